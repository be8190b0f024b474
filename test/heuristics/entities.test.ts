import { expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import type { Comment, Language } from '../../src/core/index.ts'
import { hear } from './hear.ts'
import { experience, substance } from './tables/counter.ts'
import { disdain } from './tables/disdain.ts'
import { events } from './tables/events.ts'
import { sarcasm } from './tables/sarcasm.ts'
import { contempt, jokes } from './tables/scorn.ts'

/*
 * Normalising makes a text shorter ("&amp;" is one sign). What stands before a word in the normalised text is
 * looked for there, not where the word stands in the text as given.
 */

const tables = Object.values({
  ...sarcasm,
  ...jokes,
  ...disdain,
  ...contempt,
  ...substance,
  ...events,
  ...experience,
})
const cues = heuristics.flatMap((heuristic) => heuristic.cues)

function strengths(text: string, language: Language): readonly string[] {
  const comment: Comment = { id: 'c', text, author: {}, venue: { ownership: 'own', kind: 'comments' } }
  return cues.flatMap((cue) => hear(cue, comment, language).map(({ strength }) => `${cue.id} ${strength}`))
}

it.each([
  'en',
  'fr',
] as const)('hears the same whether a sign before is written as an entity (%s)', (language) => {
  const texts = tables.flatMap((table) => [...table[language].fires, ...table[language].quiet])
  expect(texts.length).toBeGreaterThan(100)
  const different = texts.filter(
    (text) =>
      typeof text === 'string' &&
      strengths(`Tom &amp;&amp;&amp;&amp; Jim. ${text}`, language).join() !==
        strengths(`Tom &&&& Jim. ${text}`, language).join(),
  )
  expect(different).toEqual([])
})

it.each([
  ['Tom & co. Are you a useless bank every day, or only on Mondays?', 'en'],
  ['Hello Tom & co, I was such an idiot to wait.', 'en'],
] as const)('hears “%s” the same with its entity', (text, language) => {
  expect(strengths(text.replaceAll('&', '&amp;'), language)).toEqual(strengths(text, language))
})
