import type { Language } from '../vocabulary.ts'
import { personIn } from './person.ts'
import { plural } from './plural.ts'

/** The fields that a column can be said to be, in the order in which they are asked for. */
export const MAPPED = ['text', 'author', 'postedAt', 'title', 'id', 'url', 'language', 'rating'] as const
export type Mapped = (typeof MAPPED)[number]

export interface ImportWords {
  readonly title: string
  readonly nav: string
  readonly lead: string
  readonly file: string
  readonly fileHint: (megabytes: string) => string
  readonly look: string
  readonly sending: string
  readonly tooLarge: (megabytes: string) => string
  readonly noFile: string
  readonly gone: string
  readonly tooMany: string
  readonly cut: string
  readonly already: string
  readonly before: string
  readonly looking: (percent: number) => string
  readonly unreadable: string
  readonly whichColumn: string
  readonly delimited: (by: string) => string
  readonly encodingGuessed: string
  readonly counts: {
    readonly rows: (n: number) => string
    readonly fresh: (n: number) => string
    readonly known: (n: number) => string
    readonly changed: (n: number) => string
    readonly wordless: (n: number) => string
    readonly gone: (n: number) => string
    readonly early: (n: number) => string
    readonly unneeded: (n: number) => string
    readonly bad: (n: number) => string
    readonly leftOut: (n: number) => string
  }
  readonly span: (from: string, to: string) => string
  readonly undated: (n: number) => string
  readonly line: (n: number) => string
  readonly more: (n: number) => string
  readonly first: string
  readonly columns: string
  readonly columnsHint: string
  readonly field: Readonly<Record<Mapped, string>>
  readonly none: string
  readonly choices: string
  readonly place: string
  readonly ownership: string
  readonly asIs: string
  readonly kind: string
  readonly since: string
  readonly needsAnswer: string
  readonly update: string
  readonly from: string
  readonly fromHint: string
  readonly how: string
  readonly delimiter: string
  readonly delimiters: Readonly<Record<',' | ';' | 'tab' | '|', string>>
  readonly encoding: string
  readonly detected: string
  readonly lookAgain: string
  readonly bring: (n: number) => string
  readonly bringNeeded: (n: number) => string
  readonly nothingNew: string
  readonly discard: string
  readonly bringing: string
  readonly interrupted: string
  readonly undone: string
  readonly doneIn: string
  readonly brought: (n: number) => string
  readonly reading: (done: number, all: number) => string
  readonly allRead: string
  readonly held: (n: number) => string
  readonly inbox: string
  readonly undo: string
  readonly undoHint: string
  readonly touched: (n: number) => string
  readonly undoneNow: (n: number) => string
  readonly undoneLeft: (n: number) => string
  readonly state: Readonly<Record<'running' | 'done' | 'undone', string>>
  readonly by: (name: string) => string
}

const english = new Intl.NumberFormat('en')
const french = new Intl.NumberFormat('fr')
const s = (n: number) => plural('en', n, '', 's')
/** From two on, French has a plural. */
const x = (n: number, one = '', many = 's') => plural('fr', n, one, many)

