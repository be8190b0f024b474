import type { IssueProblem, KeptIssue } from '../tracker.ts'
import type { Language } from '../vocabulary.ts'

/** A critic's problem as an issue. */
const en = {
  make: 'Make an issue of it',
  hint:
    'In your own words: what somebody wrote here is theirs, and the tracker may be public. The ' +
    'issue links to this case, and the case to the issue; when it is closed, a reply is ' +
    'proposed that tells them.',
  title: 'Title',
  summary: 'What is wrong, and what they need',
  quote: 'They agreed to be quoted: put their words below mine',
  makeDo: 'Make the issue',
  state: {
    open: 'Its issue:',
    closed: 'Its issue, closed:',
    gone: 'Its issue, which is not there any more:',
  } as Readonly<Record<Exclude<KeptIssue['state'], 'asking'>, string>>,
  unknown: 'We don’t know whether the issue was made',
  unknownHelp: 'The tracker took the request and did not answer. Look there before you make another one.',
  address: 'Its address',
  there: 'It is there',
  notThere: 'It is not there: make it anew',
  problem: {
    unauthorized: 'The tracker did not accept the token: set WINNOW_TRACKER_TOKEN anew.',
    forbidden: 'The tracker does not let this token make issues.',
    rate: 'The tracker asks to wait: too many requests. Nothing was made; try again in some minutes.',
    'not-found': 'The tracker has no such repository, or does not show it to this token.',
    invalid: 'The tracker did not take the issue as it is written.',
    'switched-off': 'Issues are switched off in this repository.',
    away: 'The tracker can’t be reached. Nothing was made.',
  } as Readonly<Record<IssueProblem, string>>,
  wrong: {
    title: 'An issue needs a title of at most 200 characters.',
    summary: 'Say it in your own words and without a name, or tick that they agreed to be quoted.',
    url: 'This is no address of an issue of your tracker.',
  } as Readonly<Record<string, string>>,
}

const fr: typeof en = {
  make: 'En faire un ticket',
  hint:
    'Avec vos mots à vous\u00A0: ce qui est écrit ici appartient à son auteur, et l’outil de ' +
    'suivi peut être public. Le ticket mène à ce dossier, et le dossier au ticket\u00A0; quand ' +
    'il sera fermé, une réponse sera proposée pour le dire.',
  title: 'Titre',
  summary: 'Ce qui ne va pas, et ce qu’il faudrait',
  quote: 'La personne accepte d’être citée\u00A0: placer ses mots sous les miens',
  makeDo: 'Créer le ticket',
  state: {
    open: 'Son ticket\u00A0:',
    closed: 'Son ticket, fermé\u00A0:',
    gone: 'Son ticket, qui n’existe plus\u00A0:',
  },
  unknown: 'On ne sait pas si le ticket a été créé',
  unknownHelp:
    'L’outil de suivi a reçu la demande et n’a pas répondu. Vérifiez là-bas avant d’en créer un autre.',
  address: 'Son adresse',
  there: 'Il y est',
  notThere: 'Il n’y est pas\u00A0: le créer de nouveau',
  problem: {
    unauthorized: 'L’outil de suivi a refusé le jeton\u00A0: redéfinissez WINNOW_TRACKER_TOKEN.',
    forbidden: 'L’outil de suivi ne laisse pas ce jeton créer de tickets.',
    rate:
      'L’outil de suivi demande d’attendre\u00A0: trop de demandes. Rien n’a été créé\u00A0; ' +
      'réessayez dans quelques minutes.',
    'not-found': 'L’outil de suivi n’a pas ce dépôt, ou ne le montre pas à ce jeton.',
    invalid: 'L’outil de suivi n’a pas accepté le ticket tel qu’il est écrit.',
    'switched-off': 'Les tickets sont désactivés dans ce dépôt.',
    away: 'L’outil de suivi est injoignable. Rien n’a été créé.',
  },
  wrong: {
    title: 'Un ticket a un titre de 200 caractères au plus.',
    summary: 'Dites-le avec vos mots et sans nom, ou cochez que la personne accepte d’être citée.',
    url: 'Ce n’est pas l’adresse d’un ticket de votre outil de suivi.',
  },
}

export const ISSUE_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
