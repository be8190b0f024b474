import type { NegationAhead } from '../../../src/core/index.ts'

export const negation: NegationAhead = {
  kind: 'ahead',
  negators: new Set(
    (
      'not no never without nor neither none nobody nothing nowhere hardly barely scarcely rarely seldom ' +
      'cannot cant dont wont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wouldnt couldnt ' +
      'shouldnt mustnt neednt aint lacks lacking lacked'
    ).split(' '),
  ),
  ends: new Set('but however though although except yet because'.split(' ')),
  // "not only", "no doubt", "no wonder": nothing is negated.
  beforeHarmless: new Set('only just doubt wonder matter kidding'.split(' ')),
  // "far from pathetic", "anything but a fool"
  pairs: new Map([
    ['far', 'from'],
    ['anything', 'but'],
  ]),
}
