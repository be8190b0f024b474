import type { IssueState, Offer } from '../answers.ts'
import type { Language } from '../vocabulary.ts'
import { EDITED_WORDS } from './edited.ts'

/** The team's known answers: their page, and where they are offered beside a draft. */
const en = {
  ...EDITED_WORDS.en,
  title: 'Known answers',
  lead:
    'What you say to questions that come again and again, and the problems you know of. They answer ' +
    'the questions of an article when its host is thanked, and are offered beside every other draft; ' +
    'nothing is sent by itself.',
  open: 'Look at them, change them',
  hint:
    'answers:, one entry after the other. question: is one way to ask, or a list of them; en: and ' +
    'fr: are the answers; link:, until: (a day, after which it is offered no more) and status: (open ' +
    'or fixed, which makes a known problem of it) may be left out. What has until: or status: is ' +
    'only offered, and written into no draft.',
  example: 'An example to copy from',
  preview: 'See what would be offered',
  saved: 'Saved. Drafts are answered by it from now on.',
  line: (line: number) => `Line ${line}`,
  expected: (form: string) => `– expected: ${form}.`,
  previewTitle: 'What would be offered',
  previewHint: 'For the latest open cases, by their words alone. Nothing is saved yet.',
  nothing: 'Nothing changes for the latest open cases.',
  noMatch: 'nothing',
  entries: (count: number) => (count === 1 ? 'One entry' : `${count} entries`),
  more: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
  offered: 'From your answers and earlier replies',
  insert: 'Put in',
  show: 'See what fits',
  beside: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  none: 'Nothing of it fits any more.',
  kinds: { answer: 'Your answer', issue: 'Known problem', approved: 'Approved before' } as Readonly<
    Record<Offer['kind'], string>
  >,
  states: { open: 'open', fixed: 'fixed' } as Readonly<Record<IssueState, string>>,
  until: (day: string) => `until ${day}`,
  to: (asked: string) => `to “${asked}”`,
  approvedBy: (who: string, when: string) => `${who}, ${when}`,
  byMeaning: 'alike in meaning',
  inDraft: 'Answered in this draft from your answers:',
}

const fr: typeof en = {
  ...EDITED_WORDS.fr,
  title: 'Réponses connues',
  lead:
    'Ce que vous répondez aux questions qui reviennent, et les problèmes que vous connaissez. Elles ' +
    'répondent aux questions d’un article quand on remercie son auteur, et sont proposées à côté de ' +
    'tout autre brouillon\u00A0; rien ne part tout seul.',
  open: 'Les voir, les modifier',
  hint:
    'answers:, une entrée après l’autre. question: est une façon de demander, ou une liste\u00A0; ' +
    'en: et fr: sont les réponses\u00A0; link:, until: (un jour, après lequel elle n’est plus ' +
    'proposée) et status: (open ou fixed, ce qui en fait un problème connu) sont facultatifs. Ce qui ' +
    'a until: ou status: est seulement proposé, jamais écrit d’office dans un brouillon.',
  example: 'Un exemple à copier',
  preview: 'Voir ce qui serait proposé',
  saved: 'Enregistré. Les brouillons en tiennent compte désormais.',
  line: (line) => `Ligne ${line}`,
  expected: (form) => `– attendu\u00A0: ${form}.`,
  previewTitle: 'Ce qui serait proposé',
  previewHint:
    'Pour les derniers dossiers à décider, d’après leurs seuls mots. Rien n’est encore enregistré.',
  nothing: 'Rien ne change pour les derniers dossiers à décider.',
  noMatch: 'rien',
  entries: (count) => (count === 1 ? 'Une entrée' : `${count} entrées`),
  more: (count) => (count === 1 ? 'Et une autre.' : `Et ${count} autres.`),
  offered: 'Dans vos réponses connues et passées',
  insert: 'Insérer',
  show: 'Voir ce qui convient',
  beside: (count) => (count === 1 ? 'et une autre' : `et ${count} autres`),
  none: 'Rien de tout cela ne convient plus.',
  kinds: { answer: 'Votre réponse', issue: 'Problème connu', approved: 'Déjà approuvée' },
  states: { open: 'en cours', fixed: 'corrigé' },
  until: (day) => `jusqu’au ${day}`,
  to: (asked) => `à «\u00A0${asked}\u00A0»`,
  approvedBy: (who, when) => `${who}, ${when}`,
  byMeaning: 'proche par le sens',
  inDraft: 'Dans ce brouillon, d’après vos réponses connues\u00A0:',
}

export const ANSWER_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
