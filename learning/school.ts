import { MARKS, OUTPUTS, type Output } from '../src/analysis/learned/outputs.ts'
import type { Language } from '../src/core/index.ts'
import { AT, CUES, featuresWith } from './features.ts'
import { type FittedModel, fitModel, type Lesson, logOdds } from './fit.ts'
import { knownIn, unpacked } from './known.ts'
import { FOLDS, type JudgedRow, shares } from './rows.ts'
import { KINDS, kindOf } from './sources.ts'

/**
 * Penalties by family of features, chosen on held-out folds: cues are trusted most, single words and runs of
 * letters least (they are many and know only their own set's topics).
 */
const PENALTY = [
  { from: AT.cues, penalty: 2 },
  { from: AT.styles, penalty: 4 },
  { from: AT.words, penalty: 30 },
  { from: AT.runs, penalty: 30 },
  { from: AT.marks, penalty: 15 },
  { from: AT.vectors, penalty: 300 },
] as const

/**
 * What a cue at full strength says before any data are seen, in log-odds: what was written down of the
 * language by hand holds where judged comments are silent.
 */
const TRUST = 1
const SPEAKS: Readonly<Record<string, Partial<Record<Output, number>>>> = {
  sarcasm: { detractor: 1, neither: -0.5, sarcasm: 1 },
  disdain: { detractor: 1, neither: -0.5, contempt: 1 },
  substance: { critic: 1, neither: -0.5, reason: 1 },
}

function trustIn(feature: number, output: number): number {
  const name = OUTPUTS[output]
  const speaks = SPEAKS[CUES[feature]?.split('/')[0] ?? '']
  return name === undefined ? 0 : TRUST * (speaks?.[name] ?? 0)
}

/** Everything that is to be learned from, read once. */
export interface School {
  readonly rows: readonly JudgedRow[]
  readonly lessons: readonly Lesson[]
  readonly known: Readonly<Record<Language, Uint8Array>>
}

export function schoolOf(rows: readonly JudgedRow[]): School {
  const known = knownIn(rows.map(({ comment }) => comment))
  const featuresOf = featuresWith(unpacked(known))
  const lessons = rows.map((row): Lesson => {
    const { marks, comment } = row
    return {
      row: featuresOf(comment),
      verdicts: shares(row),
      marks: marks && MARKS.map((mark) => Number(marks.has(mark))),
    }
  })
  return { rows, lessons, known }
}

/** The model of one language, taught from the rows that `keep` lets through. */
export function teach(
  { rows, lessons }: School,
  language: Language,
  keep: (row: JudgedRow) => boolean,
): FittedModel {
  const taught = lessons.filter((_, i) => {
    const row = rows[i]
    return row !== undefined && row.language === language && keep(row)
  })
  return fitModel(
    taught,
    AT.end,
    (feature) => PENALTY.findLast(({ from }) => feature >= from)?.penalty ?? 1,
    trustIn,
  )
}

/** Each row's log-odds by a model that never saw it: another fold's, and another kind of place's. */
export interface HeldOut {
  readonly folds: ReadonlyMap<string, readonly number[]>
  /** Nothing for what we wrote ourselves. */
  readonly kinds: ReadonlyMap<string, readonly number[]>
}

export function heldOut(school: School, language: Language, say: (line: string) => void): HeldOut {
  const folds = new Map<string, readonly number[]>()
  const kinds = new Map<string, readonly number[]>()
  const judge = (into: Map<string, readonly number[]>, left: (row: JudgedRow) => boolean) => {
    const model = teach(school, language, (row) => !left(row))
    school.rows.forEach((row, i) => {
      const lesson = school.lessons[i]
      if (lesson !== undefined && row.language === language && left(row))
        into.set(row.key, logOdds(model, lesson.row))
    })
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    judge(folds, (row) => row.fold === fold)
    say(`${language}: fold ${fold + 1} of ${FOLDS}`)
  }
  for (const kind of KINDS) {
    judge(kinds, (row) => kindOf(row.set) === kind)
    say(`${language}: without ${kind}`)
  }
  return { folds, kinds }
}
