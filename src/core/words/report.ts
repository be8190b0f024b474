import type { Language } from '../vocabulary.ts'
import { plural } from './plural.ts'

/** Two days (`2026-11-23`) and what lies between them, written out. */
const spanIn = (language: Language, from: string, to: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    new Date(from),
    new Date(to),
  )

/** The weekly report, as a page, as Markdown and as a table. */
const en = {
  tab: 'Weekly report',
  title: (week: string) => `Report for week ${week}`,
  span: (from: string, to: string) => `${spanIn('en', from, to)} (UTC)`,
  cameIn: (count: number) => `${count} comment${plural('en', count, '', 's')} came in.`,
  earlier: 'Week before',
  later: 'Week after',
  markdown: 'Download as Markdown',
  csv: 'Download as CSV',
  received: 'Came in',
  answers: 'How it read, and what was answered',
  head: ['Reads as', 'Came in', 'Answered', 'To decide'],
  half: (hours: number | null) =>
    hours === null
      ? 'Half of it took longer than a week to decide.'
      : `Half of what was decided was decided within ${hours} h.`,
  praised: 'What people praise',
  missed: 'What critics write about',
  alike: 'What several people wrote',
  times: (count: number) => `${count} times that week`,
  promises: 'Promises',
  promiseNames: {
    made: 'made',
    kept: 'kept in time',
    late: 'kept late',
    dropped: 'no longer apply',
    overdue: 'overdue at its end',
  },
  adopted: 'Ideas adopted',
  idea: (askers: number, told: number) =>
    `${askers === 1 ? 'asked for by 1 person' : `asked for by ${askers} people`}, ${told} told`,
  after: 'After an idea was adopted',
  change: (before: number, since: number) =>
    `similar comments: ${before} before, ${since} since, over as many days`,
  answered: (all: number, kind: number, not: number) =>
    all === 0 ? 'no answer yet' : `${all} answered: ${kind} kindly, ${not} with criticism`,
  none: 'nothing',
  section: 'Section',
  item: 'Item',
  value: 'Value',
}

const fr: typeof en = {
  tab: 'Bilan de la semaine',
  title: (week) => `Bilan de la semaine ${week}`,
  span: (from, to) => `${spanIn('fr', from, to)} (UTC)`,
  cameIn: (count) =>
    `${count} commentaire${plural('fr', count, '', 's')} reçu${plural('fr', count, '', 's')}.`,
  earlier: 'Semaine précédente',
  later: 'Semaine suivante',
  markdown: 'Télécharger en Markdown',
  csv: 'Télécharger en CSV',
  received: 'Reçus',
  answers: 'Lecture et réponses',
  head: ['Lecture', 'Reçus', 'Répondus', 'À décider'],
  half: (hours) =>
    hours === null
      ? 'La moitié a demandé plus d’une semaine.'
      : `La moitié des décisions a été prise en ${hours}\u00A0h au plus.`,
  praised: 'Ce qui plaît',
  missed: 'De quoi parlent les critiques',
  alike: 'Ce que plusieurs personnes ont écrit',
  times: (count) => `${count} fois cette semaine-là`,
  promises: 'Promesses',
  promiseNames: {
    made: 'faites',
    kept: 'tenues à temps',
    late: 'tenues en retard',
    dropped: 'devenues sans objet',
    overdue: 'en retard à la fin',
  },
  adopted: 'Idées adoptées',
  idea: (askers, told) =>
    `demandée par ${askers} personne${plural('fr', askers, '', 's')}, ${told} ` +
    `informée${plural('fr', told, '', 's')}`,
  after: 'Après l’adoption d’une idée',
  change: (before, since) =>
    `commentaires semblables\u00A0: ${before} avant, ${since} depuis, sur autant de jours`,
  answered: (all, kind, not) =>
    all === 0
      ? 'pas encore de réponse'
      : `${all} réponse${plural('fr', all, '', 's')}\u00A0: ${kind} ` +
        `aimable${plural('fr', kind, '', 's')}, ${not} ` +
        `critique${plural('fr', not, '', 's')}`,
  none: 'rien',
  section: 'Rubrique',
  item: 'Élément',
  value: 'Valeur',
}

export const REPORT_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
