import { type Cue, type Heard, longRegex } from '../../src/core/index.ts'
import { findIn, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.4
const MOST_HEARD = 2
/** So far into its sentence the praise may stand, in words. */
const OPENS = 4

const PRAISE = longRegex()`
    ^\W{0,6}(?:(?:oh|ah|well|wow|yes|so|just|really|absolutely|i|we|je|on|j['’]|ah que|oh que|eh bien|alors|
    franchement|vraiment)[ ,]{1,3}){0,2}(?:love (?:it when|how|that|the way|being|having|to|[a-z]{3,12}ing)|
    loving|enjoy(?:ed|ing)? (?:[a-z]{3,12}ing|the)|great (?:job|work|idea|news|move|way|stuff|service)|
    nice (?:one|job|work|touch|move|way)|lovely|wonderful|fantastic|brilliant|superb|excellent|amazing|
    classy|charming|bravo|congrat\w{0,11}|kudos|well done|hats off|props|thanks|thank you|cheers|big up|
    hooray|nothing (?:says|like|beats)|what an? (?:joy|treat|delight|pleasure|privilege|thrill|wonderful|
    lovely|great|fantastic)|such a (?:joy|treat|pleasure|delight)|always (?:a pleasure|fun|nice|great|
    lovely)|quel(?:le)? (?:bonheur|plaisir|joie|delice|chance|regal|merveille|efficacite|service|
    professionnalisme|organisation|accueil|belle|superbe|reussite|idee|progres|exploit)|merci|bravo|chapeau|
    felicitations|super|genial|magnifique|formidable|top|parfait|excellent|(?:j['’])?adore|kiffe|adorons|
    aime (?:bien |beaucoup |trop )?(?:quand|que|attendre|payer|comment)|rien de (?:tel|mieux)|
    toujours un plaisir|c['’]est (?:toujours )?(?:un plaisir|un bonheur|merveilleux|genial|formidable|
    super) (?:de|d['’]|quand|que)|un (?:vrai |pur |grand )?(?:plaisir|bonheur|regal) de|belle (?:idee|
    initiative|organisation|performance)|beau (?:boulot|travail|geste)|joli (?:coup|travail))\b`

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

/** What makes the praise plain: somebody mended or helped. */
const MENDED = longRegex()`
    \b(?:(?:re)?(?:marche\w{0,2}|fonctionne\w{0,2}) (?:bien|tres|enfin|maintenant|parfaitement|a nouveau|
    de nouveau|nickel|desormais|super)|tout (?:re)?(?:marche|fonctionne)|works? (?:again|now|fine|well|
    great)|fix\w{0,4}|repair\w{0,3}|replac\w{1,4}|refund\w{0,3}|help\w{0,4}|sort(?:ed|ing)|solv\w{1,3}|
    found|rescu\w{1,3}|sav(?:ed|ing)|quick\w{0,3}|fast|kind\w{0,4}|patien\w{1,3}|finally|despite|
    even though|quickly|again|repar\w{1,4}|aid\w{1,4}|trouv\w{1,4}|retrouv\w{1,4}|rembours\w{1,6}|
    sauv\w{1,3}|gentil\w{0,5}|remplac\w{1,4}|rapid\w{1,6}|regl\w{1,3}|resolu\w{0,2}|corrig\w{1,3}|malgre|
    enfin|pas de|sans|no|never|not|worth|jamais|patience|ecout\w{1,4}|rassur\w{1,4}|deplac\w{1,3}|
    souri\w{0,5}|anges?|angels?|life ?-?savers?|au top|adorables?|recommand\w{1,2}|recommend\w{0,2}|
    lovely (?:staff|people|lady|guy)|heros|hero(?:es)?)\b|n['’]t\b`

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
    for (const sentence of reading.sentences) {
      const text = reading.folded.slice(sentence.plainStart, sentence.plainEnd)
      if (!PRAISE.test(text)) continue
      const from = Math.min(sentence.from + 1, sentence.to)
      const harm = Math.max(
        findIn(keys, fields.faults, from, sentence.to),
        toilIn(keys, fields.ordeals, from, sentence.to),
        findIn(keys, REMOVED, from, sentence.to),
        findIn(keys, fields.burdens, from, sentence.to),
      )
      if (harm < 0 || MENDED.test(text)) continue
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
