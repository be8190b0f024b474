import type { Reading } from '../../core/index.ts'
import { type Phrases, stretchesOf } from '../answer/manners/phrases.ts'
import { AFFIRMS, BECAUSE, READ, TURNS_ON_ASKER, YOU } from './words.ts'

/** So much of a reply's beginning is looked at. */
const BEGINNING = 200

/** What a reply leans on where something particular was asked: whether, which, who, where, why. */
export interface Particular {
  /** It begins with a yes, a no, a perhaps, an “I don't know”. */
  readonly affirms: boolean
  readonly because: boolean
  /** It hands something over: a link, code, a trace, a number. */
  readonly hands: boolean
  /** Shares 0–1: of its sentences, those that ask; of its words, those that speak to who asked. */
  readonly asks: number
  readonly toAsker: number
  readonly turnsOnAsker: boolean
}

export function particularOf({ comment, sentences, tokens, regions, folded }: Reading): Particular {
  const text = comment.text.slice(0, READ)
  const [first] = sentences
  const asking = sentences.filter(({ question }) => question).length
  const begins = (among: Phrases) => first?.question !== true && beginsWith(text, tokens[0]?.start, among)
  return {
    affirms: begins(AFFIRMS),
    because: begins(BECAUSE),
    hands: regions.some(({ kind }) => HANDED.has(kind)) || /\d/.test(folded),
    asks: sentences.length === 0 ? 0 : asking / sentences.length,
    toAsker:
      tokens.length === 0 ? 0 : tokens.filter(({ folded: word }) => YOU.has(word)).length / tokens.length,
    turnsOnAsker: stretchesOf(text, TURNS_ON_ASKER).length > 0,
  }
}

const HANDED: ReadonlySet<string> = new Set(['link', 'code', 'trace'])

function beginsWith(text: string, at: number | undefined, among: Phrases): boolean {
  const start = at ?? 0
  const [stretch] = stretchesOf(text.slice(start, start + BEGINNING), among)
  return stretch?.start === 0
}
