import type { Language } from '../vocabulary.ts'

/** What only the page of trends says: what is counted, and its tables. */
const en = {
  show: 'Show',
  period: 'Posted',
  periods: { '30': 'last 30 days', '90': 'last 90 days', '365': 'last 12 months', all: 'at any time' },
  place: 'Place',
  language: 'Language',
  strategy: 'Proposed',
  any: 'all',
  csv: 'Download as CSV',
  nothing: 'No case fits these filters.',
  answers: 'Answered, by how it reads',
  places: 'Answered, by place',
  topics: 'What critics write about',
  topicsHint: 'Words that critics use most. Each leads to the comments that have it.',
  received: 'Received',
  answered: 'Answered',
  waiting: 'To decide',
  rate: 'Answer rate',
  rateHint: 'A reply was approved, of all that no longer wait.',
  word: 'Word',
  count: 'Comments',
  reads: 'Reads as',
  half: (within: string) => `For half of them: ${within}.`,
}

const fr: typeof en = {
  show: 'Afficher',
  period: 'Publiés',
  periods: {
    '30': '30 derniers jours',
    '90': '90 derniers jours',
    '365': '12 derniers mois',
    all: 'sans limite',
  },
  place: 'Lieu',
  language: 'Langue',
  strategy: 'Proposition',
  any: 'tout',
  csv: 'Télécharger en CSV',
  nothing: 'Aucun dossier ne correspond à ces filtres.',
  answers: 'Réponses, par lecture',
  places: 'Réponses, par lieu',
  topics: 'De quoi parlent les critiques',
  topicsHint: 'Les mots les plus fréquents des critiques. Chacun mène aux commentaires où il figure.',
  received: 'Reçus',
  answered: 'Répondus',
  waiting: 'À décider',
  rate: 'Taux de réponse',
  rateHint: 'Une réponse a été approuvée, parmi ceux qui n’attendent plus.',
  word: 'Mot',
  count: 'Commentaires',
  reads: 'Lecture',
  half: (within) => `Pour la moitié\u00A0: ${within}.`,
}

export const TREND_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
