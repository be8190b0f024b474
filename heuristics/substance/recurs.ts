import type { Cue } from '../../src/core/index.ts'
import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const phrases = patternCue({
  id: 'substance/recurs',
  strength: 0.45,
  starts: starts(
    'keep kept keeping stop every each second third fourth fifth sixth seventh eighth ninth tenth umpteenth nth 0 twice times time again still arret narret cess pass continu encore toujours arrêt permanence temps non bout chaque tous toutes eme deux trois quatre cinq 2nde seconde plusieurs fois fait voila deuxi trois quatri cinqui sixi septi huiti neuvi dixi onzi douzi nieme enni ca sa',
  ),
  patterns: {
    en: [
      {
        starts: starts('keep keeps kept stop'),
        find: /\b(?:(?:keep|keeps|kept|keeping) (?:on )?(?!up\b|going\b|dreaming|trying|telling (?:your|my)sel|moving|walking|scrolling|crying|coping|coming back|improving|getting (?:better|nicer)|growing|smiling|reading|winning|me (?:going|coming|entertained|happy))(?:[a-z]{3,14}ing|me (?:waiting|on hold|from)|us (?:waiting|from))|(?:won['’]?t|doesn['’]?t|never|can['’]?t) stop(?:s)? (?!laughing|smiling|listening|playing|watching|reading|eating|dancing|singing|thinking|talking|using|crying|raving|looking|recommending)[a-z]{3,14}ing)\b/g,
      },
      {
        starts: starts('every each'),
        find: /\b(?:every|each) (?:single |damn |bloody |f\w{2,8} |other )?(?:time|update|release|patch|visit|order|login|restart|reboot|launch|delivery|call|trip)\b/g,
        strength: 0.4,
      },
      {
        starts: starts('every'),
        find: /\bevery (?:single|damn|bloody|f\w{2,8}) (?:day|week|month|morning|night|evening|year|weekend|monday|friday)\b/g,
      },
      {
        starts: starts('second third fourth fifth sixth seventh eighth ninth tenth umpteenth nth 0'),
        find: /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|nth|\d{1,3}(?:st|nd|rd|th)) (?:time|day|week|morning|month|year|attempt|one|email|call|outage|replacement|delay|visit|letter|bill|invoice|reminder|ticket|complaint|technician|engineer|refund|form|reset|crash|phone call|apology)\b/g,
      },
      {
        starts: starts('twice times 0 2x 3x'),
        find: /\b(?:twice|two times|three times|four times|five times|\d{1,2} times|2x|3x) (?:this|in (?:a|one|the|two|\d)|last|today|already|now|since|a (?:day|week)|per|over|on the)\b/g,
      },
      {
        starts: starts('twice two three again'),
        find: /\b(?:twice|two times?|three times|(?<!never )again)(?=[.!]| ?$)/g,
        strength: 0.38,
      },
      {
        starts: starts('again still'),
        find: /\b(?:yet again|once again|still (?:not|no|hasn['’]?t|haven['’]?t|isn['’]?t|waiting|broken|missing|down|nothing|the same|happening|can['’]?t|doesn['’]?t|won['’]?t))\b/g,
        strength: 0.4,
      },
    ],
    fr: [
      {
        find: /\b(?:n['’]?arret\w{1,5} pas de|arret\w{1,5} pas de|(?:ne )?cess\w{1,4} (?:pas )?de|pass\w{1,5} (?:son|leur|votre|le) temps a|(?:continu(?!ez)\w{1,4}|(?:vous|qui|et) continuez) (?:a|de)|encore et toujours|toujours (?:pas|rien|aucune?|en (?:panne|attente|retard|travaux|rade)|le meme(?! (?:cirque|discours|refrain|baratin|blabla|guignol|clown)))|sans (?:arret|cesse)|en permanence|tout le temps|non[- ]stop|a tout bout de champ)\b/g,
      },
      {
        find: /\b(?:a chaque|chaque) (?:fois|mise a jour|maj|visite|commande|connexion|demarrage|livraison|appel|trajet|passage|ouverture|version)\b/g,
        strength: 0.4,
      },
      {
        find: /\b(?:tous les|toutes les|chaque) (?:\d{1,2} ?)?(?:matins?|soirs?|lundis?|vendredis?|samedis?|dimanches?|semaines?|nuits?|quarts? d['’]heure|cinq minutes|deux minutes|trois jours|quatre matins)\b/g,
        strength: 0.35,
      },
      {
        find: /\b(?:(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|ni|enni|x|\d{1,3} ?)i?eme|2nde|seconde) (?:fois|jour|semaine|mois|annee|essai|tentative|mail|appel|relance|panne|colis|courrier|visite|report|envoi|carte|facture|relances?|reclamation|technicien|rendez-vous|ticket|formulaire|lettre|rappel|prelevement|plantage|bug)\b/g,
      },
      {
        find: /\b(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|cent|mille|plusieurs|trente-six) fois (?:en|dans|de suite|cette|ce|par|que|deja|pour|aujourd|le|la|depuis)\b/g,
      },
      {
        find: /\b(?:deux|trois|quatre|dix|\d{1,2}) fois(?=[.!,]| ?$| merci| svp)|\bencore(?=[.!]{1,3} ?$)/g,
        strength: 0.38,
      },
      {
        find: /\b(?:ca|sa|cela|voila|ca va) (?:va )?(?:fait|faire|fais)? ?(?:plus de |bientot |deja |presque |maintenant |au moins )?(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|plusieurs|des) (?:jours?|semaines?|mois|ans|annees?|heures?|minutes?|h) qu/g,
        strength: 0.5,
      },
    ],
  },
  reason: { en: 'says that it keeps happening', fr: 'dit que cela se répète' },
})

/** What happens again and again; said in good humour it is a habit ("I smile every time"). */
export const recurs: Cue = {
  ...phrases,
  listen(reading, hits) {
    const heard = phrases.listen(reading, hits)
    const { positive, negative } = reading.polarity
    if (heard.length === 0 || positive <= -negative) return heard
    return heard.map((one) => ({ ...one, strength: one.strength / 2 }))
  },
}
