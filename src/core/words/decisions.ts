import type { Language } from '../vocabulary.ts'

/** The page of everything that people decided. */
const en = {
  title: 'Decisions',
  lead:
    'Who decided what, where and when, the newest first. Only admins see this page. When somebody is ' +
    'forgotten, what was decided of their comments goes too.',
  open: 'See all decisions',
  any: 'any',
  where: 'Where',
  what: 'What',
  since: 'Since (UTC)',
  show: 'Show',
  all: 'Show all',
  only: (who: string) => `Only ${who}`,
  csv: 'As a table (CSV)',
  none: 'Nobody has decided anything yet.',
  noneSuch: 'No decision fits these filters.',
  older: 'Older',
  openCase: 'Case',
}

type DecisionWords = typeof en

const fr: DecisionWords = {
  title: 'Décisions',
  lead:
    'Qui a décidé quoi, où et quand, en commençant par le plus récent. Seule l’administration voit ' +
    'cette page. Quand une personne est effacée, ce qui a été décidé de ses commentaires part aussi.',
  open: 'Voir toutes les décisions',
  any: 'tout',
  where: 'Où',
  what: 'Quoi',
  since: 'Depuis (UTC)',
  show: 'Afficher',
  all: 'Tout afficher',
  only: (who) => `Seulement ${who}`,
  csv: 'En tableau (CSV)',
  none: 'Personne n’a encore rien décidé.',
  noneSuch: 'Aucune décision ne correspond à ces filtres.',
  older: 'Plus anciennes',
  openCase: 'Le dossier',
}

export const DECISION_WORDS: Readonly<Record<Language, DecisionWords>> = { en, fr }
