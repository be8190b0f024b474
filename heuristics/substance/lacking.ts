import { fieldCue } from '../fields/cue.ts'
import { findIn } from '../fields/scan.ts'

/** Not lacking: "no complaints", « sans problème », "no longer", « pas de souci ». */
const FINE: ReadonlySet<string> = new Set(
  (
    'problem problems issue issues complaint complaints doubt wonder matter fool slouch mug novice ' +
    'stranger longer more way idea need worries question hassle fuss probleme problemes souci soucis ' +
    'doute faut besoin question raison fois moment mot mots'
  ).split(' '),
)
/** Between the lack and the thing: "no working toilets", « aucun putain d'arrêt », "not a single agent". */
const BETWEEN = 3

/** Things one expects and that aren't there: "no ramp at the door", « pas un agent en vue ». */
export const lacking = fieldCue({
  id: 'substance/lacking',
  reason: { en: 'says what isn’t there', fr: 'dit ce qui n’y est pas' },
  mostHeard: 4,
  goesOnBehind: true,
  find({ tokens, plain, language }, { keys, fields }, { from, to }, at) {
    // « …, pas un agent »: what opens a clause negates no verb.
    const before = tokens[at - 1]
    const opens =
      before === undefined ||
      at === from ||
      /[,;:(–-]/.test(plain.slice(before.plainEnd, tokens[at]?.plainStart))
    const article = lackAt(keys, at, fields.lacks, language === 'fr', opens)
    if (article < 0) return undefined
    const thing = findIn(keys, fields.things, article, Math.min(to, article + BETWEEN))
    const fine = findIn(keys, FINE, at + 1, thing + 1) >= 0 || fields.burdens.has(keys[thing] ?? '')
    return thing < 0 || fine ? undefined : { from: at, to: thing + 1 }
  },
})

const ISNT: ReadonlySet<string> = new Set('est c sont etait etaient suis es sera'.split(' '))
const FR_ARTICLES: ReadonlySet<string> = new Set('un une de d le la l moindre seul seule'.split(' '))
const EN_SINGLE: ReadonlySet<string> = new Set('single one even any working proper'.split(' '))

/** Where what is lacking may begin; −1 when nothing is said to be lacking here. */
function lackAt(
  keys: readonly string[],
  at: number,
  lacks: ReadonlySet<string>,
  french: boolean,
  opens: boolean,
): number {
  const key = keys[at] ?? ''
  if (french) {
    // « pas un agent », « plus de place », « manque une vis »; « plus grand » is none.
    if (!lacks.has(key)) return -1
    const next = keys[at + 1] ?? ''
    if (key === 'pas' || key === 'plus' || key === 'meme') {
      // « c'est pas de la grande cuisine » says what it isn't.
      if (ISNT.has(keys[at - 1] ?? '')) return -1
      const absent = next === 'de' || next === 'd' || keys[at + 2] === 'seul' || keys[at + 2] === 'seule'
      return absent || (opens && FR_ARTICLES.has(next)) ? at + 2 : -1
    }
    if (key.startsWith('manqu')) return FR_ARTICLES.has(next) ? at + 2 : -1
    return at + 1
  }
  if (key === 'not' && keys[at + 1] === 'a' && EN_SINGLE.has(keys[at + 2] ?? '')) return at + 3
  return lacks.has(key) ? at + 1 : -1
}
