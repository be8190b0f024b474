import type { Cue } from '../../src/core/index.ts'
import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const phrases = patternCue({
  id: 'substance/short-lived',
  strength: 0.5,
  starts: starts(
    'wash wear use uses sip sips bite goes go tries ride rides trip charge night day days week month hour minute mins second km mile page song episode level round visit call lap lesson drop storm rain first lavage usage utilis gorgee bouchee essai sortie trajet charge nuit jour jours semaine mois heure minute kilom page chanson episode niveau partie visite appel tour pluie orage soiree seance premier premiere chute',
  ),
  patterns: {
    en: [
      {
        find: /\b(?:after|within|in (?:under|less than|barely)|in just|barely|lasted(?: all of| about| only| just| barely)?|not even|less than) (?:only |just |barely |about |like |maybe |a mere )?(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |twelve |twenty |thirty |half an? |\d{1,3} ?|a few |a couple of |first )(?:wash(?:es)?|wears?|uses?|sips?|bites?|goes|tries|rides?|trips?|charges?|nights?|days?|weeks?|months?|hours?|minutes?|mins|seconds?|km|miles|pages|songs?|episodes?|levels?|rounds?|visits?|calls?|laps?|lessons?|drops?|storms?|rains?)\b/g,
      },
      {
        find: /\b(?:on|after|at|during) (?:the|its|my|his|her|their|our) (?:very )?first (?:wash|wear|use|outing|ride|run|charge|day|night|try|rain|trip|drop|go)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:au bout (?:de|d['’])|apres (?:seulement|a peine|tout juste)?|en (?:moins de|a peine)|a peine|tenu|dure|meme pas|moins de|des) ?(?:seulement |a peine |juste |moins de |meme pas )?(?:une? |deux |trois |quatre |cinq |six |sept |huit |dix |douze |quinze |vingt |trente |\d{1,3} ?|quelques |le |la |premiere? |l['’])(?:seule? |premiere? |petite?s? )?(?:lavages?|usages?|utilisations?|gorgees?|bouchees?|essais?|sorties?|trajets?|charges?|nuits?|jours?|semaines?|mois|heures?|minutes?|secondes?|km|kilometres?|pages?|chansons?|episodes?|niveaux|parties?|visites?|appels?|tours?|pluies?|orages?|soirees?|seances?)\b/g,
      },
      {
        find: /\b(?:au|des (?:le|la)|a la) (?:tout |toute )?premiere? (?:lavage|usage|utilisation|sortie|trajet|charge|jour|nuit|essai|pluie|chute|orage|gorgee|bouchee)\b/g,
      },
    ],
  },
  reason: { en: 'says how soon it happened', fr: 'dit au bout de combien de temps' },
})

/** How soon it gave out: "after two washes", « dès la première pluie ». In good humour it is a success. */
export const shortLived: Cue = {
  ...phrases,
  listen(reading, hits) {
    const heard = phrases.listen(reading, hits)
    const { positive, negative } = reading.polarity
    return positive > -negative ? heard.map((one) => ({ ...one, strength: 0.15 })) : heard
  },
}