const en: ImportWords = {
  title: 'Bring in a file',
  nav: 'Bring in a file',
  lead:
    'An export of your reviews, a table, a mailbox: drop it here. You see first what would come in; ' +
    'nothing is kept until you say so.',
  file: 'The file, chosen or dropped here',
  fileHint: (mb) => `CSV, Excel, JSON, a mailbox or a platform’s own export, up to ${mb} MB`,
  look: 'Look through it',
  sending: 'The file is being read…',
  tooLarge: (mb) =>
    `This file is larger than ${mb} MB. Bring it in on the command line (winnow import), which ` +
    'takes any size, or in parts.',
  noFile: 'No file was chosen.',
  gone: 'This file is not here any more. Files that are not brought in go after an hour: drop it again.',
  tooMany: 'Five files wait already to be brought in: finish or discard one first.',
  cut: 'The file didn’t arrive whole: drop it again.',
  already: 'This very file is being brought in just now.',
  before: 'Brought in before',
  looking: (percent) => `Looking through it… ${percent}%`,
  unreadable: 'This file can’t be read as it is.',
  whichColumn: 'Which column is the comment? None of them is called so.',
  delimited: (by) => `columns divided by ${by}`,
  encodingGuessed: 'guessed',
  counts: {
    rows: (n) => `${english.format(n)} row${s(n)}`,
    fresh: (n) => `${english.format(n)} new`,
    known: (n) => `${english.format(n)} known already`,
    changed: (n) => `${english.format(n)} known with other words`,
    wordless: (n) => `${english.format(n)} without words`,
    gone: (n) => `${english.format(n)} deleted, spam or private, as the file says`,
    early: (n) => `${english.format(n)} too old`,
    unneeded: (n) => `${english.format(n)} need no answer`,
    bad: (n) => `${english.format(n)} no comment`,
    leftOut: (n) => `${english.format(n)} details can’t be read and are left out`,
  },
  span: (from, to) => `From ${from} to ${to}`,
  undated: (n) => `${english.format(n)} without a date`,
  line: (n) => `Line ${english.format(n)}`,
  more: (n) => `and ${english.format(n)} more`,
  first: 'The first will look like this',
  columns: 'Which column is what',
  columnsHint: 'Wrong? Choose another column, then look again.',
  field: {
    text: 'The comment',
    author: 'Who wrote it',
    postedAt: 'When',
    title: 'Its title',
    id: 'Its number or id',
    url: 'Its address',
    language: 'Its language',
    rating: 'Stars',
  },
  none: 'none',
  choices: 'About all of them',
  place: 'Where they were written',
  ownership: 'Whose place that is',
  asIs: 'as the file says',
  kind: 'What kind of place',
  since: 'Leave out what is older than',
  needsAnswer: 'Only what needs an answer: neither praise nor chatter',
  update: 'Those known with other words were changed by their authors: take the new words',
  from: 'Where they come from',
  fromHint: 'The same id means the same comment within one origin, e.g. trustpilot.',
  how: 'How the file is read',
  delimiter: 'Between columns',
  delimiters: { ',': 'a comma', ';': 'a semicolon', tab: 'a tab', '|': 'a bar' },
  encoding: 'Letters',
  detected: 'as found',
  lookAgain: 'Look again',
  bring: (n) => `Bring in ${english.format(n)} comment${s(n)}`,
  bringNeeded: (n) => `Read ${english.format(n)}, bring in what needs an answer`,
  nothingNew: 'There is nothing new in it.',
  discard: 'Discard',
  bringing: 'Being written down',
  interrupted:
    'It stopped midway. What came in stands in the inbox; the same file, dropped again, goes on from there.',
  undone: 'It was taken back.',
  doneIn: 'All of it is in.',
  brought: (n) => `${english.format(n)} comment${s(n)} brought in`,
  reading: (done, all) => `${english.format(done)} of ${english.format(all)} read`,
  allRead: 'All of them are read.',
  held: (n) => `${english.format(n)} held: ${plural('en', n, 'it stands', 'they stand')} first in the inbox`,
  inbox: 'Open the inbox',
  undo: 'Take it all back',
  undoHint: 'Its comments leave the inbox for good. The file can be brought in again.',
  touched: (n) =>
    `It can’t be taken back as a whole any more: somebody has worked on ${english.format(n)} of ` +
    'its comments.',
  undoneNow: (n) => `${english.format(n)} comment${s(n)} taken back.`,
  undoneLeft: (n) => `${english.format(n)} stay: somebody began to work on them meanwhile.`,
  state: { running: 'on its way', done: 'in', undone: 'taken back' },
  by: (name) => `by ${name}`,
}

