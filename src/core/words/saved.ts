import type { Language } from '../vocabulary.ts'
import { personIn } from './person.ts'
import { plural } from './plural.ts'

/** Saved replies: their page, and where they are put into a reply. */
const en = {
  title: 'Saved replies',
  lead:
    'Your own texts, to be put into a reply while you write it. Everybody at this desk has the same ' +
    'ones.',
  open: 'Saved replies',
  search: 'Search saved replies',
  none: 'Nothing is saved yet.',
  noneFound: 'None of them fits.',
  add: 'New reply',
  edit: 'Change the reply',
  name: 'Title',
  text: 'Text',
  language: 'For comments in',
  any: 'any language',
  hint:
    '{name}, {brand}, {me} and {signature} are filled in where they are known. What stands in other ' +
    'braces or in square brackets is for you to fill: a reply with an open one can’t be approved.',
  preview: 'Preview',
  previewTitle: 'As it will be put in',
  openHoles: (count: number) =>
    count === 0
      ? 'Nothing is left to fill in.'
      : `${count} place${plural('en', count, '', 's')} to fill in by hand.`,
  save: 'Save',
  remove: 'Delete',
  saved: 'Saved.',
  removed: 'Deleted.',
  incomplete: 'A title and a text are needed.',
  changed: (who: string, when: string) => `${who}, ${when}`,
  manage: 'Change or add',
  cancel: 'Cancel',
}

const fr: typeof en = {
  title: 'Réponses enregistrées',
  lead:
    'Vos propres textes, à insérer dans une réponse pendant que vous l’écrivez. Toute l’équipe a les ' +
    'mêmes.',
  open: 'Réponses enregistrées',
  search: 'Chercher une réponse enregistrée',
  none: 'Rien d’enregistré pour l’instant.',
  noneFound: 'Aucune ne correspond.',
  add: 'Nouvelle réponse',
  edit: 'Modifier la réponse',
  name: 'Titre',
  text: 'Texte',
  language: 'Pour les commentaires en',
  any: 'toute langue',
  hint:
    '{nom}, {marque}, {moi} et {signature} sont remplis quand on les connaît. Ce qui est entre ' +
    'd’autres accolades ou entre crochets reste à remplir\u00A0: une réponse qui en contient encore ' +
    'ne peut pas être approuvée.',
  preview: 'Aperçu',
  previewTitle: 'Ce qui sera inséré',
  openHoles: (count) =>
    count === 0 ? 'Rien à remplir.' : `${count} endroit${plural('fr', count, '', 's')} à remplir à la main.`,
  save: 'Enregistrer',
  remove: 'Supprimer',
  saved: 'Enregistré.',
  removed: 'Supprimé.',
  incomplete: 'Il faut un titre et un texte.',
  changed: (who, when) => `${personIn('fr', who, true)}, ${when}`,
  manage: 'Modifier ou ajouter',
  cancel: 'Annuler',
}

export const SAVED_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
