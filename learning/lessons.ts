import { join } from 'node:path'
import type { LearnedScore } from '../src/analysis/learned/stored.ts'
import type { Comment, Language } from '../src/core/index.ts'
import { commentOf, type Row, readFile } from './sets.ts'

/** One row of a lesson: what is taught, and from which set (each set has a base rate of its own). */
export interface Example {
  readonly comment: Comment
  readonly set: string
  /** Rows of one group never stand in different folds. */
  readonly group: string
  readonly label: 0 | 1
  /** What is taught: the label, or the share of raters who gave it. */
  readonly share: number
  /** How many rows it counts for. */
  readonly weight: number
}

interface Source {
  readonly file: string
  /** The comments are our own and lie beside this file, in `written/`. */
  readonly written?: true
  readonly kind: Comment['venue']['kind']
  /** null: the row isn't part of this lesson. */
  readonly label: (row: Row) => 0 | 1 | null
  readonly group?: (row: Row) => string
  /** The share of raters who gave the label, 0–1, where the set tells. */
  readonly share?: (row: Row) => number
  /** How many rows it counts for; 1 when missing. */
  readonly weight?: (row: Row) => number
  /** Its intercept's name, when not the file's: one file may answer two questions. */
  readonly name?: string
}

const is =
  (...labels: readonly string[]) =>
  (row: Row) =>
    labels.includes(String(row.label))
const yes = (value: unknown): 0 | 1 => (value ? 1 : 0)
const issue = (row: Row): string => String(row.group)
const repository = (row: Row): string => String(row.id).split('/').slice(0, 3).join('/')

const KIND = new Set(
  'admiration approval caring gratitude joy love optimism pride relief excitement'.split(' '),
)
/** A Reddit comment of which raters named kind emotions only. */
export const kindOnly = (row: Row): boolean =>
  Array.isArray(row.emotions) &&
  row.emotions.length > 0 &&
  row.emotions.every((emotion) => KIND.has(String(emotion)))

/** Angry customers with a real complaint: never a detractor, whatever their tone. */
const angryReviews = (app: string): Source => ({
  file: `app-reviews-${app}`,
  kind: 'review',
  label: (row) => (Number(row.stars) <= 2 ? 0 : null),
})
/** Unhappy reviews count more: there kind words don't give the answer away. */
const LOW_STARS = 6
const reviews = (app: string): Source => ({
  file: `app-reviews-${app}`,
  kind: 'review',
  label: (row) => yes(row.problem === 1 || row.request === 1),
  weight: (row) => (Number(row.stars) <= 2 ? LOW_STARS : 1),
})
const kindComments: Source = {
  file: 'goemotions',
  kind: 'social',
  label: (row) => (kindOnly(row) && String(row.id).charCodeAt(2) % 4 === 0 ? 0 : null),
}
const tweets: Source = { file: 'isarcasm-en', kind: 'social', label: (row) => yes(row.sarcastic) }
const replies: Source = {
  file: 'multipico',
  kind: 'social',
  label: (row) => yes(Number(row.ironic) >= 0.5),
  share: (row) => Number(row.ironic),
  group: (row) => String(row.context),
}
const dialogue: Source = { file: 'mustard', kind: 'chat', label: (row) => yes(row.sarcastic) }
const forum: Source = { file: 'toxifrench', kind: 'forum', label: (row) => yes(row.toxic) }
const toxicIssues: Source = {
  file: 'strudel-issues',
  kind: 'forum',
  label: (row) => yes(row.toxic),
  group: repository,
}

/** Between those who are rude and those who are angry: what makes the difference. */
const sides: Source = {
  file: 'github-incivility',
  kind: 'forum',
  label: (row) => (row.side === null ? null : yes(row.side === 'detractor')),
  group: issue,
  name: 'github-sides',
}

/** What we wrote ourselves, each file by another hand. */
const WRITTEN: readonly Pick<Source, 'file' | 'kind'>[] = [
  { file: 'brands-en', kind: 'forum' },
  { file: 'replies-en', kind: 'social' },
]
/** Real comments beside them, so that the likeness isn't one to our hands: they are many and count for little. */
const BESIDE = 0.1
/** One intercept for all: that kind comments are no critics' is just what is to be learned. */
const likeCritics: readonly Source[] = [
  ...WRITTEN.map(
    (source): Source => ({ ...source, written: true, label: (row) => yes(row.side === 'critic') }),
  ),
  { ...kindComments, weight: () => BESIDE },
  ...['garmin', 'huawei'].map((app): Source => ({ ...reviews(app), weight: () => BESIDE })),
].map((source) => ({ ...source, name: 'like-critics' }))

/**
 * What each score is taught from. `disdain` learns incivility from people under pressure and what it
 * is not from angry reviews and kind comments: anger is not contempt.
 */
export const LESSONS: Readonly<Record<LearnedScore, readonly Source[]>> = {
  sarcasm: [
    tweets,
    replies,
    dialogue,
    {
      file: 'github-incivility',
      kind: 'forum',
      label: (row) => (is('mocking', 'irony')(row) ? 1 : is('none')(row) ? 0 : null),
      group: issue,
    },
  ],
  disdain: [
    { file: 'github-incivility', kind: 'forum', label: (row) => yes(row.label !== 'none'), group: issue },
    toxicIssues,
    forum,
    angryReviews('garmin'),
    angryReviews('huawei'),
    kindComments,
  ],
  substance: [reviews('garmin'), reviews('huawei')],
  detractor: [
    sides,
    { file: 'github-incivility', kind: 'forum', label: (row) => yes(row.side === 'detractor'), group: issue },
    toxicIssues,
    forum,
    angryReviews('garmin'),
    angryReviews('huawei'),
    kindComments,
  ],
  criticLike: likeCritics,
}

const OWN_FOLDER = join(import.meta.dirname, 'written')

/** Every example of one score in one language, in the files' order. */
export function examplesOf(folder: string, score: LearnedScore, language: Language): readonly Example[] {
  return LESSONS[score].flatMap(({ file, written, kind, label, group, share, weight, name }) =>
    readFile(written ? OWN_FOLDER : folder, file).flatMap((row, i) => {
      const taught = (row.lang === 'fr' ? 'fr' : 'en') === language ? label(row) : null
      if (taught === null) return []
      return [
        {
          comment: commentOf(row, kind),
          set: name ?? file,
          group: `${file} ${group?.(row) ?? i}`,
          label: taught,
          share: share?.(row) ?? taught,
          weight: weight?.(row) ?? 1,
        },
      ]
    }),
  )
}

/** Labelled sets that lessons draw on, beside what we wrote ourselves. */
export const FILES = [
  ...new Set(
    Object.values(LESSONS).flatMap((sources) =>
      sources.filter((source) => source.written !== true).map((source) => source.file),
    ),
  ),
]
