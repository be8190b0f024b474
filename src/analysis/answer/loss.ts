import { longRegex } from '../../core/index.ts'
import type { Stretch } from './guard.ts'
import { phrases, stretchesOf } from './manners/phrases.ts'
import { wordsOf } from './words.ts'

/*
 * Something of theirs was lost, charged or broken: an answer begins with an apology, and never speaks of a
 * "no". Written so that what one does on purpose ("I deleted my account") or merely fears is not taken for
 * it.
 */

const anyOf = (list: string): string => list.split(/\s+/u).join('|')

const THEIRS = anyOf(
  `data datas note notes photo photos picture pictures video videos file files work progress
  history save saves record records activity activities run runs workout workouts ride rides
  contact contacts message messages setting settings playlist playlists list lists document
  documents draft drafts project projects points badges steps purchases purchase subscription
  credit credits hours days weeks months years hour day week month year everything money games
  game songs books account`,
)
const SIENS = anyOf(
  `donnees donnee note notes photo photos image images video videos fichier fichiers travail
  progression historique sauvegarde sauvegardes activite activites course courses sortie sorties
  entrainement entrainements contact contacts message messages reglages reglage parametres
  document documents brouillon brouillons projet projets points badges pas achats achat abonnement
  heures jours semaines mois ans annees compte argent parties partie livres`,
)
const THINGS = anyOf(
  `phone smartphone watch laptop computer pc mac tablet ipad iphone screen device battery car bike
  camera tv console headset headphones keyboard machine system installation setup website site
  workflow`,
)
const CHOSES = anyOf(
  `telephone portable smartphone montre ordinateur ordi pc mac tablette ipad iphone ecran appareil
  batterie voiture velo camera tele console casque clavier machine systeme installation site`,
)
const OF = anyOf(
  `all my our the of a about over almost nearly two three four five six ten several many half whole
  entire`,
)
const DE = anyOf(
  `toutes tous toute tout mes nos mon ma de des d les l la deux trois quatre cinq six dix plusieurs
  presque environ`,
)

/** They did not do it themselves, and it did happen. */
const HAPPENED = phrases(`
  lost ${OF} ${OF}? ${OF}? ${OF}? ${THEIRS}
  lost everything
  losing ${OF} ${OF}? ${OF}? ${THEIRS}
  my|our ${THEIRS} is|are|was|were|has|have|got|just|all been? all? gone|lost|deleted|erased|wiped|vanished|
    disappeared|missing
  all of? my|our ${THEIRS} is|are|was|were|has|have|got|just|all been? all? gone|lost|deleted|erased|wiped|
    vanished|disappeared
  everything is|was|has|s been? gone|lost|deleted|erased|wiped
  charged|billed|debited me|us
  charged|billed twice|anyway
  double|wrongly charged|billed
  overcharged me|us|my|by
  was|were|been|got|get|being|getting charged|billed|debited for|twice|again|double|anyway|even|without|after|
    extra
  took|take|taking|takes|stole|steal|stealing|stolen|kept|keep my|our money
  took|take|taking|takes|stole money from|out|off
  refund me|us|my
  want|need|demand|request|requested|asked|asking a|my|for|our a|my? full? refund
  want|need|get|give|gave me? my money back
  bricked my|our|the|it|two
  broke|ruined|fried|killed|damaged|destroyed|cracked|scratched|bricked my|our new|old|brand? ${THINGS}
  broke|ruined|fried|killed|damaged|destroyed|cracked|scratched|bricked my|our ${THINGS}
  ruined my|our *
  arrived|came|delivered|was|is broken|damaged|cracked|smashed|dead on|when|in|and|after|already
  arrived|came broken|damaged|cracked|smashed
  perdu|perdue|perdus|perdues ${DE} ${DE}? ${DE}? ${SIENS}
  tout perdu
  j|on|nous ai|a|avons tout? perdu tout|tous|toutes
  mes|nos|mon|ma ${SIENS} ont|on|sont|a|est|n tous? toutes? ete? disparu|disparus|disparue|disparues|perdus|
    perdu|perdues|perdue|efface|effaces|effacees|effacee|supprimes|supprimees
  m|nous a|ont|avez ete|encore? deja? preleve|debite|facture|prelevee|debitee
  m|nous avez|a|ont preleve|debite|facture
  ai|avons|ete ete? preleve|prelevee|debite|debitee|facture|facturee
  preleve|debite|facture deux|2|trois|encore|sans|apres|alors|quand
  je|nous veux|demande|exige|attends|voudrais|souhaite|voulons etre|un|mon|me|le faire? remboursement|
    remboursee|rembourser|rembourse
  rembourser|remboursez moi|nous
  remboursement que|j|demande|refuse
  casse|cassee|bousille|grille|abime|endommage|raye|ruine mon|ma|mes|notre nouveau|nouvelle? ${CHOSES}
  arrive|arrivee|recu|recue|livre|livree casse|cassee|abime|abimee|endommage|endommagee|brise|brisee
`)

