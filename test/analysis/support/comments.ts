import { read } from '../../../src/analysis/text/read.ts'
import type { Comment, Cue, Heard, Heuristic, Language, Lexicon, Reading } from '../../../src/core/index.ts'

export function comment(text: string, more: Partial<Comment> = {}): Comment {
  return { id: 'c1', text, author: {}, venue: { ownership: 'own', kind: 'comments' }, ...more }
}

export function reading(text: string, language?: Language): Reading {
  return read(comment(text, language === undefined ? {} : { language }))
}

export const REASON = { en: 'reads so', fr: 'se lit ainsi' } as const

/** A cue that hears its phrases, unless negated. */
function phraseCue(
  id: Cue['id'],
  signal: Cue['signal'],
  phrases: Readonly<Partial<Record<Language, readonly string[]>>>,
  more: { strength?: number; checkable?: boolean } = {},
): Cue {
  const lexicon: Partial<Record<Language, Lexicon>> = {}
  for (const language of ['en', 'fr'] as const) {
    const list = phrases[language]
    if (list !== undefined)
      lexicon[language] = { entries: list.map((phrase) => ({ phrase, note: 'for a test' })) }
  }
  return {
    id,
    signal,
    languages: ['en', 'fr'],
    lexicon,
    listen: (heardIn, hits) =>
      hits
        .filter((hit) => !hit.negated)
        .map(
          (hit): Heard => ({
            strength: more.strength ?? 0.7,
            reason: REASON,
            evidence: [heardIn.spanOfTokens(hit.from, hit.to)],
            ...(more.checkable === true ? { checkable: true } : {}),
          }),
        ),
  }
}

/** A small set of heuristics, enough for every verdict. */
export const SMALL: readonly Heuristic[] = [
  {
    signal: 'sarcasm',
    cues: [
      phraseCue('sarcasm/applause', 'sarcasm', { en: ['congrats', 'slow clap'], fr: ['bravo les artistes'] }),
      phraseCue('sarcasm/faint', 'sarcasm', { en: ['how nice'], fr: ['charmant'] }, { strength: 0.36 }),
    ],
  },
  {
    signal: 'disdain',
    cues: [
      phraseCue('disdain/contempt', 'disdain', {
        en: ['clowns', 'idiot*'],
        fr: ['bande de nazes', 'clowns'],
      }),
    ],
  },
  {
    signal: 'off-site',
    cues: [
      {
        id: 'off-site/third-party',
        signal: 'off-site',
        languages: ['en', 'fr', 'und'],
        listen: ({ comment: { venue } }) =>
          venue.ownership === 'third-party'
            ? [
                {
                  strength: 0.9,
                  reason: REASON,
                  evidence: [{ kind: 'metadata', field: 'venue.ownership', value: 'third-party' }],
                },
              ]
            : [],
      },
    ],
  },
  {
    signal: 'anonymity',
    cues: [
      {
        id: 'anonymity/anonymous',
        signal: 'anonymity',
        languages: ['en', 'fr', 'und'],
        listen: ({ comment: { author } }) =>
          author.isAnonymous === true
            ? [
                {
                  strength: 0.9,
                  reason: REASON,
                  evidence: [{ kind: 'metadata', field: 'author.isAnonymous', value: true }],
                },
              ]
            : [],
      },
    ],
  },
  {
    signal: 'substance',
    cues: [
      phraseCue(
        'substance/crash',
        'substance',
        { en: ['crash*'], fr: ['plante*'] },
        { strength: 0.6, checkable: true },
      ),
      phraseCue('substance/request', 'substance', { en: ['please add'], fr: ['ajoutez'] }, { strength: 0.6 }),
      phraseCue('substance/hint', 'substance', { en: ['too slow'], fr: ['trop lent'] }, { strength: 0.3 }),
    ],
  },
  {
    signal: 'experience',
    cues: [phraseCue('experience/use', 'experience', { en: ['i use'], fr: ['j’utilise'] })],
  },
]
