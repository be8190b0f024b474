import type { Language } from '../vocabulary.ts'
import type { AccountKind, BeforeAsking, Reward } from '../whuffie.ts'
import { plural } from './plural.ts'

/** The account with one member, whom to thank, and ideas that were adopted. */
const en = {
  nav: 'Community',
  tabs: { thanks: 'Whom to thank', ideas: 'Ideas', report: 'Weekly report' },
  account: 'The account between us',
  accountHint:
    'What we gave and asked here, and what they gave us. It follows from the cases and from what ' +
    'colleagues wrote down; only the team sees it.',
  balance: (given: number, asked: number) =>
    `Given: ${given}. Asked: ${asked}. Balance: ${signed(given - asked)}.`,
  empty: 'Nothing yet.',
  entries: 'All entries',
  when: 'When',
  what: 'What',
  sum: 'Counts',
  why: 'What it was',
  who: 'Who',
  kinds: {
    informed: 'we answered with what we know',
    advised: 'we gave advice',
    thanked: 'we thanked them',
    applied: 'we did what they proposed',
    credited: 'we named them for it',
    introduced: 'we introduced them to somebody',
    'helped-newcomer': 'we helped them as a newcomer',
    asked: 'we asked them for something',
    'asked-again': 'we asked again without having thanked',
    'asked-feedback': 'we asked for their opinion',
    advertised: 'we advertised to them',
    promoted: 'we promoted an event of ours to them',
    imposed: 'we imposed our choice',
    advice: 'they gave us a reason, a problem or a wish',
    answer: 'they answered our question',
    help: 'they answered somebody else’s question',
    'kind-words': 'they said something kind',
  } as Readonly<Record<AccountKind, string>>,
  sides: { deposit: '+1', withdrawal: '−1', received: 'theirs' },
  before: {
    'thank-first': (count: number) =>
      count === 1
        ? 'Before you ask: they gave us something, and nobody has thanked them for it yet.'
        : `Before you ask: they gave us something ${times(count)}, and nobody has thanked them for it yet.`,
    'asked-without-thanks': (count: number) =>
      `Before you ask: we asked them ${times(count)} since we last thanked them.`,
    overdrawn: () => 'Before you ask: so far we have asked for more than we gave.',
    'nothing-yet': () => 'Nothing has passed between us yet: say why you ask.',
    fair: () => 'So far we have given as much as we asked, or more.',
  } as Readonly<Record<BeforeAsking, (count: number) => string>>,
  see: 'See the account',
  enter: 'Add an entry',
  kind: 'What happened',
  given: 'We gave',
  taken: 'We asked or took',
  theirs: 'They gave us',
  day: 'On which day',
  reason: 'What it was',
  save: 'Add',
  takeBack: 'Take back',
  thanksTitle: 'Whom to thank this week',
  thanksLead:
    'People who gave us something in the last four weeks and have not been thanked since. Nothing is ' +
    'sent from here: you begin a draft, change it, and approve it like any reply.',
  thanksNone:
    'Nobody is waiting for thanks. People who give you a reason, an answer or a kind word appear ' +
    'here until somebody thanks them.',
  thanksNoneHere: 'Nobody among these people is waiting for thanks.',
  further: 'People who wrote earlier',
  toLatest: 'Back to the latest',
  gave: (count: number) => (count === 1 ? 'once' : `${count} times`),
  reward: 'With it',
  plain: 'plain thanks',
  rewards: {
    mention: 'a mention in a post or video',
    'name-on-feature': 'their name on what came of it',
    interview: 'an interview',
    'gift-card': 'a gift card',
    gift: 'a gift',
    upgrade: 'more for their account',
    responsibility: 'more responsibility',
  } as Readonly<Record<Reward, string>>,
  suggested: (reward: string) => `Suggested: ${reward}.`,
  begin: 'Draft a thank-you',
  openCase: 'Open the case',
  adopt: 'Their idea was adopted',
  adoptHint:
    'Drafts a reply that credits them and asks whether it is better now, and reminds you to ask ' +
    'again. Nothing is sent before you approve it.',
  adoptWhat: 'What was done, in a sentence you would tell them',
  adoptDay: 'Ask again on',
  adoptAll: (others: number) =>
    others === 1
      ? 'Also for the other person who wrote much the same'
      : `Also for the ${others} other people who wrote much the same`,
  adoptedAll: (done: number, left: number) =>
    `Also marked on ${done} other comment${plural('en', done, '', 's')}.${
      left === 0
        ? ''
        : ` Left as they are: ${left}, with a draft or a reply under way, in need of a person, read as a ` +
          'detractor’s, or by somebody who is told already.'
    }`,
  adoptDo: 'Mark as adopted',
  askAgain: 'Ask again whether it got better:',
  ideasTitle: 'Adopted ideas',
  ideasLead: 'What was done because somebody asked for it, who was told, and what they say of it since.',
  ideasNone: 'No idea is marked as adopted yet. On a case, open “Their idea was adopted”.',
  proposedBy: 'First proposed by',
  askedBy: (count: number) => (count === 1 ? '1 person asked for it' : `${count} people asked for it`),
  told: (told: number, all: number) => `Told so far: ${told} of ${all}.`,
  again: (day: string) => `Ask again on ${day}.`,
  answers: (all: number, better: number, not: number) =>
    all === 0
      ? 'No answer yet.'
      : `${all} answer${plural('en', all, '', 's')}: ${better} read${plural('en', better, 's', '')} ` +
        'as kind, ' +
        `${not} as criticism, ${all - better - not} can’t be told.`,
  announce: 'An announcement for everybody, ready to copy',
  announcement: (what: string) =>
    `You asked for it, and it is there: ${what} Thank you to everybody who proposed it. Is it ` +
    'better now, or is something still missing?',
}

