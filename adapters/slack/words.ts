import type { Language } from '../../src/core/index.ts'

/** Only what Slack needs beyond the words that all places share (src/core/words). */
const en = {
  edit: 'Edit…',
  complete: 'Complete the reply…',
  write: 'Write a reply…',
  otherWay: 'Other ways to answer',
  dismiss: 'Dismiss…',
  showAll: 'Show all',
  openDesk: 'Open on the desk',
  markPosted: 'I have posted it…',
  openAt: (host: string) => `See the original (${host})`,
  earlier: (count: number) => (count === 1 ? '1 earlier message' : `${count} earlier messages`),
  later: (count: number) => (count === 1 ? '1 later message' : `${count} later messages`),
  postedAs: (brand: string) => `Posted by ${brand}’s app; who speaks is said in the text.`,
  nobodyElse: 'Nothing is sent before somebody approves it.',
  tooLongHere: 'This draft is too long to be edited in Slack: open it on the desk.',
  erased: 'This comment was erased.',
  /** Refusals, said to one person only. */
  notAllowed:
    'You are not among the people who may decide here, so nothing was done. Whoever set Winnow up ' +
    'can add you.',
  faster: (what: string) => `Somebody was faster: ${what} The card shows the case as it is now.`,
  changed:
    'This case has changed since this card was drawn. The card shows it as it is now: please look again.',
  gone: 'There is no such case any more. Its comment may have been erased.',
  heldBy: (name: string) => `${name} holds this case. Wait, or take it over.`,
  failed: 'Something went wrong here, and nothing was sent. Please try again.',
  expired: 'That is too old to go on with. Please start again.',
  silence:
    'This reads as criticism, reports something checkable, or could not be read completely: it ' +
    'can’t be met with silence. Answer it, or dismiss the case.',
  /** Modals; titles and buttons have at most 24 characters. */
  modal: {
    loading: 'One moment…',
    edit: 'The answer',
    approvePost: 'Approve and post',
    approve: 'Approve',
    approveIgnore: 'Say nothing, and close',
    save: 'Save draft',
    /** Slack writes “(optional)” behind a label by itself. */
    reason: 'Reason',
    replyUrl: 'Address of the reply',
    cancel: 'Cancel',
    close: 'Close',
    way: 'Way to answer',
    silent: 'Nothing is sent, and the case is closed.',
    saved: 'Saved.',
    dismiss: 'Dismiss the comment',
    dismissDo: 'Dismiss',
    dismissHint: 'Nothing is sent. The reason stays in the history.',
    whole: 'The whole comment',
    offers: 'What fits',
    part: (from: number, to: number, all: number) => `Characters ${from}–${to} of ${all}`,
    posted: 'The reply is posted',
    postedDo: 'Posted',
    working: 'Still being written down. You can close this window: the card will show the outcome.',
    done: 'Done. The card shows the outcome.',
  },
  /** Kind words answered together. */
  analyze: {
    title: 'Analyse a comment',
    submit: 'Analyse',
    send: 'Send to review',
    sent: 'It waits for a decision in the review channel.',
    sentAlready: 'This comment was sent to review before.',
    only: 'Nobody else sees this. Nothing was kept or sent.',
    text: 'The comment',
    url: 'Its address',
    author: 'Name of its author',
    empty: 'There is no text to read in this message.',
    help: [
      'Paste a comment after the command to see how it reads: its tone, its substance, and how it ' +
        'could be answered.',
      '`{command} Great update, now it crashes twice as fast.`',
      'Say where it stands and who wrote it, if you know: that makes the reading better.',
      '`{command} url:https://blog.example/post author:"Sam Sender" Great update…`',
      'For a message in Slack: its ⋯ menu, “Analyse this comment”.',
    ],
  },
}

export type SlackWords = typeof en

