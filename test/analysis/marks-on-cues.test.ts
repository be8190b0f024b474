import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import { createListener } from '../../src/analysis/assess.ts'
import { listen } from '../../src/analysis/listen.ts'
import { read } from '../../src/analysis/text/read.ts'
import type { Cue } from '../../src/core/index.ts'
import { comment, REASON, reading } from './support/comments.ts'

/** What is shown of a cue that matched what stands between the brackets. */
function shown(marked: string): string | undefined {
  const text = marked.replace(/[⟦⟧]/g, '')
  const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1]
  const cue: Cue = {
    id: 'substance/matching',
    signal: 'substance',
    languages: ['en'],
    listen: (heard) => [{ strength: 0.5, reason: REASON, evidence: [heard.spanAsGiven(start, end)] }],
  }
  const [outcome] = listen(reading(text, 'en'), [{ signal: 'substance', cues: [cue] }], new Map())
  const evidence = outcome?.state === 'found' ? outcome.findings[0]?.evidence[0] : undefined
  return evidence?.kind === 'span' ? evidence.text : undefined
}

describe('what is shown is whole words', () => {
  it.each([
    ['a version', 'my ⟦Marlow 4⟧.2 fails', 'Marlow 4.2'],
    ['a longer version', 'since 4.⟦1⟧.17 it fails', '4.1.17'],
    ['a time', 'waited 1:⟦41 minutes⟧ on hold', '1:41 minutes'],
    ['a sum', 'I paid ⟦1⟧,000 dollars', '1,000'],
    ['a word', 'it cra⟦sh⟧es', 'crashes'],
    ['blanks around', 'do⟦ call me ⟧now', 'call me'],
    ['masked letters', 'you a*⟦*ho⟧le', 'a**hole'],
    ['the full stop behind a number', 'fails ⟦since 4⟧.', 'since 4'],
    ['a list', 'in ⟦3⟧, 4 and 5', '3'],
    ['whole words', 'it ⟦crashes often⟧ here', 'crashes often'],
  ])('%s', (_, marked, whole) => {
    expect(shown(marked)).toBe(whole)
  })

  it('whatever the text and the cue', () => {
    const hear = createListener(heuristics)
    const pieces = fc.constantFrom(
      'Marlow 4.2',
      ' since 3.1.7',
      ' it crashes',
      ' 10:15',
      ' 1,000 €',
      ' your a**hole',
      ' #fail',
      ' v2',
      ' error 5',
      ' great job losing',
      ' merci de réparer',
      ' plante depuis 2 jours',
      ' votre appli 4,5',
      '.',
      '!?',
      ' “nice update”',
      ' don`t',
      ' st||ooges||',
      '\n',
      'call me now ',
      ' sooo',
      ' *sigh*',
      ' n’ouvre plus',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom('en', 'fr'), (parts, language) => {
        const text = parts.join('')
        const { findings, reading } = hear(read(comment(text, { language: language as 'en' | 'fr' })))
        for (const { evidence } of findings) {
          for (const each of evidence) {
            if (each.kind !== 'span') continue
            expect(each.text).toBe(text.slice(each.start, each.end))
            expect(each.text).toBe(each.text.trim())
            for (const at of [each.start, each.end]) {
              expect(reading.tokens.some((token) => token.start < at && at < token.end)).toBe(false)
              expect(text.slice(Math.max(0, at - 2), at + 2)).not.toMatch(/^\d[.,:]\d|\d[.,:]\d$/)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
