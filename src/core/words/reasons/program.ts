import type { Said } from './said.ts'

/** What the posters and the program itself say of a try; `{}` stands for a code or a number. */
export const REASONS = {
  databaseWorks: { en: 'It can be written and read.', fr: 'Elle peut être écrite et lue.' },
  databaseFails: {
    en: 'It cannot be written; the log says more.',
    fr: 'Elle ne peut pas être écrite ; le journal en dit plus.',
  },
  diskRoom: { en: '{} GB are free.', fr: '{} Go sont libres.' },
  diskFull: {
    en: '{} GB are free: make room, or nothing more can be stored.',
    fr: '{} Go sont libres : faites de la place, ou plus rien ne pourra être enregistré.',
  },
  diskGone: {
    en: 'The data folder is not there: look whether its disk is.',
    fr: 'Le dossier des données est introuvable : vérifiez que son disque est là.',
  },
  fileSound: {
    en: 'The whole file was read and is sound.',
    fr: 'Le fichier a été lu en entier et il est intact.',
  },
  fileDamaged: {
    en: 'The database file is damaged: stop the program and put a backup in its place.',
    fr: 'Le fichier de la base est endommagé : arrêtez le programme et remplacez-le par une sauvegarde.',
  },
  fileUnknown: {
    en: 'The file could not be read to its end in time; nothing wrong was seen.',
    fr: 'Le fichier n’a pas pu être lu en entier à temps ; rien d’anormal n’a été vu.',
  },
  fileUnread: { en: 'The file is being read.', fr: 'Le fichier est en cours de lecture.' },
  slackRefused: { en: 'Slack refused: {}.', fr: 'Slack a refusé : {}.' },
  slackNoPlace: {
    en: 'The comment has no place in Slack.',
    fr: 'Le commentaire n’a pas de place dans Slack.',
  },
  slackNotAskedBefore: {
    en: 'Slack could not be asked whether an earlier try arrived.',
    fr: 'On n’a pas pu demander à Slack si un essai précédent était arrivé.',
  },
  slackBusy: { en: 'Slack asks for patience.', fr: 'Slack demande de patienter.' },
  slackAway: { en: 'Slack could not be reached ({}).', fr: 'Slack est injoignable ({}).' },
  slackNotAsked: { en: 'Slack could not be asked ({}).', fr: 'On n’a pas pu demander à Slack ({}).' },
  slackSilent: { en: 'No answer from Slack ({}).', fr: 'Pas de réponse de Slack ({}).' },
  slackGone: { en: 'The message is gone.', fr: 'Le message a disparu.' },
  notBegun: { en: 'The reply could not be begun.', fr: 'La réponse n’a pas pu être commencée.' },
  discordRefused: { en: 'Discord refused: {}.', fr: 'Discord a refusé : {}.' },
  discordNoPlace: {
    en: 'It is not known where the comment stands.',
    fr: 'On ne sait pas où se trouve le commentaire.',
  },
  discordChannelGone: { en: 'the channel or thread is gone', fr: 'le salon ou le fil a disparu' },
  discordGone: { en: 'the message is gone', fr: 'le message a disparu' },
  discordTooLong: {
    en: 'With its special characters protected the reply has {} characters; Discord takes 2000.',
    fr: 'Avec ses caractères spéciaux protégés, la réponse a {} caractères ; Discord en accepte 2000.',
  },
  discordArchived: {
    en:
      'the thread is archived and Winnow may not open it: open it, or give Winnow\'s role "Manage ' +
      'Threads" there',
    fr:
      'le fil est archivé et Winnow n’a pas le droit de le rouvrir : rouvrez-le, ou donnez-y au rôle ' +
      'de Winnow « Gérer les fils »',
  },
  discordToken: {
    en: 'the token is no longer valid: set a new one (DISCORD_TOKEN)',
    fr: 'le jeton n’est plus valable : mettez-en un nouveau (DISCORD_TOKEN)',
  },
  discordBusy: { en: 'Discord asks for patience (429)', fr: 'Discord demande de patienter (429)' },
  discordAway: { en: 'Discord could not be reached ({})', fr: 'Discord est injoignable ({})' },
  discordFailed: { en: 'Discord failed ({})', fr: 'Discord a eu une panne ({})' },
  discordBroke: {
    en: 'the connection to Discord broke ({})',
    fr: 'la connexion à Discord s’est rompue ({})',
  },
  resting: {
    en: 'The place did not say what became of the replies before: it rests a while.',
    fr: 'Le site n’a pas dit ce que devenaient les réponses précédentes : il se repose un moment.',
  },
  noMessages: {
    en: 'The person has asked for no messages since it was approved: nothing was sent.',
    fr: 'La personne a demandé depuis l’approbation qu’on ne lui écrive plus : rien n’a été envoyé.',
  },
  dayFull: {
    en: '{} replies were posted there today, as many as WINNOW_POSTS_A_DAY allows.',
    fr: '{} réponses y ont été publiées aujourd’hui, autant que WINNOW_POSTS_A_DAY le permet.',
  },
  dryRun: {
    en: 'Dry run (WINNOW_DRY_RUN): nothing was sent. It would have been posted now.',
    fr: 'Essai à blanc (WINNOW_DRY_RUN) : rien n’a été envoyé. Elle aurait été publiée maintenant.',
  },
  webhookAway: {
    en: 'the reply address could not be reached ({})',
    fr: 'l’adresse de réponse est injoignable ({})',
  },
  webhookSilent: {
    en: 'the reply address did not answer ({})',
    fr: 'l’adresse de réponse n’a pas répondu ({})',
  },
  webhookRedirect: {
    en: 'the reply address answered {}, a redirect, which is not followed: set the final address',
    fr:
      'l’adresse de réponse a répondu {}, une redirection, qui n’est pas suivie : indiquez l’adresse ' +
      'finale',
  },
  webhookAnswered: {
    en: 'the reply address answered {}',
    fr: 'l’adresse de réponse a répondu {}',
  },
  notLookedAgain: {
    en: 'the comment could not be looked at again',
    fr: 'le commentaire n’a pas pu être regardé à nouveau',
  },
  notLookedFor: {
    en: 'it could not be looked for whether an earlier try arrived',
    fr: 'on n’a pas pu chercher si un essai précédent était arrivé',
  },
  stoppedSending: {
    en: 'the program stopped while it was sending',
    fr: 'le programme s’est arrêté pendant l’envoi',
  },
  placeBlocked: {
    en: 'it is not shown to us any more: its author has blocked our account on {}',
    fr: 'ce n’est plus visible pour nous\u00A0: l’auteur a bloqué notre compte sur {}',
  },
  placeSuspended: {
    en: 'it is not shown any more: its author’s account is suspended on {}',
    fr: 'ce n’est plus visible\u00A0: le compte de l’auteur est suspendu sur {}',
  },
  noAnswer: { en: 'no answer in time', fr: 'pas de réponse à temps' },
  connectionFailed: { en: 'the connection failed', fr: 'la connexion a échoué' },
} as const satisfies Readonly<Record<string, Said>>
