import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/condescension.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/condescension.fr.json' with { type: 'json' }

/** Speaks from above. */
export const condescension = lexiconCue({
  id: 'disdain/condescension',
  strength: 0.45,
  maybeOfOneself: true,
  evenNegated: true,
  // Pity that is meant; one's own lesson.
  unless:
    /^(?:keep telling (?:yourself|yourselves) (?:that|this)\W{1,3}(?:you deserve|you(?:['’]re| are) (?!wrong|an?\b|not)|(?:because )?it['’]s true)|poor (?:baby|thing)s?\W{0,3}(?: ?:['’]?\(|(?:and )?(?:i |we )?hope\b)|learn to \w{2,8} (?:my|our)\b)/,
  lexicon: { en, fr },
  reason: { en: 'reads as condescending', fr: 'se lit comme condescendant' },
})
