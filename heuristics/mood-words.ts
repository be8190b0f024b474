import type { Language, Reading, Token } from '../src/core/index.ts'
import { perReading } from './per-reading.ts'

/** Words of praise as cues for irony need them: strong, and rarely part of a plain report. */
const PRAISE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    (
      'great awesome amazing wonderful brilliant fantastic lovely perfect excellent superb fabulous ' +
      'marvelous marvellous delightful love loving loved genius nice fun exciting thrilled delighted joy ' +
      'favorite favourite best beautiful incredible impressive bravo congrats congratulations kudos yay ' +
      'wow cute charming glad happy blessed classy hero fascinating outstanding splendid stellar ' +
      'magnificent glorious helpful clever wise hilarious'
    ).split(' '),
  ),
  fr: new Set(
    (
      'genial geniale geniaux super magnifique merveilleux merveilleuse formidable parfait parfaite ' +
      'excellent excellente bravo felicitations chapeau adore adorable sublime extraordinaire fantastique ' +
      'incroyable splendide top brillant brillante bonheur plaisir joie ravi ravie heureux heureuse ' +
      'charmant charmante drole passionnant passionnante merci efficace impressionnant intelligent ' +
      'intelligente malin habile classe grandiose exceptionnel cool sympa chouette beau belle joli ' +
      'jolie'
    ).split(' '),
  ),
}

/** Words for situations nobody praises. */
const TROUBLE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    (
      'crash crashes crashed crashing broke broken breaking bug bugs error errors fail fails failed ' +
      'failing failure lost losing lose delete deleted deletes worse worst slow stuck wait waiting waited ' +
      'queue late delay delayed cancel cancelled canceled cold rain flu sick ill pain headache hurt hurts ' +
      'cry crying tears panic anxiety stress insomnia exam exams homework deadline deadlines traffic ' +
      'alarm bill bills debt tax taxes rent fired unemployed broke monday mondays 6am 5am 4am 3am essay ' +
      'assignment assignments coursework overtime ads advert ads paywall subscription refund charged ' +
      'ignored ignoring silence nobody nothing again awake hangover dentist vomit puke stepped spilled ' +
      'fell falling dying died death virus covid lockdown quarantine isolation alone lonely single drunk ' +
      'rude idiots mess disaster flood leak leaking smell stink noise screaming barking construction ' +
      'drilling scam spam missed missing forgot forgotten wrong ruined destroyed shift boss migraine ' +
      'cramps depression therapy trauma hungover essays dissertation lecture lectures commute laundry ' +
      'dishes sunburn snow storm mosquitoes landlord landlords overdraft sleepless nightmare nightmares ' +
      'plague crisis chaos wifi roadworks useless shit crap garbage wasted waste'
    ).split(' '),
  ),
  fr: new Set(
    (
      'plante plantes plantage bug bugs bugue panne erreur erreurs perdu perdre perd efface retard ' +
      'retards attendre attente file froid pluie malade grippe mal douleur pleurer larmes angoisse stress ' +
      'insomnie examen examens devoirs partiels reveil facture factures dette impots loyer vire chomage ' +
      'lundi nuit encore pub pubs abonnement payant ignore silence personne rien gueule vomir tombe ' +
      'tomber mort morts mourir virus covid confinement seul seule impoli idiots bordel catastrophe fuite ' +
      'odeur bruit travaux arnaque spam rate ratee oublie faux casse cassee ruine ratp sncf rer cauchemar ' +
      'chaos canicule dissertation rapport reunion reunions dimanche vaisselle loyer huissier amende ' +
      'contravention radar embouteillages coupure inutile merde greve greves bouchons bloque impossible ' +
      'deconnecte supprime disparu fin crise guerre pire'
    ).split(' '),
  ),
}

/** Indexes of praise that isn't negated. */
export const praiseAt = perReading((reading) => indexes(reading, PRAISE, (token) => !token.negated))

/** Indexes of words for bad situations. */
export const troubleAt = perReading((reading) => indexes(reading, TROUBLE, () => true))

function indexes(
  { tokens, language }: Reading,
  words: Readonly<Record<Language, ReadonlySet<string>>>,
  holds: (token: Token) => boolean,
): readonly number[] {
  if (language === 'und') return []
  const set = words[language]
  const at: number[] = []
  tokens.forEach((token, index) => {
    if (set.has(token.folded) && holds(token)) at.push(index)
  })
  return at
}
