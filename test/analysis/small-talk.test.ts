import { describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'

const { analyzer } = createWinnow()
const isSmallTalk = (text: string) =>
  analyzer.analyze({ id: 'c', text, author: {}, venue: { ownership: 'own', kind: 'chat' } }).assessment
    .smallTalk === true

describe('what nobody waits for an answer to', () => {
  it.each([
    'Morning all',
    'ok thanks',
    'Thanks, that worked',
    'Found it myself, sorry!',
    'lol',
    '👍',
    'See you tomorrow',
    'Bonjour à tous',
    'merci beaucoup, ça marche',
    'Trouvé, désolé !',
    'bon week-end !',
  ])('%s', (text) => {
    expect(isSmallTalk(text)).toBe(true)
  })

  it.each([
    // Turned round, negated, or with something to take up.
    'Thanks for nothing',
    'Great, thanks a lot',
    'Bravo, well done',
    'merci pour rien',
    'Thanks, it still does not work',
    'ok mais c’est lent',
    'Hello, the export is broken',
    'ok?',
    'Anyone up for coffee later?',
    'Nul.',
    'Bof.',
    '+1',
    '👎',
    '👏👏👏',
    'lol what a joke of an app',
    'Where can I find the docs?',
    'Great release, love it',
    // Somebody else's words, or an address, want to be looked at.
    'Thanks https://example.org/report',
    '> it crashes\nok',
  ])('but not: %s', (text) => {
    expect(isSmallTalk(text)).toBe(false)
  })
})
