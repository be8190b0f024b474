import { beforeEach, describe, expect, it } from 'vitest'
import { holds } from '../../heuristics/hold/index.ts'
import { heuristics } from '../../heuristics/index.ts'
import { createHearMeant, createListener, type HeardText } from '../../src/analysis/assess.ts'
import { createCarriers } from '../../src/analysis/carriers.ts'
import type { Deep } from '../../src/analysis/deep.ts'
import { OUTPUTS } from '../../src/analysis/learned/outputs.ts'
import { moodOf } from '../../src/analysis/mood.ts'
import { read } from '../../src/analysis/text/read.ts'
import type { Comment, Finding, Language } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { plainWeights } from './support/learned.ts'

const { analyzer } = createWinnow()
const comment = (text: string, language: Language): Comment => ({
  id: '1',
  text,
  language,
  author: {},
  venue: { ownership: 'own', kind: 'forum' },
})
const carriers = (text: string, language: Language = 'en') => {
  const { tone = [], substance = [] } = analyzer.carriers?.(comment(text, language)) ?? {}
  return { tone: tone.map((one) => one.text), substance: substance.map((one) => one.text) }
}

describe('the words that the learned scores rest on', () => {
  it.each([
    ['You are all clowns and liars, a pathetic bunch.', 'en', ['clowns', 'liars', 'pathetic', 'bunch']],
    ['Vous êtes des menteurs et des clowns, minables.', 'fr', ['menteurs', 'clowns', 'minables']],
  ] as const)('tone: %s', (text, language, words) => {
    const shown = carriers(text, language).tone
    expect(shown.length).toBeGreaterThan(0)
    for (const word of shown) expect(words).toContain(word)
  })

  it.each([
    ['The parking app charged me twice on Tuesday and the refund never came.', 'en', /charged|refund|twice/],
    [
      'La montre se déconnecte et les notifications arrivent en retard.',
      'fr',
      /déconnecte|notifications|retard/,
    ],
  ] as const)('substance: %s', (text, language, one) => {
    expect(carriers(text, language).substance.join(' ')).toMatch(one)
  })

  it('are content words, three at most, and stand in the text', () => {
    const text =
      'And who is the one that was there with you when it all went wrong for me and the bill came twice?'
    const { tone, substance } = carriers(text)
    for (const words of [tone, substance]) {
      expect(words.length).toBeLessThanOrEqual(3)
      for (const word of words) {
        expect(text).toContain(word)
        expect(['and', 'who', 'is', 'the', 'was', 'with', 'for']).not.toContain(word.toLowerCase())
      }
    }
  })

  it('take no mockery from what somebody in distress writes, as the verdict does', () => {
    const text = 'Great, another brilliant day. I want to kill myself, you clowns.'
    const hear = createListener(heuristics)
    const given = comment(text, 'en')
    const tone = (heard: HeardText) => heard.findings.filter(({ signal }) => signal === 'disdain')
    expect(tone(hear(read(given)))).not.toEqual([])
    expect(tone(createHearMeant(hear, holds)(read(given), given).heard)).toEqual([])
  })

  it('never name a person or a group', () => {
    const { tone, substance } = carriers('Jamal and the Muslims of this women’s club are pathetic liars.')
    expect([...tone, ...substance].join(' ')).not.toMatch(/jamal|muslim|women/i)
  })
})

describe('the words that a deep reading rests on', () => {
  const text = 'The people who built this were asleep the whole time and it was clearly someone’s nephew.'
  /**
   * Beside a quick reading that is sure of nothing: an encoder's stand-in that hears contempt in "nephew" and
   * a reason in nothing.
   */
  const asked: (string | undefined)[] = []
  const deep: Deep = {
    logOdds(reading, _language, without) {
      const left = without === undefined ? undefined : reading.tokens[without]?.folded
      asked.push(left)
      return OUTPUTS.map((output) => (output === 'contempt' && left !== 'nephew' ? 2 : -2))
    },
  }
  const uncertain = OUTPUTS.map(() => 0)
  const carriersWhere = (quick: readonly number[], findings: readonly Finding[] = []) =>
    createCarriers((reading) => ({ reading, outcomes: [], findings, mood: moodOf(reading, new Map()) }), {
      learned: { ...plainWeights, logOdds: () => quick },
      deep,
    })
  beforeEach(() => {
    asked.length = 0
  })

  it('are those without which it would read otherwise, by at most twelve readings', () => {
    const { tone, substance } = carriersWhere(uncertain)(comment(text, 'en'))
    expect(tone.map((one) => one.text)).toEqual(['nephew'])
    expect(substance).toEqual([])
    expect(asked[0]).toBeUndefined()
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.length).toBeLessThanOrEqual(12)
  })

  it('are asked for exactly where the encoder had its say in the verdict', () => {
    const sure = OUTPUTS.map((output) => (output === 'neither' ? 9 : 0))
    const mocked: Finding = {
      signal: 'sarcasm',
      cue: 'sarcasm/x',
      strength: 0.5,
      reason: { en: 'mocks', fr: 'moque' },
      evidence: [{ kind: 'span', start: 0, end: 3, text: 'The' }],
    }
    expect(carriersWhere(sure)(comment(text, 'en')).tone).toEqual([])
    expect(asked).toEqual([])
    const { tone } = carriersWhere(sure, [mocked])(comment(text, 'en'))
    expect(tone.map((one) => one.text)).toEqual(['nephew'])
  })
})