const fr: ImportWords = {
  title: 'Importer un fichier',
  nav: 'Importer un fichier',
  lead:
    'Un export de vos avis, un tableau, une boîte mail : déposez-le ici. Vous voyez d’abord ce qui ' +
    'entrerait ; rien n’est gardé sans votre accord.',
  file: 'Le fichier, choisi ou déposé ici',
  fileHint: (mb) => `CSV, Excel, JSON, boîte mail ou export d’une plateforme, jusqu’à ${mb} Mo`,
  look: 'Le parcourir',
  sending: 'Lecture du fichier…',
  tooLarge: (mb) =>
    `Ce fichier dépasse ${mb} Mo. Importez-le en ligne de commande (winnow import), sans limite de ` +
    'taille, ou par morceaux.',
  noFile: 'Aucun fichier n’a été choisi.',
  gone:
    'Ce fichier n’est plus là. Un fichier non importé disparaît au bout d’une heure : déposez-le à ' +
    'nouveau.',
  tooMany: 'Cinq fichiers attendent déjà : terminez-en un ou abandonnez-le d’abord.',
  cut: 'Le fichier n’est pas arrivé entier : déposez-le à nouveau.',
  already: 'Ce même fichier est déjà en cours d’import.',
  before: 'Déjà importés',
  looking: (percent) => `Parcours du fichier… ${percent}\u00A0%`,
  unreadable: 'Ce fichier ne peut pas être lu tel quel.',
  whichColumn: 'Quelle colonne contient le commentaire ? Aucune n’en porte le nom.',
  delimited: (by) => `colonnes séparées par ${by}`,
  encodingGuessed: 'supposé',
  counts: {
    rows: (n) => `${french.format(n)} ligne${x(n)}`,
    fresh: (n) => `${french.format(n)} ${x(n, 'nouveau', 'nouveaux')}`,
    known: (n) => `${french.format(n)} déjà connu${x(n)}`,
    changed: (n) => `${french.format(n)} connu${x(n)} avec un autre texte`,
    wordless: (n) => `${french.format(n)} sans texte`,
    gone: (n) =>
      `${french.format(n)} supprimé${x(n)}, indésirable${x(n)} ou privé${x(n)}, d’après le fichier`,
    early: (n) => `${french.format(n)} trop ancien${x(n)}`,
    unneeded: (n) => `${french.format(n)} sans réponse à donner`,
    bad: (n) => `${french.format(n)} illisible${x(n)}`,
    leftOut: (n) =>
      `${french.format(n)} ${x(n, 'détail illisible est laissé', 'détails illisibles sont laissés')} de côté`,
  },
  span: (from, to) => `Du ${from} au ${to}`,
  undated: (n) => `${french.format(n)} sans date`,
  line: (n) => `Ligne ${french.format(n)}`,
  more: (n) => `et ${french.format(n)} autre${x(n)}`,
  first: 'Les premiers auront cet aspect',
  columns: 'À quoi sert chaque colonne',
  columnsHint: 'Une erreur ? Choisissez une autre colonne, puis reparcourez le fichier.',
  field: {
    text: 'Le commentaire',
    author: 'Son auteur',
    postedAt: 'Sa date',
    title: 'Son titre',
    id: 'Son numéro ou identifiant',
    url: 'Son adresse',
    language: 'Sa langue',
    rating: 'Ses étoiles',
  },
  none: 'aucune',
  choices: 'Pour tous les commentaires',
  place: 'Où ils ont été écrits',
  ownership: 'À qui est ce lieu',
  asIs: 'comme l’indique le fichier',
  kind: 'Quel genre de lieu',
  since: 'Laisser de côté ce qui est antérieur au',
  needsAnswer: 'Seulement ce qui demande une réponse : ni éloges ni bavardages',
  update: 'Les textes déjà connus ont été modifiés par leurs auteurs : prendre les nouveaux',
  from: 'D’où ils viennent',
  fromHint: 'Un même identifiant désigne le même commentaire au sein d’une origine, par exemple trustpilot.',
  how: 'Comment lire le fichier',
  delimiter: 'Entre les colonnes',
  delimiters: { ',': 'une virgule', ';': 'un point-virgule', tab: 'une tabulation', '|': 'une barre' },
  encoding: 'Encodage',
  detected: 'tel que reconnu',
  lookAgain: 'Reparcourir',
  bring: (n) => `Importer ${french.format(n)} commentaire${x(n)}`,
  bringNeeded: (n) => `En lire ${french.format(n)} et importer ceux qui demandent une réponse`,
  nothingNew: 'Il n’y a rien de nouveau dans ce fichier.',
  discard: 'Abandonner',
  bringing: 'Import en cours',
  interrupted:
    'L’import s’est arrêté en route. Ce qui est entré se trouve dans « À traiter » ; le même ' +
    'fichier, déposé à nouveau, reprend là où il en était.',
  undone: 'L’import a été annulé.',
  doneIn: 'Tout est entré.',
  brought: (n) => `${french.format(n)} commentaire${x(n)} importé${x(n)}`,
  reading: (done, all) => `${french.format(done)} lu${x(done)} sur ${french.format(all)}`,
  allRead: 'Tous sont lus.',
  held: (n) =>
    n < 2
      ? `${french.format(n)} retenu : il est en tête de la liste`
      : `${french.format(n)} retenus : ils sont en tête de la liste`,
  inbox: 'Voir « À traiter »',
  undo: 'Tout annuler',
  undoHint: 'Ses commentaires quittent la liste pour de bon. Le fichier pourra être importé à nouveau.',
  touched: (n) =>
    `L’import ne peut plus être annulé en bloc : quelqu’un a travaillé sur ${french.format(n)} de ` +
    'ses commentaires.',
  undoneNow: (n) => `${french.format(n)} commentaire${x(n)} retiré${x(n)}.`,
  undoneLeft: (n) =>
    `${french.format(n)} ${x(n, 'reste', 'restent')} : quelqu’un a commencé à ${x(n, 'le', 'les')} ` +
    'traiter entre-temps.',
  state: { running: 'en cours', done: 'importé', undone: 'annulé' },
  by: (name) => `par ${personIn('fr', name)}`,
}

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = { en, fr }
