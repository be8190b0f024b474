import type { HoldKind } from '../hold.ts'
import type { Language } from '../vocabulary.ts'

interface HoldWords {
  /** In a list. */
  readonly sign: string
  readonly kind: Readonly<Record<HoldKind, string>>
  readonly headline: (kind: string) => string
  /** Why there is no draft. */
  readonly noDraft: string
  /** What a person does now. */
  readonly advice: Readonly<Record<HoldKind, string>>
  readonly tell: (name: string) => string
  readonly helplines: string
  readonly byHand: string
  readonly handled: string
  readonly falseAlarm: string
  /** Lifts the hold. */
  readonly lift: string
  /** The mark's name in the comment. */
  readonly mark: string
}

/** What is said of comments that nobody answers from a template; calm, and about the text. */
export const HOLD_WORDS: Readonly<Record<Language, HoldWords>> = {
  en: {
    sign: 'Needs a person',
    kind: {
      distress: 'somebody may be in distress',
      child: 'a child may be concerned',
      threat: 'harm may be meant',
      safety: 'somebody may be hurt or in danger',
      leak: 'personal data may be exposed',
      legal: 'legal steps may be meant',
    },
    headline: (kind) => `Needs a person, at once: ${kind}`,
    noDraft:
      'Nothing is drafted: nobody answers this from a template. Answer it by hand, or mark it as handled.',
    advice: {
      distress:
        'Write soon, as one person to another, and name a help line. If a life is in danger now, ' +
        'call the emergency services.',
      child: 'Tell the person responsible. If a child is in danger now, call the emergency services.',
      threat:
        'Keep the comment, warn whoever is meant, and let the person responsible decide about the police.',
      safety: 'Ask how they are before anything else, and tell the person responsible for the product.',
      leak: 'Hide or remove the data where you can, and tell the person responsible for data protection.',
      legal:
        'Don’t argue in public. Tell the person who speaks for you in legal matters; terms may be running.',
    },
    tell: (name) => `To be told: ${name}`,
    helplines: 'Help lines:',
    byHand: 'Answer by hand',
    handled: 'Mark as handled',
    falseAlarm: 'A false alarm?',
    lift: 'Treat it like any other comment',
    mark: 'Needs a person',
  },
  fr: {
    sign: 'À traiter en personne',
    kind: {
      distress: 'quelqu’un est peut-être en détresse',
      child: 'un enfant est peut-être concerné',
      threat: 'quelqu’un est peut-être menacé',
      safety: 'quelqu’un est peut-être blessé ou en danger',
      leak: 'des données personnelles sont peut-être exposées',
      legal: 'une démarche juridique est peut-être annoncée',
    },
    headline: (kind) => `À traiter en personne, tout de suite\u00A0: ${kind}`,
    noDraft:
      'Aucun brouillon\u00A0: personne ne répond à cela avec un modèle. Répondez vous-même, ou ' +
      'indiquez que c’est traité.',
    advice: {
      distress:
        'Écrivez vite, de personne à personne, et indiquez un numéro d’aide. Si une vie est en ' +
        'danger maintenant, appelez les secours.',
      child: 'Prévenez la personne responsable. Si un enfant est en danger maintenant, appelez les secours.',
      threat:
        'Conservez le commentaire, prévenez la personne visée et laissez la personne responsable ' +
        'décider d’alerter la police.',
      safety: 'Demandez d’abord des nouvelles, puis prévenez la personne responsable du produit.',
      leak:
        'Masquez ou retirez les données si vous le pouvez, et prévenez la personne chargée de leur ' +
        'protection.',
      legal:
        'Ne discutez pas en public. Prévenez la personne qui s’occupe du juridique\u00A0: des ' +
        'délais courent peut-être.',
    },
    tell: (name) => `À prévenir\u00A0: ${name}`,
    helplines: 'Numéros d’aide\u00A0:',
    byHand: 'Répondre soi-même',
    handled: 'C’est traité',
    falseAlarm: 'Une fausse alerte\u00A0?',
    lift: 'Le traiter comme un autre commentaire',
    mark: 'À traiter en personne',
  },
}
