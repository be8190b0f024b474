import type { MayWrite, PromiseState } from '../promise.ts'
import type { Language } from '../vocabulary.ts'
import { personIn } from './person.ts'
import { plural } from './plural.ts'

/** What is said of promises, on the desk and in Slack. */
const en = {
  nav: 'Promises',
  title: 'Promises',
  lead: 'What your replies promised. A promise is kept by a follow-up that you approve, or when you say so.',
  state: { open: 'Open', kept: 'Kept', dropped: 'No longer applies' } as Readonly<
    Record<PromiseState, string>
  >,
  none: {
    open:
      'Nothing is promised at the moment. When a reply says “we will tell you here”, it is listed ' +
      'here with its day.',
    kept: 'No promise has been kept yet.',
    dropped: 'Nothing here.',
  } as Readonly<Record<PromiseState, string>>,
  counts: { open: 'open', overdue: 'overdue', kept: 'kept in time', broken: 'missed' },
  brokenHint: 'Missed: not kept by its day, whether it was kept later or is still open.',
  due: (day: string) => `due ${day}`,
  overdue: (day: string) => `overdue since ${day}`,
  keptOn: (day: string, who: string) => `kept on ${day} (${who})`,
  keptLate: (day: string, who: string) => `kept late, on ${day} (${who})`,
  droppedOn: (day: string, who: string) => `no longer applies since ${day} (${who})`,
  promisedBy: (who: string, day: string) => `promised by ${who} on ${day}`,
  followUp: 'Write the follow-up',
  keep: 'Mark as kept',
  drop: 'It no longer applies',
  why: 'Why?',
  move: 'Another day',
  moveDo: 'Move',
  close: 'Close or move it',
  ofCase: 'Promised here',
  /** Before the approval. */
  heard: 'This reply promises',
  heardHint: 'Clear the tick where it is no promise; change the day where it is another.',
  by: 'by',
  dueDay: (promise: string) => `Due day of “${promise}”`,
  writing: (day: string) => `Follow-up to a promise, due ${day}:`,
  writingLate: (day: string) => `Follow-up to a promise, overdue since ${day}:`,
  mayWrite: {
    yes: 'They want to hear of it.',
    no: 'They said that they want to hear no more.',
    asked: 'You asked whether you may write again, and they have not answered.',
    unknown: 'Nobody has asked them whether they want to hear of it.',
  } as Readonly<Record<MayWrite | 'unknown', string>>,
  leave: 'Leave our reply as it stands',
  nowReads: 'It reads now:',
  overdueInbox: (count: number) => (count === 1 ? '1 promise is overdue' : `${count} promises are overdue`),
  openCase: 'Open the case',
  /** In Slack. */
  digest: (due: number, overdue: number) =>
    overdue === 0
      ? `${due} promise${plural('en', due, '', 's')} due today.`
      : overdue === due
        ? `${due} promise${plural('en', due, '', 's')} overdue.`
        : `${due} promises due by tonight, ${overdue} of them overdue.`,
  andMore: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
}

type PromiseWords = typeof en

const fr: PromiseWords = {
  nav: 'Promesses',
  title: 'Promesses',
  lead:
    'Ce que vos réponses ont promis. Une promesse est tenue par une suite que vous approuvez, ou ' +
    'quand vous le dites.',
  state: { open: 'En cours', kept: 'Tenues', dropped: 'Sans objet' },
  none: {
    open:
      'Rien n’est promis pour le moment. Dès qu’une réponse dit «\u00A0nous vous tiendrons au ' +
      'courant\u00A0», elle apparaît ici avec son échéance.',
    kept: 'Aucune promesse tenue pour l’instant.',
    dropped: 'Rien ici.',
  },
  counts: { open: 'en cours', overdue: 'en retard', kept: 'tenues à temps', broken: 'non tenues' },
  brokenHint: 'Non tenue\u00A0: l’échéance est passée avant la suite, même si elle est venue plus tard.',
  due: (day) => `pour le ${day}`,
  overdue: (day) => `en retard depuis le ${day}`,
  keptOn: (day, who) => `tenue le ${day} (${personIn('fr', who)})`,
  keptLate: (day, who) => `tenue en retard, le ${day} (${personIn('fr', who)})`,
  droppedOn: (day, who) => `sans objet depuis le ${day} (${personIn('fr', who)})`,
  promisedBy: (who, day) => `promis par ${personIn('fr', who)} le ${day}`,
  followUp: 'Écrire la suite',
  keep: 'C’est tenu',
  drop: 'Elle n’a plus lieu d’être',
  why: 'Pourquoi\u00A0?',
  move: 'Autre échéance',
  moveDo: 'Déplacer',
  close: 'Clore ou déplacer',
  ofCase: 'Promis ici',
  heard: 'Cette réponse promet',
  heardHint: 'Décochez ce qui n’est pas une promesse\u00A0; changez la date si c’est un autre jour.',
  by: 'pour le',
  dueDay: (promise) => `Échéance de «\u00A0${promise}\u00A0»`,
  writing: (day) => `Suite à une promesse, pour le ${day}\u00A0:`,
  writingLate: (day) => `Suite à une promesse, en retard depuis le ${day}\u00A0:`,
  mayWrite: {
    yes: 'Cette personne veut en être prévenue.',
    no: 'Cette personne a dit ne plus vouloir de nouvelles.',
    asked: 'Vous avez demandé si vous pouviez réécrire, sans réponse pour l’instant.',
    unknown: 'Personne ne lui a demandé si elle veut en être prévenue.',
  },
  leave: 'Laisser notre réponse telle quelle',
  nowReads: 'On y lit maintenant\u00A0:',
  overdueInbox: (count) => (count === 1 ? '1 promesse en retard' : `${count} promesses en retard`),
  openCase: 'Ouvrir le dossier',
  digest: (due, overdue) =>
    overdue === 0
      ? `${due} promesse${plural('fr', due, '', 's')} à tenir aujourd’hui.`
      : overdue === due
        ? `${due} promesse${plural('fr', due, '', 's')} en retard.`
        : `${due} promesses à tenir d’ici ce soir, dont ${overdue} en retard.`,
  andMore: (count) => (count === 1 ? 'et une autre' : `et ${count} autres`),
}

export const PROMISE_WORDS: Readonly<Record<Language, PromiseWords>> = { en, fr }
