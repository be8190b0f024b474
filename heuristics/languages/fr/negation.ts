import type { NegationAround } from '../../../src/core/index.ts'

export const negation: NegationAround = {
  kind: 'around',
  negators: new Set('pas jamais rien guere aucun aucune sans ni nullement point non'.split(' ')),
  opens: new Set(['ne', 'n']),
  // Negate only together with "ne", or (plus) at the end of a clause after a verb of working.
  withOpening: new Set('plus personne que'.split(' ')),
  ends: new Set('mais cependant pourtant sauf car parce'.split(' ')),
  // "un pas", "pas à pas", "si jamais", "à jamais", "un rien": no negation.
  afterHarmless: new Map([
    ['pas', new Set('un le ce au premier chaque faux grand grands petits a mes ses'.split(' '))],
    ['jamais', new Set('si a que'.split(' '))],
    ['rien', new Set('un'.split(' '))],
    ['point', new Set('un le ce au du mon son quel dernier premier autre bon'.split(' '))],
  ]),
  working: new Set(
    (
      'marche marchent fonctionne fonctionnent va vont charge ouvre demarre synchronise repond peux peut ' +
      'veux'
    ).split(' '),
  ),
}
