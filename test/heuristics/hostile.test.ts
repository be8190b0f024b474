import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import type { Comment, Language } from '../../src/core/index.ts'
import { hear } from './hear.ts'

const cues = heuristics.flatMap((heuristic) => heuristic.cues)
const pieces = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('\u0000', '\ud83d', '\u202e', '\u200b', '🙄', '“', '«', '```', '> ', '...', '?!', '\n'),
  fc.constantFrom(
    'you are so ',
    'vous êtes ',
    'great',
    'plus',
    "can't ",
    'error 5',
    '*sigh*',
    '#fail',
    'v1.2.3',
  ),
)

it('shows evidence that stands in the text, the same twice, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 20 }),
      fc.constantFrom<Language>('en', 'fr'),
      (parts, language) => {
        const text = parts.join('')
        const comment: Comment = {
          id: 'h',
          text,
          author: { name: text, handle: text, accountCreatedAt: text },
          venue: { ownership: 'third-party', kind: 'forum' },
          thread: [{ author: {}, fromUs: true, text: `${text}?` }],
        }
        for (const cue of cues) {
          const found = hear(cue, comment, language)
          expect(hear(cue, comment, language)).toEqual(found)
          for (const { evidence } of found) {
            for (const each of evidence) {
              if (each.kind === 'span') expect(text.slice(each.start, each.end)).toBe(each.text)
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})
