import { type HeardPromise, type Lexicon, PROMISES, shortened } from '../../../core/index.ts'
import { PACKS, packOf } from '../../languages.ts'
import { phraseMatchers } from '../../phrases.ts'
import { read } from '../../text/read.ts'
import { dueSaid } from './due-said.ts'

/** So much of a reply is read for promises, in UTF-16 units. */
const READ = 20_000
/** Words by which a promise is none. */
const NOT = new Set(['not', 'never', 'ne', 'pas', 'jamais', "n'"])

const NONE: Lexicon = { entries: [] }

const matcherOf = phraseMatchers((language) => {
  const { entries, groups } = packOf(language)?.promises ?? NONE
  return [{ id: 'promises', lexicon: entries, groups }]
})

/**
 * What a reply of ours promises: whole sentences, at most PROMISES.most, each with the day that it names.
 * A reply in no language that is heard, or too short to tell, is heard in all.
 */
export function promisesIn(text: string): readonly HeardPromise[] {
  const reading = read({
    id: '',
    text: text.slice(0, READ),
    author: {},
    venue: { ownership: 'own', kind: 'direct' },
  })
  const { tokens, sentences, language } = reading
  const found = new Set<number>()
  for (const one of language === 'und' ? PACKS.map((pack) => pack.language) : [language])
    for (const hit of matcherOf(one).match(tokens, sentences).get('promises') ?? []) {
      if (sentences[hit.sentence]?.question !== false) continue
      // « Nous ne manquerons pas de » says no by its words, and is a promise by its meaning.
      const meant = hit.entry.also?.some((way) => way.includes('manquerons')) === true
      const denied = tokens.slice(Math.max(0, hit.from - 2), hit.to + 1).some(({ folded }) => NOT.has(folded))
      if (meant || !denied) found.add(hit.sentence)
    }
  return [...found]
    .sort((a, b) => a - b)
    .slice(0, PROMISES.most)
    .flatMap((at) => {
      const sentence = sentences[at]
      if (sentence === undefined) return []
      const { start, end } = sentence
      const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
      return [{ text: shortened(words, PROMISES.text), start, end, by: dueSaid(words) }]
    })
}
