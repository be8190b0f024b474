import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holds } from '../../heuristics/hold/index.ts'
import { writtenHold } from '../../learning/phrases/hold-format.ts'
import { createHearHold } from '../../src/analysis/hold/hear.ts'
import { read } from '../../src/analysis/text/read.ts'
import {
  type HoldListener,
  type HoldNear,
  type HoldPhrase,
  type HoldWords,
  LANGUAGES,
  type Language,
} from '../../src/core/index.ts'

const SILENT: HoldWords = { groups: {}, heard: [], near: [], spared: [] }

/** One entry alone, with its kind's groups and idioms: so that each is known to hear its own sentences. */
function alone(listener: HoldListener, language: Language, entry: HoldNear | HoldPhrase) {
  const words = listener.words[language] ?? SILENT
  const only = 'near' in entry ? { heard: [], near: [entry] } : { heard: [entry], near: [] }
  return createHearHold([{ ...listener, words: { [language]: { ...words, ...only } } }])
}

const families = holds.flatMap((listener) =>
  LANGUAGES.flatMap((language) =>
    [...(listener.words[language]?.near ?? []), ...(listener.words[language]?.heard ?? [])]
      .filter(({ hears }) => hears !== undefined)
      .map((entry) => ({ listener, language, entry })),
  ),
)
const all = holds.length === 0 ? undefined : createHearHold(holds)
const held = (hear: ReturnType<typeof createHearHold>, text: string, language: Language) =>
  hear(read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } }, language))

describe('the words that a hold is heard by', () => {
  it.each(
    holds.flatMap(({ kind, words }) => LANGUAGES.map((language) => [kind, language, words] as const)),
  )('%s, %s: are written in order (`npm run phrases -- --write`)', (kind, language, words) => {
    const file = join(import.meta.dirname, '../../heuristics/languages', language, 'hold', `${kind}.json`)
    expect(readFileSync(file, 'utf8')).toBe(writtenHold(words[language] ?? SILENT))
  })
})

describe('the families of words that a hold is heard by', () => {
  it('are many, in every kind and language', () => {
    for (const listener of holds)
      for (const language of LANGUAGES)
        expect(
          families.filter((one) => one.listener === listener && one.language === language).length,
          `${listener.kind} ${language}`,
        ).toBeGreaterThanOrEqual(4)
  })

  it.each(
    families.map((family) => [`${family.listener.kind} ${family.language}`, family.entry.note, family]),
  )('%s: %s', (_kind, _note, { listener, language, entry }) => {
    const hear = alone(listener, language, entry)
    const { hears = [], spares = [] } = entry
    expect(hears.length).toBeGreaterThan(0)
    expect(hears.filter((text) => held(hear, text, language) === undefined)).toEqual([])
    // An idiom of one family must not be heard by another either.
    expect(spares.filter((text) => all !== undefined && held(all, text, language) !== undefined)).toEqual([])
  })
})
