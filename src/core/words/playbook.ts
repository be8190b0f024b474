import type { Language } from '../vocabulary.ts'
import { EDITED_WORDS } from './edited.ts'

/** The page of the playbook. */
const en = {
  ...EDITED_WORDS.en,
  title: 'Playbook',
  lead:
    'The templates that drafts are written from, in your words. What you save holds for everybody, ' +
    'and for what is read from now on; drafts that are already here stay as they are.',
  open: 'Look at it, change it',
  hint:
    'YAML. Empty, or without a part, the built-in words hold: keep what you change and leave out the ' +
    'rest.',
  example: 'The built-in words, to copy from',
  preview: 'See the drafts',
  saved: 'Saved. Drafts are written by it from now on.',
  expected: 'expected:',
  previewTitle: 'How drafts would read',
  previewHint: 'For the latest open cases. Nothing is saved yet.',
  noCases: 'There is no open case to show it with.',
  same: 'unchanged',
  brand: 'For whom do you reply?',
  brandHint:
    'The name of your product or company: every reply says for whom it speaks. It is asked for ' +
    'once, and kept in the playbook.',
  brandMissing: 'Not approved yet: say first for whom you reply.',
  brandKept: (name: string) =>
    `Drafts speak for ${name} from now on. Look at the text once more, then approve it.`,
  refused: 'As it is, this draft could not be approved:',
}

const fr: typeof en = {
  ...EDITED_WORDS.fr,
  title: 'Modèles de réponse',
  lead:
    'Les modèles dont sont tirés les brouillons, dans vos mots. Ce que vous enregistrez vaut pour ' +
    'toute l’équipe et pour ce qui sera lu désormais\u00A0; les brouillons déjà là ne changent pas.',
  open: 'Les voir, les modifier',
  hint:
    'YAML. Vide, ou pour ce qui y manque, les mots d’origine valent\u00A0: gardez ce que vous ' +
    'changez, laissez le reste.',
  example: 'Les mots d’origine, à copier',
  preview: 'Voir les brouillons',
  saved: 'Enregistré. Les brouillons suivent désormais ces modèles.',
  expected: 'attendu\u00A0:',
  previewTitle: 'Ce que deviendraient les brouillons',
  previewHint: 'Pour les derniers dossiers à décider. Rien n’est encore enregistré.',
  noCases: 'Aucun dossier à décider pour le montrer.',
  same: 'inchangé',
  brand: 'Au nom de qui répondez-vous\u00A0?',
  brandHint:
    'Le nom de votre produit ou de votre société\u00A0: chaque réponse dit au nom de qui elle ' +
    'parle. Demandé une seule fois, gardé dans les modèles.',
  brandMissing: 'Pas encore approuvé\u00A0: dites d’abord au nom de qui vous répondez.',
  brandKept: (name) =>
    `Les brouillons parlent désormais au nom de ${name}. Relisez le texte, puis approuvez-le.`,
  refused: 'Tel quel, ce brouillon ne pourrait pas être approuvé\u00A0:',
}

export const PLAYBOOK_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
