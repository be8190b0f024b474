import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/contrast.en.json' with { type: 'json' }
import fr from '../lexicons/substance/contrast.fr.json' with { type: 'json' }

/** “Good, but …”: what follows the turn is the point. */
export const contrast = lexiconCue({
  id: 'substance/contrast',
  strength: 0.3,
  evenNegated: true,
  // "Not tried yet" is no turn.
  unless:
    /^(?:sauf (?:votre|ton) respect|pas encore (?:essaye|teste|joue|lu|vu|installe|eu le temps)|however you (?:like|want|please)|pourtant ?[.!…]|(?:et )?pourtant je (?:suis|ne suis pas) |(?:and )?yet i['’]?m )/,
  lexicon: { en, fr },
  reason: { en: 'turns to a concrete point', fr: 'en vient à un point précis' },
})
