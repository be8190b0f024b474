import type { Spoken } from '../../core/index.ts'
import type { SeenWord } from './seen.ts'

/*
 * Contractions in full and the little words that speech leaves out left out, so that "it isn't" weighs what
 * "it is not"
 * weighs, and « ça marche plus » what « ça ne marche plus » does: how carefully somebody writes moves no
 * score.
 */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "can't": 'can not',
    cannot: 'can not',
    cant: 'can not',
    "won't": 'will not',
    wont: 'will not',
    "shan't": 'will not',
    does: 'do',
    "doesn't": 'do not',
    doesnt: 'do not',
    dont: 'do not',
    didnt: 'did not',
    isnt: 'is not',
    wasnt: 'was not',
    im: 'i am',
    ive: 'i have',
    youre: 'you are',
    thats: 'that is',
    going: 'go',
    gonna: 'go',
  }),
)
const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
]
/** "it's": is; a name's genitive says nothing of the kind. */
const IS = new Set("it's that's he's she's there's here's what's who's where's how's let's".split(' '))
const UNSPOKEN = new Set("ne n' n il".split(' '))

/** @returns the same words, each as many as it stands for, over the same tokens */
export function spelledOut(seen: readonly SeenWord[], language: Spoken): readonly SeenWord[] {
  const apart = seen.flatMap((one) => (one.word.includes(' ') ? parts(one, one.word) : [one]))
  return language === 'fr' ? apart.filter(({ word }) => !UNSPOKEN.has(word)) : apart.flatMap(inFull)
}

function inFull(one: SeenWord): readonly SeenWord[] {
  const { word } = one
  const whole = ENGLISH.get(word)
  if (whole !== undefined) return parts(one, whole)
  if (!word.includes("'")) return [one]
  if (IS.has(word)) return parts(one, `${word.slice(0, -2)} is`)
  const [ending, said] = ENDINGS.find(([end]) => word.endsWith(end)) ?? []
  if (ending === undefined || said === undefined) return [one]
  return parts(one, `${word.slice(0, -ending.length)} ${said}`)
}

function parts(one: SeenWord, words: string): readonly SeenWord[] {
  return words.split(' ').map((word) => ({ ...one, word }))
}
