import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Condolences, funerals and conditional stars: "five stars, if you've had a head injury". */
export const mockMourning = patternCue({
  id: 'sarcasm/mock-mourning',
  strength: 0.62,
  starts: starts(
    'condol sympath thought prayer star stars point points mark marks perfect ideal great recommend must thing gift rest rip gone death time flatl plug put bury dig grave funeral obit eulog autops hospice life morgue coffin museum archae generation future alien aliens historian textbook case capsule pensees priere etoile etoiles parfait offrir cadeau conseille excellent repose paix heure debranche acheve enterr pompes avis oraison soins perfusion cercueil minute corbillard musee extrat cas',
  ),
  patterns: {
    en: [
      {
        starts: starts('condolences sympathies thoughts prayers'),
        find: /\b(?:(?:my|our|deepest|sincere) )?(?:condolences|sympathies|thoughts and prayers|prayers) (?:to|for|go(?:es)? out to) (?:every ?(?:one|body)|any ?(?:one|body)|those|whoever|all|the (?:poor|fools|people|fans|customers|investors|parents|users)(?: \w{3,12})?) (?:who|that|paid|stuck|forced|trapped)\b/g,
      },
      {
        starts: starts('if provided assuming as but for'),
        find: /\b(?:[1-5]|one|two|three|four|five|ten|ten out of ten|10\/10|5\/5|full|all the) (?:stars?|points?|marks)?,? ?(?:if|provided|assuming|as long as|but only if|for anyone|if only) (?:you|your|one|people|anyone|they|it|we)\b[^.!?\n]{0,40}\b(?:never|blind|deaf|head|brain|injury|concuss\w{0,4}|lobotomy|coma|drunk|hate|enemies|enemy|allergic|suffer\w{0,3}|pain|misery|torture|dead|unconscious|lost|cure|insomnia|masochist\w{0,2}|punish\w{0,4})\b/g,
      },
      {
        starts: starts(
          'hates hate enemy enemies ex mother insomnia masochist punish pain torture suffer despise blind deaf brain divorce taste self lost no',
        ),
        find: /\b(?:perfect|ideal|great|recommended|highly recommend(?:ed)?|a must|just the thing|the perfect gift|lovely gift) (?:\w{2,10} )?(?:for|if|to) (?:you|your|anyone|people|those|an?|someone|the)\b[^.!?\n]{0,40}\b(?:hates?|enem(?:y|ies)|ex\b|mother-in-law|insomnia\w{0,2}|masochist\w{0,2}|punish\w{0,4}|pain|torture|suffer\w{0,3}|despise|blind|deaf|brain|divorce|taste ?buds|self-esteem|lost the will|no (?:taste|friends|standards|eyes|sense))\b/g,
      },
      {
        starts: starts(
          'rest rip gone time flatline pull put bury dig funeral obituary eulogy autopsy hospice life morgue coffin',
        ),
        find: /\b(?:rest in (?:peace|pieces)|rip|r\.i\.p\.?|gone too soon|time of death|flatlin\w{2,4}|pull the plug|put (?:it|this|them) (?:down|out of (?:its|their|our) misery)|bury (?:it|this)|dig (?:a|its) (?:grave|hole)|funeral|obituary|eulogy|autopsy|hospice|life support|the morgue|coffin)\b/g,
        strength: 0.4,
      },
      {
        starts: starts('museum archaeologist archaeologists future aliens historians textbooks case time'),
        find: /\b(?:museum|archaeologists?|future generations|aliens|historians|textbooks?|case study|time capsule) (?:of|will|would|should|in|find|study|as|on|for|everywhere)\b/g,
        strength: 0.4,
      },
    ],
    fr: [
      {
        find: /\b(?:(?:mes|toutes mes|nos|sinceres) )?(?:condoleances|pensees emues|prieres|pensees) (?:a|aux|pour|vont a) (?:tous|toutes|ceux|celles|quiconque|celui|la famille|les? |l['’])/g,
      },
      {
        find: /\b(?:[1-5]|une?|deux|trois|quatre|cinq|dix|vingt sur vingt|10\/10|20\/20|5\/5|toutes les) (?:etoiles?|points?)?,? ?(?:a condition (?:de|d['’]|que|qu['’])|si (?:vous|on|t|tu|l['’]on)|pourvu (?:que|qu['’])|pour qui|du moment|seulement si)/g,
      },
      {
        find: /\b(?:parfait|parfaite|ideal|ideale|recommande|a recommander|a offrir|le cadeau ideal|conseille|chaudement recommande|excellent) (?:\w{2,10} )?(?:pour|si|a|aux?) [^.!?\n]{0,50}\b(?:deteste\w{0,3}|ennemis?|ennemie|ex\b|belle-mere|insomnia\w{0,4}|insomnies?|maso\w{0,8}|souffrir|puni\w{0,3}|torture\w{0,2}|aveugles?|sourds?|papilles|divorc\w{1,3}|haiss\w{1,5}|pires?|gout)\b/g,
      },
      {
        find: /\b(?:repose en paix|rip|paix a (?:son|leur|votre) ame|heure du deces|debranche[zr]|acheve[zr](?:-l\w{1,3})?|enterre[zr]|enterrement|pompes funebres|avis de deces|oraison funebre|autopsie|soins palliatifs|sous perfusion|la morgue|cercueil|minute de silence|corbillard)\b/g,
        strength: 0.4,
      },
      {
        find: /\b(?:musee|archeologues?|generations futures|extraterrestres|historiens|cas d['’]ecole|capsule temporelle)\b[^.!?\n]{0,16}\b(?:de|des|du|futur|vont|etudier|un jour|profit|comprend|retrouv)/g,
        strength: 0.45,
      },
    ],
  },
  // Somebody did die: fares for a funeral, flowers for a coffin.
  sparedBy:
    /\b(?:died|passed away|(?:my|our|his|her|their) (?:late |dear |grand)?(?:mother|father|mum|mom|dad|gran\w{0,3}|husband|wife|son|daughter|brother|sister|uncle|aunt|friend|cousin|neighbour)(?:['’]s)?\b|decede\w{0,2}|est morte?|(?:mon|ma|mes) (?:pere|mere|grand\w{0,2}[- ]\w{3,6}|mari|femme|fils|fille|frere|soeur|oncle|tante|ami\w?|parents))\b|\b(?:for|to|at) (?:a|the|my|our) funeral|\b(?:un|l['’]|aux?|des) ?enterrements? (?:de|d['’])/,
  reason: {
    en: 'reads as mock mourning or mock recommendation',
    fr: 'se lit comme un faux deuil ou un faux conseil',
  },
})
