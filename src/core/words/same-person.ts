import type { Language } from '../vocabulary.ts'

/** One person under several names, and what they wrote before. */
const en = {
  title: 'The same person elsewhere',
  none: 'No other account linked.',
  saidBy: (who: string, when: string) => `said by ${who}, ${when}`,
  other: 'A case of theirs under another name',
  otherHint:
    'Its address or id. Only when you know it: a name that looks alike joins nobody. Then they are ' +
    'asked once, and a wish ' +
    'for no messages counts under every name.',
  look: 'Look it up',
  sure: 'Is this the same person?',
  join: 'Yes, the same person',
  part: 'Not the same person after all',
  cancel: 'Cancel',
  unknown: 'There is no such case.',
  same: 'This is the same identity already.',
  nameOnly: 'Of one of them nothing but a name is known, and a name joins nobody.',
  before: (count: number) => `Wrote here before (${count})`,
  answered: 'answered',
  unanswered: 'not answered',
  all: 'All they wrote here',
}

const fr: typeof en = {
  title: 'La même personne ailleurs',
  none: 'Aucun autre compte associé.',
  saidBy: (who, when) => `indiqué par ${who}, ${when}`,
  other: 'Un dossier de cette personne sous un autre nom',
  otherHint:
    'Son adresse ou son identifiant. Seulement si vous le savez\u00A0: un nom ressemblant ne relie ' +
    'personne. La question ne ' +
    'lui est alors posée qu’une fois, et son souhait de ne plus être contactée vaut sous chaque nom.',
  look: 'Chercher',
  sure: 'Est-ce la même personne\u00A0?',
  join: 'Oui, la même personne',
  part: 'Finalement pas la même personne',
  cancel: 'Annuler',
  unknown: 'Ce dossier n’existe pas.',
  same: 'C’est déjà la même identité.',
  nameOnly: 'De l’une des deux on ne connaît qu’un nom, et un nom ne relie personne.',
  before: (count) => `A déjà écrit ici (${count})`,
  answered: 'avec réponse',
  unanswered: 'sans réponse',
  all: 'Tout ce qu’elle ou il a écrit ici',
}

export const SAME_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
