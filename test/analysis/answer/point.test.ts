import { describe, expect, it } from 'vitest'
import { pointOf } from '../../../src/analysis/answer/point.ts'
import { heard, reads, said } from './readings.ts'

const named: readonly (readonly [string, string, string, string])[] = [
  [
    'the clause, not the rant',
    'I am furious! Since 4.2 every note is doubled. Do something.',
    'doubled',
    'Since 4.2 every note is doubled',
  ],
  [
    'without what ties it',
    'I like it, but the export drops wide tables, sadly.',
    'drops',
    'the export drops wide tables',
  ],
  [
    'la proposition',
    'Bonjour, la recherche ne trouve plus les accents ; merci.',
    'recherche',
    'la recherche ne trouve plus les accents',
  ],
  [
    'sans la liaison',
    'Je l’aime, mais l’écran reste noir au démarrage.',
    'noir',
    'l’écran reste noir au démarrage',
  ],
  [
    'A26 without entities and tags',
    '<p>Bonjour.</p><p>L&rsquo;application ne d&eacute;marre <b>plus</b>&nbsp;depuis hier.</p>',
    'd&eacute;marre',
    'L’application ne démarre plus depuis hier',
  ],
  ['line ends count', 'Hello\nthe badge stays red forever\nBye', 'badge', 'the badge stays red forever'],
]

const unnamed: readonly (readonly [string, string, string])[] = [
  ['a link', 'It fails on https://x.example/a every single time', 'fails'],
  ['a mention', 'Hey @sam it crashes on the second page', 'crashes'],
  ['markup', 'The **whole** export crashes every time', 'crashes'],
  ['a hole', 'The {brand} export crashes every time', 'crashes'],
  ['shouting', 'WHY DOES THE SYNC EAT MY NOTES', 'SYNC'],
  ['coarse words', 'the fucking export crashes every time', 'crashes'],
  ['des mots crus', 'la synchro de merde plante tout le temps', 'plante'],
  ['two words', 'It crashes.', 'crashes'],
  ['no end in sight', `it crashes ${'and crashes again '.repeat(20)}`, 'it crashes'],
]

describe('naming a critic’s point', () => {
  it.each(named)('%s', (_, text, words, point) => {
    expect(pointOf(said(text), reads('critic', { counterSignals: [heard('substance', text, words)] }))).toBe(
      point,
    )
  })

  it.each(unnamed)('never repeats %s', (_, text, words) => {
    const finding = heard('substance', text, words)
    expect(pointOf(said(text), reads('critic', { counterSignals: [finding] }))).toBeUndefined()
  })

  it('a problem is named before a wish', () => {
    const text = 'Please add a dark mode. The page stays blank after login.'
    const findings = [
      heard('substance', text, 'add a dark mode'),
      heard('substance', text, 'stays blank', true),
    ]
    expect(pointOf(said(text), reads('critic', { counterSignals: findings }))).toBe(
      'The page stays blank after login',
    )
  })

  it('what was heard as sarcasm is not repeated to them', () => {
    const text = 'The brilliant export drops my tables. The import is slow too.'
    const findings = [
      heard('substance', text, 'drops my tables', true),
      heard('substance', text, 'import is slow'),
    ]
    const signals = [heard('sarcasm', text, 'brilliant')]
    expect(pointOf(said(text), reads('critic', { counterSignals: findings, signals }))).toBe(
      'The import is slow too',
    )
  })

  it('since when it happens is not yet what happens', () => {
    const text = 'It all started with the last update.'
    const finding = { ...heard('substance', text, 'with the last update'), cue: 'substance/since-when' }
    expect(pointOf(said(text), reads('critic', { counterSignals: [finding] }))).toBeUndefined()
  })

  it('experience alone is no point', () => {
    const text = 'I have used it for two years.'
    expect(
      pointOf(said(text), reads('critic', { counterSignals: [heard('experience', text, 'used it')] })),
    ).toBeUndefined()
  })
})
