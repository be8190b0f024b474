import type { Language } from '../vocabulary.ts'

const en = {
  button: 'Answer kind words together…',
  title: 'Kind words',
  submit: 'Approve and post',
  which: 'Answer these',
  hint: 'Each gets its own answer, as it stands above. Untick what you would rather write yourself.',
  none: 'No other kind words wait with an answer that stands ready.',
  done: (done: number, left: number) =>
    `${done === 1 ? '1 answer' : `${done} answers`} approved.${left === 0 ? '' : ` ${left} left in place: changed or held meanwhile.`}`,
}

const fr: typeof en = {
  button: 'Répondre ensemble aux mots aimables…',
  title: 'Mots aimables',
  submit: 'Approuver et publier',
  which: 'Répondre à',
  hint: 'Chacun reçoit sa propre réponse, telle qu’elle figure ci-dessus. Décochez ce que vous préférez écrire vous-même.',
  none: 'Aucun autre mot aimable n’attend avec une réponse prête.',
  done: (done, left) =>
    `${done < 2 ? `${done} réponse approuvée` : `${done} réponses approuvées`}.${left === 0 ? '' : ` ${left} laissées en place : modifiées ou tenues entre-temps.`}`,
}

/** Kind words that are answered together, each with its own answer. */
export const PRAISE_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
