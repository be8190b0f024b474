import type { Cue, Heard } from '../../src/core/index.ts'
import { standsIn } from '../context.ts'
import { findIn, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.4
const MOST_HEARD = 2
/** So far into its sentence the praise may stand, in words. */
const OPENS = 4

const opensWithPraise = standsIn('praise-opens')
/** What makes the praise plain: somebody mended or helped. */
const isMended = standsIn('mended')

const REMOVED: ReadonlySet<string> = new Set(
  (
    'removing removed scrapping scrapped axing killing killed closing closed hiding hid hidden doubling ' +
    'doubled double tripling tripled raising raised hiking breaking broke ruining ruined paywalling ' +
    'locking nerfing deleting deleted dropping dropped moving supprime supprimee supprimer supprimes ' +
    'retire retiree retirer enleve enlevee enlever vire virer ferme fermee fermer cache cachee cacher ' +
    'planque deplace deplacee deplacer double doublee doubler augmente augmentee augmenter casse cassee ' +
    'casser gache ruine supprimez'
  ).split(' '),
)

/** "waiting", « attendre »: what one has to do, not what somebody kindly did. */
const TOILING = /(?:ing|er|re|ir)$/

function toilIn(keys: readonly string[], ordeals: ReadonlySet<string>, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? ''
    if (ordeals.has(key) && TOILING.test(key)) return at
  }
  return -1
}

/** Praise for what nobody likes: "Love standing an hour in the rain", « Bravo pour la panne ». */
export const praisedOrdeal: Cue = {
  id: 'sarcasm/praised-ordeal',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    if (scan === undefined) return []
    const { keys, fields } = scan
    const found: Heard[] = []
    for (const [index, sentence] of reading.sentences.entries()) {
      const from = Math.min(sentence.from + 1, sentence.to)
      const harm = Math.max(
        findIn(keys, fields.faults, from, sentence.to),
        toilIn(keys, fields.ordeals, from, sentence.to),
        findIn(keys, REMOVED, from, sentence.to),
        findIn(keys, fields.burdens, from, sentence.to),
      )
      if (harm < 0 || !opensWithPraise(reading, index) || isMended(reading, index)) continue
      found.push({
        strength: STRENGTH,
        reason: { en: 'reads as praise for a nuisance', fr: 'se lit comme l’éloge d’un désagrément' },
        evidence: [
          reading.spanOfTokens(sentence.from, Math.min(sentence.from + OPENS, sentence.to)),
          reading.spanOfTokens(harm, harm + 1),
        ],
      })
      if (found.length === MOST_HEARD) break
    }
    return found
  },
}