const fr: typeof en = {
  nav: 'Communauté',
  tabs: { thanks: 'Qui remercier', ideas: 'Idées', report: 'Bilan de la semaine' },
  account: 'Le compte entre nous',
  accountHint:
    'Ce que nous avons donné et demandé ici, et ce que cette personne nous a donné. Il découle des ' +
    'dossiers et de ce que l’équipe y a noté\u00A0; l’équipe seule le voit.',
  balance: (given, asked) =>
    `Donné\u00A0: ${given}. Demandé\u00A0: ${asked}. Solde\u00A0: ${signed(given - asked)}.`,
  empty: 'Rien pour l’instant.',
  entries: 'Toutes les lignes',
  when: 'Quand',
  what: 'Quoi',
  sum: 'Compte',
  why: 'De quoi il s’agissait',
  who: 'Qui',
  kinds: {
    informed: 'nous avons répondu avec ce que nous savons',
    advised: 'nous avons donné un conseil',
    thanked: 'nous avons remercié',
    applied: 'nous avons fait ce qui était proposé',
    credited: 'nous avons dit de qui venait l’idée',
    introduced: 'nous avons mis en relation',
    'helped-newcomer': 'nous avons aidé à l’arrivée',
    asked: 'nous avons demandé quelque chose',
    'asked-again': 'nous avons redemandé sans avoir remercié',
    'asked-feedback': 'nous avons demandé un avis',
    advertised: 'nous avons fait de la publicité',
    promoted: 'nous avons promu un événement à nous',
    imposed: 'nous avons imposé notre choix',
    advice: 'une raison, un problème ou un souhait, de sa part',
    answer: 'une réponse à notre question',
    help: 'une réponse à la question de quelqu’un d’autre',
    'kind-words': 'un mot gentil',
  },
  sides: { deposit: '+1', withdrawal: '−1', received: 'reçu' },
  before: {
    'thank-first': (count) =>
      count === 1
        ? 'Avant de demander\u00A0: cette personne nous a donné quelque chose, et personne ne l’a ' +
          'encore remerciée.'
        : `Avant de demander\u00A0: cette personne nous a donné ${fois(count)} quelque chose, et ` +
          'personne ne l’a encore remerciée.',
    'asked-without-thanks': (count) =>
      `Avant de demander\u00A0: depuis notre dernier merci, nous lui avons demandé ${fois(count)} ` +
      'quelque chose.',
    overdrawn: () => 'Avant de demander\u00A0: jusqu’ici, nous avons demandé plus que donné.',
    'nothing-yet': () => 'Rien ne s’est encore passé entre nous\u00A0: dites pourquoi vous demandez.',
    fair: () => 'Jusqu’ici, nous avons donné autant que demandé, ou plus.',
  },
  see: 'Voir le compte',
  enter: 'Ajouter une ligne',
  kind: 'Ce qui s’est passé',
  given: 'Nous avons donné',
  taken: 'Nous avons demandé ou pris',
  theirs: 'On nous a donné',
  day: 'Quel jour',
  reason: 'De quoi il s’agissait',
  save: 'Ajouter',
  takeBack: 'Retirer',
  thanksTitle: 'Qui remercier cette semaine',
  thanksLead:
    'Qui nous a donné quelque chose ces quatre dernières semaines, sans avoir été remercié depuis. ' +
    'Rien ne part d’ici\u00A0: vous commencez un brouillon, vous le changez et l’approuvez comme ' +
    'toute réponse.',
  thanksNone:
    'Personne n’attend de merci. Qui vous donne une raison, une réponse ou un mot gentil reste ici ' +
    'jusqu’à ce qu’on l’en remercie.',
  thanksNoneHere: 'Parmi ces personnes, aucune n’attend de merci.',
  further: 'Celles qui ont écrit plus tôt',
  toLatest: 'Revenir aux plus récentes',
  gave: (count) => `${count} fois`,
  reward: 'Avec',
  plain: 'un simple merci',
  rewards: {
    mention: 'une mention dans un article ou une vidéo',
    'name-on-feature': 'son nom sur ce qui en est né',
    interview: 'un entretien',
    'gift-card': 'une carte-cadeau',
    gift: 'un cadeau',
    upgrade: 'un compte plus complet',
    responsibility: 'plus de responsabilités',
  },
  suggested: (reward) => `Suggestion\u00A0: ${reward}.`,
  begin: 'Préparer un merci',
  openCase: 'Ouvrir le dossier',
  adopt: 'Son idée a été adoptée',
  adoptHint:
    'Prépare une réponse qui dit de qui vient l’idée et demande si c’est mieux, et vous rappelle de ' +
    'redemander plus tard. Rien ne part sans votre accord.',
  adoptWhat: 'Ce qui a été fait, comme vous le raconteriez',
  adoptDay: 'Redemander le',
  adoptAll: (others) =>
    others === 1
      ? 'Aussi pour l’autre personne qui a écrit à peu près la même chose'
      : `Aussi pour les ${others} autres personnes qui ont écrit à peu près la même chose`,
  adoptedAll: (done, left) =>
    `Noté aussi sur ${done} ${plural('fr', done, 'autre commentaire', 'autres commentaires')}.${
      left === 0
        ? ''
        : ` Laissés tels quels\u00A0: ${left}, avec un brouillon ou une réponse en cours, qui demandent ` +
          'une personne, lus comme ceux d’un détracteur, ou de qui l’apprend déjà.'
    }`,
  adoptDo: 'Marquer comme adoptée',
  askAgain: 'Redemander si c’est mieux\u00A0:',
  ideasTitle: 'Idées adoptées',
  ideasLead: 'Ce qui a été fait parce que quelqu’un l’a demandé, qui l’a appris, et ce qu’on en dit depuis.',
  ideasNone:
    'Aucune idée n’est encore marquée comme adoptée. Sur un dossier, ouvrez «\u00A0Son idée a été ' +
    'adoptée\u00A0».',
  proposedBy: 'Proposée d’abord par',
  askedBy: (count) => (count === 1 ? '1 personne l’a demandée' : `${count} personnes l’ont demandée`),
  told: (told, all) => `Personnes informées\u00A0: ${told} sur ${all}.`,
  again: (day) => `À redemander le ${day}.`,
  answers: (all, better, not) =>
    all === 0
      ? 'Pas encore de réponse.'
      : `${all} réponse${plural('fr', all, '', 's')}\u00A0: ${better} se ` +
        `li${plural('fr', better, 't', 'sent')} ` +
        `comme aimable${plural('fr', better, '', 's')}, ${not} comme ` +
        `critique${plural('fr', not, '', 's')}, ` +
        `${all - better - not} sans qu’on puisse le dire.`,
  announce: 'Une annonce pour tout le monde, prête à copier',
  announcement: (what) =>
    `Vous l’aviez demandé, et c’est fait\u00A0: ${what} Merci à toutes les personnes qui l’ont ` +
    'proposé. Est-ce mieux maintenant, ou manque-t-il encore quelque chose\u00A0?',
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function fois(count: number): string {
  return `${count} fois`
}

function signed(sum: number): string {
  return sum > 0 ? `+${sum}` : sum < 0 ? `−${-sum}` : '0'
}

export const COMMUNITY_WORDS: Readonly<Record<Language, typeof en>> = { en, fr }
