import type { Comment } from '../../../core/index.ts'
import { articleSays } from '../article.ts'
import type { Stretch } from '../guard.ts'
import { fold } from '../words.ts'
import { phrases, stretchesOf } from './phrases.ts'

/** Ways to speak of whoever commented without a name: in a reply to the host they go unmentioned (rule 5). */
const COMMENTERS = phrases(`
  commenter|commenters|commentator|commentators
  the|this|that|these|those|other|some|previous|earlier|certain comment|comments|remark|remarks above|below|
    here
  this|that|these|those|other|some|previous|earlier|certain comment|comments
  comments|comment|reply|replies|remarks above|below|here|underneath
  the|a person|user|reader|gentleman|lady|poster|author above|below|here
  the|a person|user|reader|gentleman|lady|poster who|that wrote|said|commented|posted|replied|complained
  some|certain|other|a|the few? people|person|users|user|readers|reader|visitors|folks|voices|others|
    guests here|above|below|in|on|who
  some|certain|other people|readers|users|visitors|folks|voices|guests say|think|write|claim|believe|seem|may|
    might|find|feel
  others|some have here|above|below|said|say|think|written|wrote
  someone|somebody|anyone|anybody here|above|below|who wrote|said|commented|above|below|in|on|mocks|mocked
  whoever wrote|commented|said|posted
  what|as was is? said|written|claimed here|above|below|in
  despite|ignoring|ignore|notwithstanding the|all|some|any of? the? negativity|noise|critics|criticism|jokes|
    comments|haters|sarcasm|mockery
  the negativity|mockery|sarcasm|jokes|noise above|below|here|in
  unlike some|others|certain
  commentateur|commentateurs|commentatrice|commentatrices
  le|la|ce|cet|cette|ces|certains|certaines|autres|les commentaire|commentaires|remarque|remarques|message|
    messages ci|plus dessus|dessous|haut|bas
  ce|cet|ces|certains commentaire|commentaires
  commentaire|commentaires ci|plus|precedent|precedents dessus|dessous|haut|bas
  les|des commentaires ci|ici|precedents|de dessus|dessous|cette
  la|une|cette personne|lectrice ci|qui|plus dessus|dessous|a|haut|ecrit
  le|un|ce lecteur|monsieur|internaute|visiteur ci|qui|plus dessus|dessous|a|haut|ecrit
  certaines|quelques|d|des|autres autres? personnes|gens|voix|lecteurs|lectrices|internautes|utilisateurs|
    utilisatrices ici|disent|pensent|trouvent|ecrivent|ci|sous|dans
  certains|d autres? lecteurs|internautes|utilisateurs|visiteurs
  certains|certaines|d|quelques autres|uns|unes? ici|disent|pensent|trouvent|ecrivent|le
  d autres disent|pensent|ici|trouvent|ont
  n|en en? deplaise a
  malgre les|la|le quelques? critiques|moqueries|commentaires|mauvaise|bruit|negativite|sarcasmes|piques
  contrairement a certains|d
  ce qui|que est|certains|l dit|on ci|ici? dessus|disent|ecrit
  celui|celle|ceux|celles qui a|ont|ecrit|commente ecrit|commente|dit
`)

/**
 * Where a draft speaks of the commenter by their part in it; what the host's article says itself is the
 * host's.
 */
export function commentersIn(text: string, comment: Comment): readonly Stretch[] {
  const found = stretchesOf(text, COMMENTERS)
  if (found.length === 0) return found
  const article = fold(articleSays(comment))
  return found.filter(({ start, end }) => !article.includes(fold(text.slice(start, end))))
}
