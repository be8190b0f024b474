import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import type { AnySignal, Comment, Cue, Heard, Language } from '../../src/core/index.ts'
import { hear } from './hear.ts'
import { anonymity, deflection, offSite } from './tables/context.ts'
import { experience, substance } from './tables/counter.ts'
import { disdain } from './tables/disdain.ts'
import { events } from './tables/events.ts'
import { sarcasm } from './tables/sarcasm.ts'
import { contempt, jokes } from './tables/scorn.ts'
import type { Example, SignalTables } from './tables/table.ts'

const tables: Readonly<Record<AnySignal, SignalTables>> = {
  sarcasm: { ...sarcasm, ...jokes },
  disdain: { ...disdain, ...contempt },
  deflection,
  'off-site': offSite,
  anonymity,
  substance: { ...substance, ...events },
  experience,
}
const cues = heuristics.flatMap((heuristic) => heuristic.cues)
/** These are about author and place, or about what stands between marks: quoting changes nothing. */
const NOT_ABOUT_WORDS = /^(?:off-site|anonymity)\/|^substance\/pasted-trace$/

function comment(example: Example): Comment {
  const given = typeof example === 'string' ? { text: example } : example
  return { id: 'c1', text: 'Hm.', author: {}, venue: { ownership: 'own', kind: 'comments' }, ...given }
}

function heardBy(cue: Cue, example: Example, language: Language): readonly Heard[] {
  return hear(cue, comment(example), language)
}

describe.each(cues.map((cue) => ({ id: cue.id, cue })))('$id', ({ id, cue }) => {
  const table = tables[cue.signal][id.slice(cue.signal.length + 1)]

  it('has a table with firing and quiet cases in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(table?.[language].fires.length).toBeGreaterThan(0)
      expect(table?.[language].quiet.length).toBeGreaterThan(0)
    }
  })

  for (const language of ['en', 'fr'] as const) {
    const { fires = [], quiet = [] } = table?.[language] ?? {}

    it.each(fires.map((example) => [example]))(`hears (${language}) %j`, (example) => {
      const found = heardBy(cue, example, language)
      expect(found).not.toHaveLength(0)
      const { text } = comment(example)
      for (const { strength, reason, evidence } of found) {
        expect(strength).toBeGreaterThan(0)
        expect(strength).toBeLessThanOrEqual(1)
        expect(reason[language]).not.toBe('')
        for (const each of evidence) {
          if (each.kind === 'span') expect(each.text).toBe(text.slice(each.start, each.end))
        }
      }
      expect(heardBy(cue, example, language)).toEqual(found)
    })

    it.each(quiet.map((example) => [example]))(`stays quiet (${language}) on %j`, (example) => {
      expect(heardBy(cue, example, language)).toEqual([])
    })

    if (NOT_ABOUT_WORDS.test(id)) continue
    it(`stays quiet on quoted text (${language})`, () => {
      for (const example of fires) {
        const given = comment(example)
        const quoted = given.text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n')
        expect(heardBy(cue, { ...given, text: quoted }, language)).toEqual([])
      }
    })
  }
})

it('has no table for a cue that does not exist', () => {
  const ids = Object.entries(tables).flatMap(([signal, byName]) =>
    Object.keys(byName).map((name) => `${signal}/${name}`),
  )
  expect(ids.filter((id) => !cues.some((cue) => cue.id === id))).toEqual([])
})
