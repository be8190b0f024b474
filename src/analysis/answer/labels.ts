import type { Comment } from '../../core/index.ts'
import { articleSays } from './article.ts'
import type { Stretch } from './guard.ts'
import { wordsOf } from './words.ts'

/** Words that are a judgement on a person wherever they stand; folded. */
const ALWAYS = new Set(
  `troll trolls troller trolleur trolleurs trolleuse detractor detractors hater haters detracteur detracteurs
  detractrice detractrices rageux rageuse haineux haineuse haineuses jerk jerks moron morons asshole assholes
  abruti abrutie abrutis cretin cretine connard connards imbecile imbeciles
  idiot idiots idiote idiotes`.split(/\s+/u),
)
/** Words that are one only when said of the person ("you are …"); folded. */
const OF_A_PERSON = new Set(
  `toxic toxique clown bully harasser spammer liar menteur menteuse hateful pathetic pathetique ridiculous
  ridicule ignorant ignorante stupid stupide rude impoli impolie malpoli malpolie grossier grossiere negative
  negatif negative aigri aigrie jaloux jalouse bitter jealous`.split(/\s+/u),
)
const PERSON = new Set([
  'you',
  'vous',
  'tu',
  't',
  'he',
  'she',
  'il',
  'elle',
  'they',
  'ils',
  'elles',
  'person',
  'personne',
  'user',
  'utilisateur',
])
const BE = new Set([
  'are',
  're',
  'is',
  's',
  'etes',
  'es',
  'est',
  'sont',
  'were',
  'being',
  'un',
  'une',
  'a',
  'an',
  'such',
])
/** How far before the word the person and the verb are looked for, in words. */
const NEAR = 4

/** Where a draft puts a label on a person. Words that the host's article uses itself are let pass. */
export function labelsIn(text: string, comment: Comment): readonly Stretch[] {
  const words = wordsOf(text)
  const found: Stretch[] = []
  let host: ReadonlySet<string> | undefined
  words.forEach((word, at) => {
    const before = words.slice(Math.max(0, at - NEAR), at).map((one) => one.folded)
    const after = words[at + 1]?.folded ?? ''
    const label =
      ALWAYS.has(word.folded) ||
      (OF_A_PERSON.has(word.folded) &&
        ((before.some((one) => PERSON.has(one)) && before.some((one) => BE.has(one))) ||
          PERSON.has(after) ||
          PERSON.has(before.at(-1) ?? '')))
    if (!label) return
    host ??= new Set(wordsOf(articleSays(comment)).map((one) => one.folded))
    if (!host.has(word.folded)) found.push({ start: word.start, end: word.end })
  })
  return found
}
