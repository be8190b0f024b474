import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** “Good, but …”: what follows the turn is the point. */
export const contrast = lexiconCue({
  id: 'substance/contrast',
  strength: 0.3,
  evenNegated: true,
  // "Not tried yet" is no turn.
  unless: longRegex()`
      ^(?:sauf (?:votre|ton) respect|pas encore (?:essaye|teste|joue|lu|vu|installe|eu le temps)|
      however you (?:like|want|please)|pourtant ?[.!…]|(?:et )?pourtant je (?:suis|ne suis pas) |
      (?:and )?yet i['’]?m )`,
  reason: { en: 'turns to a concrete point', fr: 'en vient à un point précis' },
})