const fr: SlackWords = {
  edit: 'Modifier…',
  complete: 'Compléter la réponse…',
  write: 'Écrire une réponse…',
  otherWay: 'Répondre autrement',
  dismiss: 'Écarter…',
  showAll: 'Tout afficher',
  openDesk: 'Ouvrir au bureau web',
  markPosted: 'Je l’ai publiée…',
  openAt: (host) => `Voir l’original (${host})`,
  earlier: (count) => (count < 2 ? `${count} message avant` : `${count} messages avant`),
  later: (count) => (count < 2 ? `${count} message depuis` : `${count} messages depuis`),
  postedAs: (brand) => `Publié par l’application de ${brand} ; le texte dit qui parle.`,
  nobodyElse: 'Rien ne part avant que quelqu’un n’approuve.',
  tooLongHere: 'Ce brouillon est trop long pour être modifié dans Slack : ouvrez-le au bureau web.',
  erased: 'Ce commentaire a été effacé.',
  notAllowed:
    'Vous n’êtes pas parmi les personnes qui peuvent décider ici : rien n’a été fait. La personne ' +
    'qui a installé Winnow peut vous ajouter.',
  faster: (what) => `Quelqu’un a été plus rapide : ${what} La carte montre le dossier tel qu’il est.`,
  changed:
    'Ce dossier a changé depuis l’affichage de cette carte. Elle le montre maintenant tel qu’il ' +
    'est : regardez de nouveau.',
  gone: 'Ce dossier n’existe plus. Son commentaire a peut-être été effacé.',
  heldBy: (name) => `${name} tient ce dossier. Attendez, ou reprenez-le.`,
  failed: 'Une erreur s’est produite ici, et rien n’a été envoyé. Veuillez réessayer.',
  expired: 'C’est trop ancien pour continuer. Veuillez recommencer.',
  silence:
    'Ce commentaire se lit comme une critique, signale un problème vérifiable ou n’a pu être lu en ' +
    'entier : le silence n’est pas possible. Répondez, ou écartez le dossier.',
  modal: {
    loading: 'Un instant…',
    edit: 'La réponse',
    approvePost: 'Approuver et publier',
    approve: 'Approuver',
    approveIgnore: 'Ne rien dire, et clore',
    save: 'Enregistrer',
    reason: 'Raison',
    replyUrl: 'Adresse de la réponse',
    cancel: 'Annuler',
    close: 'Fermer',
    way: 'Manière de répondre',
    silent: 'Rien n’est envoyé, et le dossier est clos.',
    saved: 'Enregistré.',
    dismiss: 'Écarter le commentaire',
    dismissDo: 'Écarter',
    dismissHint: 'Rien n’est envoyé. La raison reste dans l’historique.',
    whole: 'Tout le commentaire',
    offers: 'Ce qui convient',
    part: (from, to, all) => `Caractères ${from} à ${to} sur ${all}`,
    posted: 'La réponse est publiée',
    postedDo: 'Publiée',
    working:
      'L’enregistrement se poursuit. Vous pouvez fermer cette fenêtre : la carte montrera le résultat.',
    done: 'C’est fait. La carte montre le résultat.',
  },
  analyze: {
    title: 'Analyser un propos',
    submit: 'Analyser',
    send: 'Envoyer pour décision',
    sent: 'Il attend une décision dans le canal de revue.',
    sentAlready: 'Ce commentaire a déjà été envoyé pour décision.',
    only: 'Personne d’autre ne voit ceci. Rien n’a été gardé ni envoyé.',
    text: 'Le commentaire',
    url: 'Son adresse',
    author: 'Nom de son auteur',
    empty: 'Il n’y a pas de texte à lire dans ce message.',
    help: [
      'Collez un commentaire après la commande pour voir comment il se lit : son ton, son fond, et ' +
        'comment y répondre.',
      '`{command} Super mise à jour, ça plante deux fois plus vite.`',
      'Dites où il se trouve et qui l’a écrit, si vous le savez : la lecture en sera meilleure.',
      '`{command} url:https://blog.example/article author:"Sam Sender" Super mise à jour…`',
      'Pour un message dans Slack : son menu ⋯, « Analyse this comment ».',
    ],
  },
}

export const SLACK_WORDS: Readonly<Record<Language, SlackWords>> = { en, fr }
