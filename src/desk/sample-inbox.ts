import type { Author, Comment } from '../core/index.ts'
import { ownArticleEn, thirdPartyFr } from './sample-articles.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The brand the samples are about. Neither it nor anybody in the samples exists. */
export const SAMPLE_BRAND = 'Marlow'

const forum = {
  ownership: 'own',
  kind: 'forum',
  name: 'Marlow community',
  url: 'https://community.marlow.example',
} as const

const us: Author = { id: 'marlow-team', name: 'Ines, Marlow team', handle: 'ines_marlow' }
const bertrand: Author = { id: 'm-2207', name: 'Bertrand Quillot', handle: 'bquillot' }

/**
 * A dozen comments written for this project, English and French, one at least for every strategy
 * and every verdict: what a newcomer sees first. All of it is invented.
 * @param now the samples are dated backwards from it
 */
export function sampleInbox(now: Date): readonly Comment[] {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
  return [
    {
      id: 'sample-sync-furious',
      text:
        'THREE HOURS of meeting notes gone. I typed on the train, Marlow 4.2 said "synced", and when ' +
        'I opened the laptop the note was empty. I am beyond angry. This is the second time since ' +
        'the update, and both times it was after switching from offline to wifi. Fix this or give me ' +
        'a way to roll back!',
      language: 'en',
      postedAt: ago(50 * MINUTE),
      url: 'https://community.marlow.example/t/3104',
      author: { id: 'm-811', name: 'Dana Whitlock', handle: 'danaw', hasAvatar: true },
      venue: forum,
      addressesUs: true,
    },
    {
      id: 'sample-article-mock',
      text: ownArticleEn,
      language: 'en',
      postedAt: ago(3 * HOUR),
      url: 'https://slowtab.example/marlow-changed-my-life',
      author: { id: 'slowtab', name: 'Percy Hallam', url: 'https://slowtab.example', hasAvatar: true },
      venue: {
        ownership: 'third-party',
        kind: 'article',
        name: 'The Slow Tab',
        url: 'https://slowtab.example',
      },
    },
    {
      id: 'sample-host-thanked',
      text:
        'Ah, Marlow, le bloc-notes pour gogos que le papier intimide. Facturer la feuille blanche : ' +
        'bravo les génies, on n’arrête pas le progrès. Jamais essayé, et je m’en porte à merveille.',
      language: 'fr',
      postedAt: ago(5 * HOUR),
      url: 'https://carnets-de-claire.example/un-mois-avec-marlow#c12',
      author: { name: 'Grincheux75', handle: 'grincheux75', hasAvatar: false },
      venue: {
        ownership: 'third-party',
        kind: 'comments',
        name: 'Les carnets de Claire',
        url: 'https://carnets-de-claire.example/un-mois-avec-marlow',
        hostId: 'claire-vasseur',
        hostName: 'Claire Vasseur',
      },
      article: thirdPartyFr,
    },
    {
      id: 'sample-ask',
      text:
        'Wow, a notes app that lets you write notes. Somebody give them a medal. Next month: a ' +
        'calculator that adds? I’m sure the twelve people who still fall for this are thrilled.',
      language: 'en',
      postedAt: ago(7 * HOUR),
      url: 'https://community.marlow.example/t/3099',
      author: { id: 'm-1530', name: 'offbrand_otter', handle: 'offbrand_otter' },
      venue: forum,
    },
    {
      id: 'sample-search-calm-fr',
      text:
        'Bonjour, depuis la version 4.2 la recherche ne trouve plus les mots accentués : « réunion » ' +
        'ne donne rien, « reunion » trouve tout. Je l’utilise tous les jours sur Android 15. ' +
        'Serait-il possible d’ignorer les accents des deux côtés ? Merci d’avance.',
      language: 'fr',
      postedAt: ago(9 * HOUR),
      url: 'https://community.marlow.example/t/3096',
      author: { id: 'm-402', name: 'Hélène Courtois', handle: 'hcourtois', hasAvatar: true },
      venue: forum,
    },
    {
      id: 'sample-back-again',
      text:
        'Et revoilà les clowns du bloc-notes, toujours aussi fiers de leur petit machin. Vous êtes ' +
        'ridicules, les génies. Mon grille-pain vous salue : lui, au moins, il sert à quelque chose.',
      language: 'fr',
      postedAt: ago(11 * HOUR),
      url: 'https://community.marlow.example/t/3071#p9',
      author: bertrand,
      venue: forum,
      thread: [
        {
          author: bertrand,
          text:
            'Félicitations aux génies de chez Marlow, il fallait oser appeler ça une application. ' +
            'Mon grille-pain est plus ergonomique, et lui au moins il sert à quelque chose. Quelle ' +
            'blague.',
          postedAt: ago(2 * DAY),
        },
        {
          author: us,
          text:
            'Merci de votre franchise. Qu’est-ce qui vous gêne le plus, et que faudrait-il de notre ' +
            'part pour que vous soyez à l’aise avec Marlow ? (Ines, équipe Marlow)',
          postedAt: ago(2 * DAY - 3 * HOUR),
          fromUs: true,
        },
      ],
    },
    {
      id: 'sample-export-calm',
      text:
        'I have used Marlow for two years and I like it a lot. One thing makes me hesitate to renew: ' +
        'the PDF export drops every table that is wider than the page, so I end up pasting my ' +
        'reports into another editor. Could the export scale tables down, or turn the page?',
      language: 'en',
      postedAt: ago(14 * HOUR),
      url: 'https://stores.example/marlow/reviews/88',
      author: { id: 'r-88', name: 'Tomasz B.' },
      venue: { ownership: 'third-party', kind: 'review', name: 'Appstand reviews' },
      addressesUs: true,
    },
    {
      id: 'sample-billing-furious-fr',
      text:
        'C’est franchement scandaleux. J’ai résilié le 3, j’ai le mail de confirmation, et vous ' +
        'm’avez quand même prélevé 49 € le 5 ! Deux messages au support, aucune réponse. J’en ai ' +
        'plus qu’assez : remboursez-moi, et corrigez votre page de résiliation, elle plante une fois ' +
        'sur deux.',
      language: 'fr',
      postedAt: ago(20 * HOUR),
      url: 'https://murmure.example/@karim_ld/5521',
      author: { id: 'k-5521', name: 'Karim L.', handle: 'karim_ld', hasAvatar: true },
      venue: { ownership: 'third-party', kind: 'social', name: 'Murmure' },
      addressesUs: true,
    },
    {
      id: 'sample-question',
      text: 'Hello! Does Marlow keep the history of a note when I move it to another notebook?',
      language: 'en',
      postedAt: ago(22 * HOUR),
      url: 'https://community.marlow.example/t/3082',
      author: { id: 'm-1698', name: 'Wanjiru', handle: 'wanjiru_k', hasAvatar: true },
      venue: forum,
    },
    {
      id: 'sample-praise-fr',
      text:
        'Merci à toute l’équipe pour le mode hors ligne, il m’a sauvé la semaine en pleine montagne. ' +
        'Et les petites vaches de l’écran d’accueil, on les adore à la maison.',
      language: 'fr',
      postedAt: ago(26 * HOUR),
      url: 'https://community.marlow.example/t/3079',
      author: { id: 'm-955', name: 'Maëlle', handle: 'maelle_dhb', hasAvatar: true },
      venue: forum,
    },
    {
      id: 'sample-bare-displeasure',
      text: 'Not great.',
      language: 'en',
      postedAt: ago(30 * HOUR),
      url: 'https://stores.example/marlow/reviews/91',
      author: { id: 'r-91', name: 'J.' },
      venue: { ownership: 'third-party', kind: 'review', name: 'Appstand reviews' },
    },
    {
      id: 'sample-deception-fr',
      text: 'Bof. Déçue.',
      language: 'fr',
      postedAt: ago(33 * HOUR),
      url: 'https://community.marlow.example/t/3075',
      author: { id: 'm-1311', name: 'Odile', handle: 'odile_p' },
      venue: forum,
    },
  ]
}
