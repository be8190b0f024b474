import type { Language } from '../vocabulary.ts'

/** What only the web desk says: the list beside the case, the toast, and what is typed there. */
const en = {
  list: 'Cases',
  /** The case that is shown beside the list. */
  shown: 'The case',
  nothingShown: 'Choose a case on the left.',
  undo: 'Undo',
  dismissToast: 'Hide',
  copyAndOpen: 'Copy and open',
  copyOnly: 'Copy the reply',
  copied: 'Copied.',
  posted: 'I have posted it',
  toast: {
    approve: (who: string) => `Approved: the reply to ${who}.`,
    ignore: (who: string) => `Closed without a reply: ${who}.`,
    dismiss: (who: string) => `Dismissed: ${who}.`,
    edit: 'Draft saved.',
    reopen: (who: string) => `Undone: ${who} is back.`,
    'mark-posted': (who: string) => `Posted: the reply to ${who}.`,
    close: (who: string) => `Closed: ${who}.`,
    resend: (who: string) => `Being sent again: the reply to ${who}.`,
    /** The countdown puts the seconds in the place of 0. */
    sendsIn: (seconds: number) => `It is posted in ${seconds} s.`,
    sent: 'It is being posted.',
    paste: 'Paste it where the comment stands.',
    next: (who: string) => `Next: ${who}`,
    end: 'That was the last one of this list.',
  },
  offline: 'The desk does not answer. Nothing was sent; what you typed is still here. Try again in a moment.',
  signedOut:
    'You have been signed out. Sign in again in another tab, then repeat: what you typed is still here.',
  saved: 'Saved',
  notSaved: 'Not saved: the desk does not answer',
  restored: 'This is what you typed earlier; it has not been sent.',
  discard: 'Show the draft instead',
  bringBack: 'Bring back what I typed',
  more: 'More',
  keysHint: 'Keys',
  whyNot: 'Why not the others',
  gone: 'decided meanwhile',
  sample: 'sample',
}

export type DeskWords = typeof en

const fr: DeskWords = {
  list: 'Dossiers',
  shown: 'Le dossier',
  nothingShown: 'Choisissez un dossier à gauche.',
  undo: 'Annuler',
  dismissToast: 'Masquer',
  copyAndOpen: 'Copier et ouvrir',
  copyOnly: 'Copier la réponse',
  copied: 'Copié.',
  posted: 'Je l’ai publiée',
  toast: {
    approve: (who) => `Réponse à ${who} approuvée.`,
    ignore: (who) => `Dossier clos sans réponse\u00A0: ${who}.`,
    dismiss: (who) => `Écarté\u00A0: ${who}.`,
    edit: 'Brouillon enregistré.',
    reopen: (who) => `Annulé\u00A0: ${who} est de retour.`,
    'mark-posted': (who) => `Réponse à ${who} publiée.`,
    close: (who) => `Dossier clos\u00A0: ${who}.`,
    resend: (who) => `Réponse à ${who}\u00A0: nouvel envoi.`,
    sendsIn: (seconds) => `Publication dans ${seconds} s.`,
    sent: 'Publication en cours.',
    paste: 'Collez-la là où se trouve le commentaire.',
    next: (who) => `Suivant\u00A0: ${who}`,
    end: 'C’était le dernier de cette liste.',
  },
  offline:
    'Le serveur ne répond pas. Rien n’est parti\u00A0; votre texte est toujours là. Réessayez dans un instant.',
  signedOut:
    'Votre session a pris fin. Reconnectez-vous dans un autre onglet, puis recommencez\u00A0: votre texte est toujours là.',
  saved: 'Enregistré',
  notSaved: 'Non enregistré\u00A0: le serveur ne répond pas',
  restored: 'Voici ce que vous aviez tapé\u00A0; rien n’est parti.',
  discard: 'Revenir au brouillon',
  bringBack: 'Reprendre mon texte',
  more: 'Plus',
  keysHint: 'Touches',
  whyNot: 'Pourquoi pas les autres',
  gone: 'décidé entre-temps',
  sample: 'exemple',
}

export const DESK_WORDS: Readonly<Record<Language, DeskWords>> = { en, fr }
