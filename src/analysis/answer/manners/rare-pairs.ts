import type { Comment } from '../../../core/index.ts'
import { articleSays } from '../article.ts'
import type { Stretch } from '../guard.ts'
import { ORDINARY } from '../ordinary-words.ts'
import { type Word, wordsOf } from '../words.ts'

/** A word that says more than what the talk is about; shorter ones stand side by side in any two texts. */
const SHORTEST = 6

/** Words of the trade that meet in any two texts about the same thing. Folded. */
const OF_THE_TRADE = new Set(
  `service services support client clients customer customers update updates version versions product
  products release releases feature features account accounts button buttons search results system
  screen window settings export import exports imports format formats loading offline online mobile
  desktop browser website internet password privacy security delivery shipping refund refunds
  payment pricing subscription problem problems issue issues question questions answer answers
  article community company number minutes months weeks summer winter spring autumn morning evening
  monday tuesday wednesday thursday friday saturday sunday january february march april august
  september october november december produit produits fonction fonctions compte comptes bouton
  boutons recherche resultats ecran fenetre reglages navigateur application applications securite
  livraison remboursement paiement abonnement probleme problemes societe entreprise numero semaine
  semaines annees minutes matin soiree lundi mercredi jeudi vendredi samedi dimanche janvier fevrier
  juillet octobre novembre decembre`.split(/\s+/u),
)

/**
 * Finds where a draft says two rare words side by side as the comment does: fewer words than a quotation,
 * and still its words ("courageous rectangle"). What the article says so too is the host's.
 * @param house folded words that are ours
 */
export function rarePairsOf(
  comment: Comment,
  wordsSaid: () => readonly Word[],
  house: ReadonlySet<string>,
): (text: string) => readonly Stretch[] {
  let said: ReadonlySet<string> | undefined
  return (text) => {
    said ??= new Set(pairsOf(wordsSaid(), house).map(({ pair }) => pair))
    if (said.size === 0) return []
    const found = pairsOf(wordsOf(text), house).filter(({ pair }) => said?.has(pair))
    if (found.length === 0) return []
    const article = wordsOf(articleSays(comment))
    const host = new Set(pairsOf(article, house).map(({ pair }) => pair))
    return found.filter(({ pair }) => !host.has(pair)).map(({ start, end }) => ({ start, end }))
  }
}

/** Whether two of the comment's words that such a draft may consist of stand side by side. */
export function hasRarePair(
  words: readonly Word[],
  house: ReadonlySet<string>,
  among: (word: string) => boolean,
): boolean {
  return pairsOf(words, house).some(({ pair }) => pair.split(' ').every(among))
}

/** Neighbours, the ordinary words between them left out. */
function pairsOf(
  words: readonly Word[],
  house: ReadonlySet<string>,
): readonly (Stretch & { pair: string })[] {
  const rare = (word: string) =>
    word.length >= SHORTEST &&
    /^\p{L}+$/u.test(word) &&
    !ORDINARY.has(word) &&
    !OF_THE_TRADE.has(word) &&
    !house.has(word)
  const telling = words.filter(({ folded }) => folded.length > 3 && !ORDINARY.has(folded))
  return telling.flatMap((word, at) => {
    const next = telling[at + 1]
    return next !== undefined && rare(word.folded) && rare(next.folded)
      ? [{ pair: `${word.folded} ${next.folded}`, start: word.start, end: next.end }]
      : []
  })
}
