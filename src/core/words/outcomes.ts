import type { Language } from '../vocabulary.ts'
import type { Share } from '../wilson.ts'
import { percent } from './percent.ts'
import { plural } from './plural.ts'

/** What became of proposals, and who gets no reply. */
const en = {
  tabs: { '/trends': 'Trends', '/trends/outcomes': 'Outcomes', '/trends/fairness': 'Fairness' },
  outcomes: 'What became of the proposals',
  outcomesLead:
    'Of the latest 2,000 cases that people decided: which drafts went out as they were, which were ' +
    'changed and how much, and where people saw it otherwise. A text counts as drafted while at ' +
    'most 3% of it was changed.',
  fairness: 'Who gets no reply',
  fairnessLead:
    'Whose comments read as a detractor’s, for whom saying nothing was proposed, and who got no ' +
    'reply. The range beside each count holds the true share 19 times out of 20: where two ranges ' +
    'overlap, the figures don’t show that one group is treated differently.',
  none: 'Nobody has decided a case that fits these filters.',
  agreed: (share: Share) => `Decided as proposed: ${counted(share, 'of', 'en')}.`,
  share: (share: Share) => counted(share, 'of', 'en'),
  summary: (all: number, drafted: number, edited: number, median: string) =>
    `${all} decided: ${drafted} sent as drafted, ${edited} ` +
    `changed${median === '' ? '' : ` (median change: ${median})`}.`,
  tables: {
    ways: 'By proposed way',
    readings: 'By how it read',
    languages: 'By language',
    places: 'By place',
    templates: 'By template',
    signals: 'By sign',
    cues: 'By what was heard',
    'silence-languages': 'By language',
    'silence-places': 'By place',
    'silence-names': 'With and without a name',
  },
  by: {
    ways: 'Proposed',
    readings: 'Read as',
    languages: 'Language',
    places: 'Place',
    templates: 'Template',
    signals: 'Sign',
    cues: 'Heard',
    'silence-languages': 'Language',
    'silence-places': 'Place',
    'silence-names': 'Author',
  },
  columns: [
    'Decided',
    'As drafted',
    'Changed',
    'By how much',
    'Own words',
    'Another way',
    'Dismissed',
    'Reading corrected',
    'Decided as proposed',
  ],
  silenceColumns: ['Decided', 'Read as a detractor’s', 'Saying nothing proposed', 'Saying nothing decided'],
  names: { none: 'neither name nor handle', some: 'with a name or handle' },
  languages: { en: 'English', fr: 'French', und: 'another, or can’t be told' },
  correctedFirst: 'the reading was corrected first',
  alarms: 'False alarms',
  alarmsHint: 'Read as a detractor’s, or held, and corrected by a person or by the author’s own answer.',
  noAlarms: 'None among these.',
  now: (verdict: string) => `corrected to: ${verdict}`,
  lifted: 'the hold was lifted',
  heard: 'What was heard:',
  andMore: (count: number) => `and ${count} more`,
}

const fr: typeof en = {
  tabs: { '/trends': 'Tendances', '/trends/outcomes': 'Suites données', '/trends/fairness': 'Équité' },
  outcomes: 'Ce que sont devenues les propositions',
  outcomesLead:
    'Parmi les 2\u00A0000 derniers dossiers décidés\u00A0: quels brouillons sont partis tels ' +
    'quels, lesquels ont été modifiés et de combien, et où l’on en a jugé autrement. Un texte ' +
    'compte comme tel quel tant que 3\u00A0% au plus en ont été changés.',
  fairness: 'À qui l’on ne répond pas',
  fairnessLead:
    'De qui les commentaires se lisent comme ceux d’un détracteur, à qui il a été proposé de ne ' +
    'rien dire, et qui n’a pas eu de réponse. À côté de chaque nombre, l’intervalle où se trouve ' +
    'la vraie part 19 fois sur 20\u00A0: si deux intervalles se recouvrent, les chiffres ne disent ' +
    'pas qu’un groupe est traité autrement.',
  none: 'Aucun dossier décidé ne correspond à ces filtres.',
  agreed: (share) => `Décidé comme proposé\u00A0: ${counted(share, 'sur', 'fr')}.`,
  share: (share) => counted(share, 'sur', 'fr'),
  summary: (all, drafted, edited, median) =>
    `${all} décidé${plural('fr', all, '', 's')}\u00A0: ${drafted} parti${plural('fr', drafted, '', 's')} ` +
    `tel${plural('fr', drafted, '', 's')} quel${plural('fr', drafted, '', 's')}, ${edited} ` +
    `modifié${plural('fr', edited, '', 's')}` +
    `${median === '' ? '' : ` (modification médiane\u00A0: ${median})`}.`,
  tables: {
    ways: 'Par proposition',
    readings: 'Par lecture',
    languages: 'Par langue',
    places: 'Par lieu',
    templates: 'Par modèle',
    signals: 'Par signe',
    cues: 'Par indice relevé',
    'silence-languages': 'Par langue',
    'silence-places': 'Par lieu',
    'silence-names': 'Avec et sans nom',
  },
  by: {
    ways: 'Proposition',
    readings: 'Lecture',
    languages: 'Langue',
    places: 'Lieu',
    templates: 'Modèle',
    signals: 'Signe',
    cues: 'Indice',
    'silence-languages': 'Langue',
    'silence-places': 'Lieu',
    'silence-names': 'Auteur',
  },
  columns: [
    'Décidés',
    'Tels quels',
    'Modifiés',
    'De combien',
    'Texte personnel',
    'Autre choix',
    'Écartés',
    'Lecture corrigée',
    'Décidé comme proposé',
  ],
  silenceColumns: ['Décidés', 'Lus comme d’un détracteur', 'Silence proposé', 'Silence décidé'],
  names: { none: 'ni nom ni pseudonyme', some: 'avec un nom ou un pseudonyme' },
  languages: { en: 'anglais', fr: 'français', und: 'autre ou indéterminée' },
  correctedFirst: 'lecture d’abord corrigée',
  alarms: 'Fausses alertes',
  alarmsHint:
    'Lus comme d’un détracteur, ou retenus, puis corrigés par quelqu’un ou par la réponse de l’auteur.',
  noAlarms: 'Aucune parmi eux.',
  now: (verdict) => `corrigé en\u00A0: ${verdict}`,
  lifted: 'la retenue a été levée',
  heard: 'Relevé\u00A0:',
  andMore: (count) => `et ${count} autre${plural('fr', count, '', 's')}`,
}

function counted({ of, all, from, to }: Share, word: string, language: Language): string {
  return `${of} ${word} ${all} (${Math.round(from * 100)}–${percent(language, to)})`
}

export const OUTCOME_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
