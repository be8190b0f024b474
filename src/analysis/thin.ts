import type { Reading } from '../core/index.ts'

/** Up to so many words say too little. */
const THIN_WORDS = 4
const SMALL_TALK: ReadonlySet<string> = new Set(
  (
    'ok okay first preums gg wp hi hello hey yo bonjour bonsoir salut coucou yes yep yeah oui ' +
    'ouais welcome bienvenue same here present up bump ' +
    'subscribed following follow lol mdr haha hahaha ahah ptdr good morning night soon bientot ' +
    'demain tomorrow today sure noted compris vu done fait ' +
    'congrats bravo happy birthday anniversaire see you merci thanks thank thx ty works work fonctionne ' +
    'marche fonctionnel pratique utile nickel impec impeccable super top cool genial bien bon bonne ' +
    'sympa efficace facile simple rapide useful easy fast handy nice good great please pls svp stp ' +
    "d'accord dac entendu parfait second deuz"
  ).split(' '),
)

const SIGHS: ReadonlySet<string> = new Set('wow hm hmm ah oh uh eh euh mouais ouais bon ben bah'.split(' '))

/** A few words, none of them small talk: too little to go by. */
export function isThin({ tokens, polarity, emojis, regions }: Reading): boolean {
  if (tokens.length === 0 || tokens.length > THIN_WORDS) return false
  if (polarity.positive > 0 || emojis.length > 0 || regions.some(({ kind }) => kind !== 'carried'))
    return false
  // "They are not clowns" says something, and nothing bad.
  if (tokens.length === THIN_WORDS && tokens.some((token) => token.negated)) return false
  if (SIGHS.has(tokens[0]?.folded ?? '')) return true
  return !tokens.some(({ folded }) => SMALL_TALK.has(folded))
}
