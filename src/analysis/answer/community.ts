import {
  type CommunityDraft,
  type Draft,
  type Language,
  type Reward,
  type Spoken,
  taughtAs,
} from '../../core/index.ts'
import { fill } from './holes.ts'
import type { Playbook } from './playbook.ts'
import { prepare } from './prepared.ts'

interface Words {
  readonly thanks: string
  readonly reward: Readonly<Record<Reward, string>>
  adopted(what: string): string
  solved(what: string): string
  better(day: string, what: string): string
}

/** Brackets are holes: only a human knows what belongs there, and the linter refuses them open. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    thanks: 'Thank you for taking the time to write this: [what it changed or helped with].',
    reward: {
      mention: 'If you agree, we would like to mention you in [which post or video].',
      'name-on-feature': 'If you agree, we would like to put your name on [what came of your idea].',
      interview: 'Would you like to tell others how you work with it, in a short interview for [where]?',
      'gift-card': 'We have a gift card for you, if you would like one.',
      gift: 'We would like to send you a small present, if you would like one.',
      upgrade: 'We would like to give your account [what it would gain], if that is of use to you.',
      responsibility: 'You know this place well: would you like to [what they could look after]?',
    },
    adopted: (what) =>
      `You asked for it, and it is there: ${what} Thank you, the idea came from you. ` +
      'Is it better now, or is something still missing?',
    solved: (what) =>
      `What you reported here has been taken care of: ${what} [what changed, and from when on]. ` +
      'Thank you for telling us. Is it right for you now?',
    better: (day, what) =>
      `On ${day} we wrote here that your idea had been taken up: ${what} You have had ` +
      'some time with it now: did it get better, or is something still missing?',
  },
  fr: {
    thanks: 'Merci d’avoir pris le temps de nous écrire\u00A0: [ce que cela a changé ou permis].',
    reward: {
      mention: 'Si vous êtes d’accord, nous aimerions vous citer dans [quel article ou quelle vidéo].',
      'name-on-feature':
        'Si vous êtes d’accord, nous aimerions associer votre nom à [ce qu’est devenue votre idée].',
      interview:
        'Aimeriez-vous raconter votre façon de vous en servir, dans un court entretien pour [où]\u00A0?',
      'gift-card': 'Nous avons une carte-cadeau pour vous, si cela vous fait plaisir.',
      gift: 'Nous aimerions vous envoyer un petit cadeau, si cela vous fait plaisir.',
      upgrade: 'Nous aimerions ajouter à votre compte [ce qu’il y gagnerait], si cela vous est utile.',
      responsibility:
        'Vous connaissez bien les lieux\u00A0: aimeriez-vous [ce dont cette personne ' +
        'pourrait s’occuper]\u00A0?',
    },
    adopted: (what) =>
      `Vous l’aviez demandé, et c’est fait\u00A0: ${what} Merci, l’idée vient de vous. ` +
      'Est-ce mieux maintenant, ou manque-t-il encore quelque chose\u00A0?',
    solved: (what) =>
      `Ce que vous nous aviez signalé ici est réglé\u00A0: ${what} [ce qui a changé, et depuis quand]. ` +
      'Merci de nous l’avoir dit. Est-ce en ordre pour vous maintenant\u00A0?',
    better: (day, what) =>
      `Le ${day}, nous écrivions ici que votre idée avait été retenue\u00A0: ${what} ` +
      'Vous avez pu vous en servir depuis\u00A0: est-ce mieux, ou manque-t-il encore ' +
      'quelque chose\u00A0?',
  },
}

/** A draft like any other: nothing of it goes out before somebody has read and approved it. */
export function communityDraft(spoken: Spoken, asked: CommunityDraft, playbook: Playbook): Draft {
  const language = taughtAs(spoken)
  const filling = prepare(playbook).languages.get(language)?.filling
  const signature = filling === undefined ? '' : (fill('{signature}', filling) ?? '')
  return {
    language,
    text: `${said(language, asked)}\n\n${signature}`.trim(),
    template: `community-${asked.kind}`,
  }
}

function said(language: Language, asked: CommunityDraft): string {
  const words = WORDS[language]
  if (asked.kind === 'thanks')
    return asked.reward === null ? words.thanks : `${words.thanks} ${words.reward[asked.reward]}`
  const what = sentence(asked.what)
  if (asked.kind === 'better') return words.better(dayOf(language, asked.on), what)
  return words[asked.kind](what)
}

/** One sentence, whose brackets are no holes. */
function sentence(what: string): string {
  const text = what.trim().replace(/\s+/g, ' ').replace(/[[{]/gu, '(').replace(/[\]}]/gu, ')')
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}

function dayOf(language: Language, at: string): string {
  const form = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return form.format(new Date(at))
}

/** Does a reply of ours say thanks? */
export function saysThanks(text: string): boolean {
  return /(?<!\p{L})(?:thanks?|thankful|grateful|merci|remerci\p{L}{1,8}|reconnaissante?s?)(?!\p{L})/iu.test(
    text,
  )
}
