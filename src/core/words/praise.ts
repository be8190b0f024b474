import type { Language } from '../vocabulary.ts'

const en = {
  button: 'Answer kind words together…',
  title: 'Kind words',
  submit: 'Approve and post',
  which: 'Answer these',
  hint: 'Each gets its own answer, as it stands above. Untick what you would rather write yourself.',
  none: 'No other kind words wait with an answer that stands ready.',
  done: (done: number, left: number, first: number) => {
    const noted = first === 0 ? '' : ` ${first} noted as a first yes: somebody else says the second.`
    const stayed = left === 0 ? '' : ` ${left} left in place: changed or held meanwhile.`
    return `${done === 1 ? '1 answer' : `${done} answers`} approved.${noted}${stayed}`
  },
}

const fr: typeof en = {
  button: 'Répondre ensemble aux mots aimables…',
  title: 'Mots aimables',
  submit: 'Approuver et publier',
  which: 'Répondre à',
  hint:
    'Chacun reçoit sa propre réponse, telle qu’elle figure ci-dessus. Décochez ce que vous préférez ' +
    'écrire vous-même.',
  none: 'Aucun autre mot aimable n’attend avec une réponse prête.',
  done: (done, left, first) => {
    const yeses = first < 2 ? `${first} premier accord noté` : `${first} premiers accords notés`
    const noted = first === 0 ? '' : ` ${yeses}\u00A0: le second est à quelqu’un d’autre.`
    const stay = left < 2 ? `${left} laissée` : `${left} laissées`
    const stayed = left === 0 ? '' : ` ${stay} en place\u00A0: modifiées ou tenues entre-temps.`
    return `${done < 2 ? `${done} réponse approuvée` : `${done} réponses approuvées`}.${noted}${stayed}`
  },
}

/** Kind words that are answered together, each with its own answer. */
export const PRAISE_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
