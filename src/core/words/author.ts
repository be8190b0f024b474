import type { Language } from '../vocabulary.ts'
import { personIn } from './person.ts'
import { plural } from './plural.ts'

/** What the page of one author says. */
const en = {
  /** On the case, beside the author's name. */
  link: 'All they wrote here',
  back: 'Back to the case',
  wrote: (count: number, more: boolean) =>
    `${more ? 'More than ' : ''}${count.toLocaleString('en')} comment${plural('en', count, '', 's')} here`,
  byName:
    'Only a name is known, and a name alone joins nobody: other comments under it may be somebody else’s.',
  noMessages: 'This person asked not to be written to.',
  where: 'See where',
  promises: 'Still promised to them',
  comments: 'What they wrote, and how we answered',
  since: 'Said since',
  unanswered: 'Not answered.',
  ours: (who: string) => `Our reply, approved by ${who}`,
  openCase: 'Open the case',
  data: 'Their data',
  dataHint: 'For when they ask what is kept of them, or want it erased.',
  export: 'Export as JSON',
  forget: 'Erase…',
  forgetTitle: (who: string) => `Erase ${who}?`,
  known: 'Known as',
  places: 'Seen at',
  erases: (count: number) =>
    count === 1
      ? 'One case is erased, with its drafts, replies and history:'
      : `${count.toLocaleString('en')} cases are erased, with their drafts, replies and history:`,
  quoted: (count: number) =>
    count === 1
      ? 'Their words are taken out of one case of somebody else:'
      : `Their words are taken out of ${count.toLocaleString('en')} cases of others:`,
  elsewhere: 'Known here under other names too, which stay: erase them there as well.',
  andMore: (count: number) => `and ${count.toLocaleString('en')} more`,
  final: 'This cannot be undone. What stands at the place itself stays there.',
  changed: 'Something came in meanwhile: look at it once more.',
  forgetDo: 'Erase for good',
  cancel: 'Cancel',
  erased: (cases: number, quoted: number) =>
    [
      `Erased: ${cases} case${plural('en', cases, '', 's')}.`,
      ...(quoted === 0 ? [] : [`Their words were taken out of ${quoted} of others.`]),
    ].join(' '),
}

const fr: typeof en = {
  link: 'Tous ses messages ici',
  back: 'Retour au dossier',
  wrote: (count, more) =>
    `${more ? 'Plus de ' : ''}${count.toLocaleString('fr')} commentaire${plural('fr', count, '', 's')} ici`,
  byName:
    'On ne connaît que son nom, et un nom seul ne suffit pas\u00A0: d’autres commentaires sous ce ' +
    'nom peuvent être de quelqu’un d’autre.',
  noMessages: 'Cette personne a demandé qu’on ne lui écrive plus.',
  where: 'Voir où',
  promises: 'Encore promis à cette personne',
  comments: 'Ses commentaires et nos réponses',
  since: 'Ajouté depuis',
  unanswered: 'Sans réponse.',
  ours: (who) => `Notre réponse, approuvée par ${personIn('fr', who)}`,
  openCase: 'Ouvrir le dossier',
  data: 'Ses données',
  dataHint: 'Si cette personne demande ce que vous conservez d’elle, ou veut l’effacer.',
  export: 'Exporter en JSON',
  forget: 'Effacer…',
  forgetTitle: (who) => `Effacer ${who}\u00A0?`,
  known: 'Connu comme',
  places: 'Vu sur',
  erases: (count) =>
    count === 1
      ? 'Un dossier est effacé, avec ses brouillons, ses réponses et son historique\u00A0:'
      : `${count.toLocaleString('fr')} dossiers sont effacés, avec leurs brouillons, leurs réponses ` +
        'et leur historique\u00A0:',
  quoted: (count) =>
    count === 1
      ? 'Ses propos sont retirés d’un dossier de quelqu’un d’autre\u00A0:'
      : `Ses propos sont retirés de ${count.toLocaleString('fr')} dossiers d’autres personnes\u00A0:`,
  elsewhere: 'Connu ici sous d’autres noms aussi, qui restent\u00A0: effacez-les là aussi.',
  andMore: (count) => `et ${count.toLocaleString('fr')} autre${plural('fr', count, '', 's')}`,
  final: 'C’est irréversible. Ce qui se trouve sur le site d’origine y reste.',
  changed: 'Quelque chose est arrivé entre-temps\u00A0: vérifiez encore une fois.',
  forgetDo: 'Effacer définitivement',
  cancel: 'Annuler',
  erased: (cases, quoted) =>
    [
      `${cases === 1 ? 'Un dossier effacé' : `${cases} dossiers effacés`}.`,
      ...(quoted === 0
        ? []
        : [
            `Ses propos ont été retirés de ${quoted} dossier${plural('fr', quoted, '', 's')} ` +
              'd’autres personnes.',
          ]),
    ].join(' '),
}

export const AUTHOR_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
