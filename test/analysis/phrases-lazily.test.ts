import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import { headsOf } from '../../src/analysis/phrase-heads.ts'
import { PhraseMatcher } from '../../src/analysis/phrases.ts'
import { read } from '../../src/analysis/text/read.ts'
import { LANGUAGES, type Language } from '../../src/core/index.ts'
import { comment } from './support/comments.ts'

const PHRASES = [
  'slow clap',
  'clap* for',
  '(so|very) helpful',
  '(so |)helpful',
  '{praise} job',
  "don't (ever |)buy",
  '*ing (mess|joke)',
  '^ well done',
  '!(not) great team',
  'sl* down',
]
const GROUPS = { praise: ['great', 'good', 'well done'] }
const WORDS =
  'slow clap claps for so very helpful great good well done job not buy dont ever running mess down slower'

const matcher = () =>
  new PhraseMatcher([
    { id: 'a', lexicon: PHRASES.map((phrase) => ({ phrase, note: 'for a test' })), groups: GROUPS },
  ])
const heardIn = (ears: PhraseMatcher, text: string, language: Language = 'en') => {
  const { tokens, sentences } = read(comment(text), language)
  return [...ears.match(tokens, sentences)].map(([id, hits]) => [
    id,
    hits.map(({ entry, start, end }) => `${entry.phrase}: ${start}-${end}`).sort(),
  ])
}

describe('a phrase is read when a text has its first word', () => {
  it('what was read before changes nothing of what is heard', () => {
    const text = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (before, now) => {
        const warm = matcher()
        for (const one of before) heardIn(warm, one)
        expect(heardIn(warm, now)).toEqual(heardIn(matcher(), now))
      }),
    )
  })

  it.each([
    ['slow clap', [{ key: 'slow', whole: true }]],
    ['crash* again', [{ key: 'crash', whole: false }]],
    ['^ !(not) bravo', [{ key: 'bravo', whole: true }]],
    ['l’appli plante', [{ key: 'l', whole: true }]],
    [
      '(so much|very) x',
      [
        { key: 'so', whole: true },
        { key: 'very', whole: true },
      ],
    ],
    ['(so |)helpful', undefined],
    ['(so|) helpful', undefined],
    ['_ joke', undefined],
    ['*ing joke', undefined],
  ])('“%s” can begin with %j', (phrase, heads) => {
    expect(headsOf(phrase)).toEqual(heads)
  })

  it.each(LANGUAGES)('nine phrases in ten wait for their first word (%s)', (language) => {
    const all = heuristics.flatMap(({ cues }) =>
      cues.flatMap(({ lexicon }) =>
        (lexicon?.[language]?.entries ?? []).flatMap(({ phrase, also = [] }) =>
          [phrase, ...also].map((one) => headsOf(one, lexicon?.[language]?.groups)),
        ),
      ),
    )
    const waiting = all.filter((heads) => heads !== undefined)
    expect(waiting.length / all.length).toBeGreaterThan(0.9)
  })
})
