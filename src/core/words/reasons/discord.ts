import { REASONS } from './program.ts'
import type { Said } from './said.ts'

/**
 * Why Discord refuses, by its code, with what helps; parts of a sentence, since the log adds what it needs.
 */
export const DISCORD_REASONS: Readonly<Record<number, Said>> = {
  10003: REASONS.discordChannelGone,
  10008: REASONS.discordGone,
  50001: {
    en: 'Winnow cannot see the channel: give its role "View Channel" there',
    fr: 'Winnow ne voit pas le salon : donnez-y à son rôle « Voir le salon »',
  },
  50013: {
    en: 'a permission is missing: give Winnow\'s role "Send Messages" and "Send Messages in Threads" there',
    fr:
      'il manque une permission : donnez-y au rôle de Winnow « Envoyer des messages » et « Envoyer ' +
      'des messages dans les fils »',
  },
  50035: {
    en: 'Discord refused the form of the message: shorten or simplify the reply',
    fr: 'Discord a refusé la forme du message : raccourcissez ou simplifiez la réponse',
  },
  50006: {
    en: 'the reply has no words that Discord would show',
    fr: 'la réponse n’a pas de mots que Discord afficherait',
  },
  50083: {
    en: 'the thread is archived: open it, or give Winnow\'s role "Manage Threads" there',
    fr: 'le fil est archivé : rouvrez-le, ou donnez-y au rôle de Winnow « Gérer les fils »',
  },
  160002: {
    en: 'Winnow cannot read the message that it answers: give its role "Read Message History" there',
    fr:
      'Winnow ne peut pas lire le message auquel il répond : donnez-y à son rôle « Voir les anciens ' +
      'messages »',
  },
  160005: {
    en: 'the thread is locked: unlock it, or give Winnow\'s role "Manage Threads" there',
    fr: 'le fil est verrouillé : déverrouillez-le, ou donnez-y au rôle de Winnow « Gérer les fils »',
  },
  160006: {
    en: 'the server has as many open threads as Discord allows: archive one',
    fr: 'le serveur a autant de fils ouverts que Discord en permet : archivez-en un',
  },
  200000: {
    en: "a rule of the server's AutoMod stopped the reply: change its words",
    fr: 'une règle AutoMod du serveur a arrêté la réponse : changez-en les mots',
  },
  240000: {
    en: 'Discord takes a link in the reply for a harmful one: leave it out',
    fr: 'Discord tient un lien de la réponse pour dangereux : retirez-le',
  },
  50008: { en: 'the channel takes no messages', fr: 'le salon n’accepte pas de messages' },
  40058: { en: 'the thread has no first message yet', fr: 'le fil n’a pas encore de premier message' },
  40333: {
    en: 'Discord refused the program at its gate',
    fr: 'Discord a refusé le programme à sa porte',
  },
  20016: { en: 'the channel is in slow mode', fr: 'le salon est en mode lent' },
  20028: {
    en: 'Discord asks for patience in this channel',
    fr: 'Discord demande de patienter dans ce salon',
  },
  130000: { en: 'Discord is overloaded', fr: 'Discord est surchargé' },
}
