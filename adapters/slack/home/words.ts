import type { Language } from '../../../src/core/index.ts'
import type { Filter } from './ids.ts'

const en = {
  filter: {
    waiting: 'To decide',
    mine: 'Mine',
    overdue: 'Overdue',
    uncertain: 'Not confirmed',
    decided: 'Decided today',
  } satisfies Record<Filter, string> as Record<Filter, string>,
  empty: {
    waiting: 'Nothing waits for you. New comments appear in the review channel by themselves.',
    mine: 'You hold no case. Take one on its card, and it stands here until it is decided.',
    overdue: 'Nothing has waited for more than a day.',
    uncertain: 'No doubtful sendings. If a connection breaks while a reply goes out, the case comes here.',
    decided: 'Nothing decided today yet.',
  } satisfies Record<Filter, string> as Record<Filter, string>,
  elsewhere: (toPost: number, awaiting: number) =>
    `Besides: ${toPost} to post, ${awaiting} awaiting an answer.`,
  andMore: (count: number) => `${count} more, in the same order.`,
  counted: 'There are more cases than are counted here.',
  card: 'Open the card',
  about: 'What this is',
  intro: (command: string) =>
    'Comments are read here for their tone and their substance, and an answer is proposed. Nothing ' +
    `is sent before a person approves it. Type ${command} and a comment to see how it reads.`,
  deciders: 'Cases are shown to the people who decide about them. Whoever set Winnow up can add you.',
  settings: 'Your settings',
  language: 'Language',
  asInSlack: 'As in your Slack',
  digest: 'Send me the daily digest',
  digestAt: (hour: number, zone: string) => `at ${hour}:00 (${zone}), when something waits`,
  kept: 'What is kept, and for how long',
  privacy: [
    'Comments are read on the machine where Winnow runs; none is sent to another service.',
    'There, in Winnow’s own database, stand comments, how they read, drafts, replies, and who ' +
      'decided what: until somebody erases them. Erasing a person’s comments takes everything ' +
      'derived from them along, and empties their cards.',
    'Cards and replies in Slack stay as long as your workspace keeps its messages.',
    'A comment that is only analysed is not kept; a long one for a day at most, so that it can ' +
      'still be sent to review.',
    'Names, languages and group members are asked of Slack again after an hour at the latest. Your ' +
      'settings on this page stay until you change them.',
  ],
}

export type HomeWords = typeof en

const fr: HomeWords = {
  filter: {
    waiting: 'À décider',
    mine: 'Les miens',
    overdue: 'En retard',
    uncertain: 'Non confirmés',
    decided: 'Décidés aujourd’hui',
  },
  empty: {
    waiting: 'Rien ne vous attend. Les nouveaux commentaires arrivent d’eux-mêmes dans le canal de revue.',
    mine: 'Vous ne tenez aucun dossier. Prenez-en un sur sa carte : il reste ici jusqu’à la décision.',
    overdue: 'Rien n’attend depuis plus d’un jour.',
    uncertain: 'Aucun envoi douteux. Si une connexion se rompt pendant un envoi, le dossier arrive ici.',
    decided: 'Rien de décidé aujourd’hui pour l’instant.',
  },
  elsewhere: (toPost, awaiting) => `Et aussi : ${toPost} à publier, ${awaiting} en attente d’une réponse.`,
  andMore: (count) =>
    count === 1 ? 'Un autre, dans le même ordre.' : `${count} autres, dans le même ordre.`,
  counted: 'Il y a plus de dossiers que ce qui est compté ici.',
  card: 'Ouvrir la carte',
  about: 'De quoi il s’agit',
  intro: (command) =>
    'Ici, on lit dans les commentaires le ton et le fond, et une réponse est proposée. Rien ne ' +
    `part avant qu’une personne n’approuve. Tapez ${command} suivi d’un commentaire pour voir ` +
    'comment il se lit.',
  deciders:
    'Les dossiers se montrent aux personnes qui en décident. La personne qui a installé Winnow ' +
    'peut vous ajouter.',
  settings: 'Vos réglages',
  language: 'Langue',
  asInSlack: 'Comme votre Slack',
  digest: 'M’envoyer le point du jour',
  digestAt: (hour, zone) => `à ${hour} h (${zone}), quand quelque chose attend`,
  kept: 'Ce qui est gardé, et combien de temps',
  privacy: [
    'Les commentaires sont lus sur la machine où tourne Winnow ; aucun n’est envoyé à un autre service.',
    'Là, dans la base de données de Winnow, se trouvent les commentaires, leur lecture, les ' +
      'brouillons, les réponses et qui a décidé quoi : jusqu’à ce que quelqu’un les efface. Effacer ' +
      'les commentaires d’une personne emporte tout ce qui en a été tiré, et vide leurs cartes.',
    'Les cartes et les réponses dans Slack restent aussi longtemps que votre espace garde ses messages.',
    'Un commentaire seulement analysé n’est pas gardé ; s’il est long, un jour au plus, pour ' +
      'pouvoir encore l’envoyer en revue.',
    'Les noms, langues et membres de groupes sont redemandés à Slack au bout d’une heure au plus. ' +
      'Vos réglages sur cette page restent jusqu’à ce que vous les changiez.',
  ],
}

export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = { en, fr }