/** Whatever of theirs it was; what is no thing is taken out by `NO_THING`. */
const WHATEVER = phrases(`
  my|our * is|are|was|were|has|have|got|just all|been|just|suddenly? all|been? gone|lost|deleted|erased|wiped|
    vanished|disappeared
  my|our * * is|are|was|were|has|have|got|just all|been|just|suddenly? all|been? gone|lost|deleted|erased|
    wiped|vanished|disappeared
  lost|losing all|two|three|four|five|half|most|some|several|many? of? my|our *
  mes|nos|mon|ma|notre * ont|sont|a|est|n tous? toutes? ete? disparu|disparus|disparue|disparues|perdus|perdu|
    perdues|perdue|efface|effaces|effacees|effacee|supprimes|supprimees|supprime|supprimee
  perdu deux|trois|quatre|cinq|plusieurs|certains|certaines|toutes|tous|toute|tout? de|d? mes|nos|mon|ma|
    notre *
`)

/** One loses these without anything being taken; and of trouble it is good news. Folded. */
const NO_THING = new Set(
  `patience trust faith interest hope hopes mind temper cool way nerve nerves respect confidence love
  enthusiasm motivation mood job loyalty appetite sense marbles voice breath grip balance bet virginity
  problem problems issue issues bug bugs error errors crash crashes pain headache headaches doubt doubts
  fear fears anger lag ads worry worries concern concerns complaint complaints question questions trouble
  troubles frustration confiance espoir espoirs envie interet calme temps latin sang tete raison voix
  souffle gout equilibre pari emploi probleme problemes souci soucis panne pannes erreur erreurs plantage
  plantages mal douleur doute doutes peur peurs colere crainte craintes inquietude inquietudes pub pubs
  question questions foi respect amour humeur`.split(/\s+/u),
)

/** The same verbs are what one does oneself: only where somebody else did them. */
const DONE_TO_THEM = phrases(`
  erased|deleted|wiped|ate|eats|eating|erases|deletes|wipes|corrupted|overwrote|
    removed ${OF} ${OF}? ${OF}? ${OF}? ${THEIRS}
  erased|deleted|wiped everything
  efface|supprime|ecrase|vide|detruit|bousille|corrompu ${DE} ${DE}? ${DE}? ${SIENS}
`)

/** A quick look before the close one: most comments speak of none of it. */
const TRIGGER = longRegex('iu')`
    lo(?:st|sing)|gone|delet|eras|wip|vanish|disappear|missing|charg|bill|debit|money|stole|refund|brick|
    brok|ruin|fried|killed|damag|destroy|crack|scratch|smash|\bat[es]|eating|corrupt|overwr|remov|perdu|
    dispar|effac|supprim|[ée]cras|vid[ée]|d[ée]trui|corromp|bousill|pr[ée]lev|d[ée]bit|factur|rembours|
    cass[ée]|grill[ée]|ab[iî]m|endommag|ray[ée]`

const NEVER = new Set(
  (
    'not never no none neither t nor without jamais pas aucun aucune rien sans if si would could ' +
    'might afraid peur'
  ).split(' '),
)
const OURSELVES = new Set('i we ive j je nous'.split(' '))
const READ = 20_000

/** Where it says so, the first such place; undefined where nothing of theirs was lost, charged or broken. */
export function lossIn(text: string): Stretch | undefined {
  const read = text.slice(0, READ)
  if (!TRIGGER.test(read)) return undefined
  const happened = stretchesOf(read, HAPPENED).filter(({ start }) => !saidBefore(read, start, NEVER))
  const done = stretchesOf(read, DONE_TO_THEM).filter(
    ({ start }) => !saidBefore(read, start, NEVER) && !saidBefore(read, start, OURSELVES),
  )
  const whatever = stretchesOf(read, WHATEVER).filter(
    ({ start, end }) =>
      !saidBefore(read, start, NEVER) &&
      !wordsOf(read.slice(start, end)).some(({ folded }) => NO_THING.has(folded)),
  )
  return [...happened, ...done, ...whatever].sort((one, other) => one.start - other.start)[0]
}

/** One of these stands among the three words before, in the same sentence. */
function saidBefore(text: string, start: number, among: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const sentence = before.slice(
    Math.max(...['.', '!', '?', '\n', ','].map((end) => before.lastIndexOf(end))) + 1,
  )
  return wordsOf(sentence)
    .slice(-3)
    .some(({ folded }) => among.has(folded))
}
