import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'
import { anyOf, ENCOURAGES } from '../kindly-meant.ts'

/** Denies that the matter, or a person, deserves interest. */
export const dismissal = lexiconCue({
  id: 'disdain/dismissal',
  strength: 0.4,
  maybeOfOneself: true,
  evenNegated: true,
  // "deal with it by …", "get over it when …" tell a story; "nobody asked on the forum" a fact; "who cares
  // what
  // people think" encourages.
  unless: anyOf(
    ENCOURAGES,
    longRegex()`
      ^(?:(?:deal with|get over) it (?:by|all|every|for|when|on|in|together|better|eventually)\b|
      nobody asked (?:on|in|at|us|me|about|before|whether|if|how|what|who|where|when|which)\b|(?:who cares|
      gives an? \w{3,5}|cares?) what (?:other |some |most |those |any )?(?:people|others|anybody|anyone|
      everybody|everyone)\b)`,
  ),
  reason: { en: 'reads as dismissive', fr: 'se lit comme une fin de non-recevoir' },
})
