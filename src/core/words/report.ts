import type { Language } from '../vocabulary.ts'
import { plural } from './plural.ts'

/** A day (`2026-11-23`) as it is written out. */
const dayIn = (language: Language, day: string) =>
  new Date(day).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })

/** The weekly report, as a page, as Markdown and as a table. */
const en = {
  tab: 'Weekly report',
  title: (week: string) => `Report for week ${week}`,
  span: (from: string, to: string) => `${dayIn('en', from)} to ${dayIn('en', to)} (UTC)`,
  cameIn: (count: number) => `Came in: ${count}.`,
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
  missed: 'What people miss',
  alike: 'What several people wrote alike',
  times: (count: number) => `${count} times in this week`,
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
  after: 'What changed after',
  change: (before: number, since: number) =>
    `comments like it: ${before} before, ${since} since, over as many days`,
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
  span: (from, to) => `du ${dayIn('fr', from)} au ${dayIn('fr', to)} (UTC)`,
  cameIn: (count) => `Reçus\u00A0: ${count}.`,
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
  missed: 'Ce qui manque',
  alike: 'Ce que plusieurs personnes ont écrit de même',
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
  after: 'Ce qui a changé ensuite',
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
