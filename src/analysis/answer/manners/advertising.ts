import type { Comment } from '../../../core/index.ts'
import { articleSays } from '../article.ts'
import type { Stretch } from '../guard.ts'
import { foldedSet, phrases, stretchesOf } from './phrases.ts'

/**
 * Selling (domain: "No selling in a reply"): what is offered to be bought, cheaper or tried. Answering
 * somebody who speaks of such an offer is no selling: see `SPOKEN_OF`.
 */
const OFFERS = phrases(`
  discount|promo|voucher|coupon code|codes
  use code
  use the|our|my code
  use|enter|with your? promo|discount|voucher|coupon code
  with code
  with the|our code
  percent|discount off
  get|enjoy|save|take * percent|off
  get|enjoy|save up? to? * off
  get|enjoy|save * off
  buy|order|shop now|today
  buy one get
  special|limited|exclusive|introductory|great offer|offers|deal|deals|discount
  limited time
  check out our
  have you? tried|seen|considered? our new|latest|premium|pro
  you should? may|might? like|love our new|latest|premium|pro
  try|discover|explore our new|latest|premium|pro|other|paid
  upgrade|upgrading|switch to our? the? pro|premium|plus|paid
  go pro|premium
  subscribe to|now|today
  sign up now|today|for
  start|begin your free trial
  free trial
  don t miss
  on sale
  for only|just * euros|dollars|pounds|a|per
  tell your friends
  recommend us
  leave|give us a? five|good|positive|nice star|stars|review|rating
  code|codes promo|promotionnel|promotionnels|reduction|avantage
  bon|bons d|de achat|reduction
  avec le? code
  profitez|profite de|d|des|du|en
  ne manquez|manque pas
  offre|offres speciale|speciales|exceptionnelle|exclusive|exclusives|promotionnelle|limitee|de
  decouvrez|decouvre|essayez|essaye|testez notre|nos|la|le nouvelle|nouveau|nouvelles|nouveaux|version|
    formule|gamme|offre
  passez|passe a|au notre? la? version? premium|pro|payante|plus
  abonnez|abonne vous|toi
  inscrivez vous des? maintenant|vite
  essai gratuit
  achetez|commandez des? maintenant|aujourd
  en promotion|promo|solde
  pour * euros seulement
  seulement * euros
  pour seulement * euros
  parlez en|de autour|nous
  recommandez nous
  laissez|mettez nous une? un? bonne|bon|cinq|avis|note
`)

/** A percentage off, in figures: "20 % off", « -20 % ». */
const PERCENT_OFF =
  /\d{1,2}\s?%\s?(?:off|discount|de (?:remise|réduction|rabais))|(?<![\p{L}\d.,])[-−–]\s?\d{1,2}\s?%/giu

/** What people may ask about; where the comment does, the reply may speak of it. Folded. */
const TOPICS = [
  'code codes promo voucher coupon discount reduction remise rabais promotion bon avantage off',
  'offer offers offre offres deal deals sale sales solde soldes special speciale trial essai gratuit free',
  'subscribe subscription subscriptions abonnement abonnements abonner abonnez abonne premium plan ' +
    'plans formule',
  'upgrade upgraded upgrading version versions pro plus paid payant payante new nouveau nouvelle',
  'buy bought buying order ordered acheter achete achat achetez commander commande commandez price ' +
    'prices prix',
  'review reviews rating stars avis note etoiles',
].map((words) => new Set(words.split(' ')))

/** Where a draft sells something that neither the comment nor the article speaks of. */
export function advertisingIn(text: string, comment: Comment): readonly Stretch[] {
  const found = [...stretchesOf(text, OFFERS), ...percentsOff(text)]
  if (found.length === 0) return []
  const asked = foldedSet(`${comment.text}\n${articleSays(comment)}`)
  const open = TOPICS.filter((topic) => [...topic].some((word) => asked.has(word)))
  return found.filter(({ start, end }) => {
    const said = foldedSet(text.slice(start, end))
    return !open.some((topic) => [...said].some((word) => topic.has(word)))
  })
}

function percentsOff(text: string): readonly Stretch[] {
  return [...text.matchAll(PERCENT_OFF)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }))
}
