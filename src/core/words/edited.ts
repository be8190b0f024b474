import type { Language } from '../vocabulary.ts'

/** What the page of any file of the team's says. */
const en = {
  edit: 'The file as it stands',
  save: 'Save',
  changed:
    'The file has changed since you opened this page, so nothing was saved. Your text is kept ' +
    'below; look at the file, then save again.',
  wrong: (count: number) =>
    count === 1 ? 'Nothing was saved. One thing is wrong:' : `Nothing was saved. ${count} things are wrong:`,
  wholeFile: 'The whole text',
  before: 'Now',
  after: 'Then',
}

const fr: typeof en = {
  edit: 'Le fichier tel qu’il est',
  save: 'Enregistrer',
  changed:
    'Le fichier a changé depuis que vous avez ouvert cette page, rien n’a été enregistré. Votre ' +
    'texte est gardé ci-dessous\u00A0; regardez le fichier, puis enregistrez de nouveau.',
  wrong: (count) =>
    count === 1
      ? 'Rien n’a été enregistré. Une chose ne va pas\u00A0:'
      : `Rien n’a été enregistré. ${count} choses ne vont pas\u00A0:`,
  wholeFile: 'Tout le texte',
  before: 'Maintenant',
  after: 'Ensuite',
}

export const EDITED_WORDS = { en, fr } satisfies Readonly<Record<Language, typeof en>>
