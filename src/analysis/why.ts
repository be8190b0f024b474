import { type Localized, levelOf } from '../core/index.ts'
import type { Ground } from './verdict.ts'

/** Why a verdict, in one hedged sentence about the text; never about the person. */
const WHY = {
  problem: {
    en: 'It describes a problem that can be checked.',
    fr: 'Il décrit un problème que l’on peut vérifier.',
  },
  problemRude: {
    en: 'The tone is harsh, but there is a problem that can be checked.',
    fr: 'Le ton est rude, mais il y a un problème que l’on peut vérifier.',
  },
  reason: {
    en: 'It gives a reason or asks for something that can be answered.',
    fr: 'Il donne une raison ou demande quelque chose à quoi l’on peut répondre.',
  },
  reasonRude: {
    en: 'The tone is harsh, but there is a reason or a request behind it.',
    fr: 'Le ton est rude, mais une raison ou une demande s’y trouve.',
  },
  disdain: {
    en: 'It reads as disdainful, and no concrete problem was found.',
    fr: 'Il se lit comme méprisant, et aucun problème concret n’a été trouvé.',
  },
  disdainMixed: {
    en: 'It reads as disdainful; what it says of the matter is hardly something to act on.',
    fr: 'Il se lit comme méprisant ; ce qu’il dit sur le fond ne se laisse guère reprendre.',
  },
  sarcasm: {
    en: 'It reads as sarcastic, and no concrete problem was found.',
    fr: 'Il se lit comme sarcastique, et aucun problème concret n’a été trouvé.',
  },
  sarcasmMixed: {
    en: 'It reads as sarcastic; what it says of the matter is hardly something to act on.',
    fr: 'Il se lit comme sarcastique ; ce qu’il dit sur le fond ne se laisse guère reprendre.',
  },
  split: {
    en: 'It can be read in more than one way: a human should decide.',
    fr: 'Il peut se lire de plusieurs façons : à un humain de décider.',
  },
  team: {
    en: 'It holds a phrase that your team listed: a human should decide.',
    fr: 'Il contient une expression que votre équipe a notée : à un humain de décider.',
  },
  weakTone: {
    en: 'Something in the tone may be depreciative, too faintly to say.',
    fr: 'Quelque chose dans le ton est peut-être dépréciatif, trop faiblement pour trancher.',
  },
  toneUnclear: {
    en: 'The tone reads as depreciative, but the comment as a whole isn’t clear: a human should decide.',
    fr: 'Le ton se lit comme dépréciatif, mais l’ensemble n’est pas clair : à un humain de décider.',
  },
  weakSarcasm: {
    en: 'It may be sarcasm; heard alone, that isn’t enough to say.',
    fr: 'C’est peut-être du sarcasme ; seul, cela ne suffit pas pour trancher.',
  },
  bareDispleasure: {
    en: 'It says that something displeases, without a clear reason and without clear contempt.',
    fr: 'Il dit que quelque chose déplaît, sans raison claire ni mépris net.',
  },
  praise: {
    en: 'It reads as kind.',
    fr: 'Il se lit comme bienveillant.',
  },
  question: {
    en: 'It reads as a question.',
    fr: 'Il se lit comme une question.',
  },
  thin: {
    en: 'There are too few words to tell what is meant.',
    fr: 'Il y a trop peu de mots pour dire ce qui est voulu.',
  },
  chatter: {
    en: 'Neither a complaint nor contempt was found.',
    fr: 'Ni reproche ni mépris n’ont été trouvés.',
  },
  chatterEdged: {
    en: 'The tone has an edge, but as a whole it reads as neither a complaint nor contempt.',
    fr: 'Le ton a du mordant, mais l’ensemble ne se lit ni comme un reproche ni comme du mépris.',
  },
  chatterConcrete: {
    en: 'It says something concrete, without complaint or contempt.',
    fr: 'Il dit quelque chose de concret, sans reproche ni mépris.',
  },
  otherLanguage: {
    en: 'It is too short to tell, or in a language that isn’t read here.',
    fr: 'Il est trop court pour trancher, ou dans une langue qui n’est pas lue ici.',
  },
  nothingToRead: {
    en: 'There are no words of the author’s own to go by.',
    fr: 'Aucun mot propre à l’auteur ne permet de juger.',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** From this level on (core's `levelOf`) a tone is called harsh. */
const HARSH = 2

/**
 * The sentence for what decided, as it agrees with what is shown beside it.
 * @param tone, @param substance as the axes show them, 0–1
 */
export function whyOf(ground: Ground, tone: number, substance: number): Localized {
  const edged = levelOf(tone) > 0
  const harsh = levelOf(tone) >= HARSH
  const concrete = levelOf(substance) > 0
  switch (ground) {
    case 'problem':
      return harsh ? WHY.problemRude : WHY.problem
    case 'reason':
      return harsh ? WHY.reasonRude : WHY.reason
    case 'disdain':
      return concrete ? WHY.disdainMixed : WHY.disdain
    case 'sarcasm':
      return concrete ? WHY.sarcasmMixed : WHY.sarcasm
    case 'chatter':
      return edged ? WHY.chatterEdged : concrete ? WHY.chatterConcrete : WHY.chatter
    case 'weakTone':
    case 'weakSarcasm':
      return harsh ? WHY.toneUnclear : edged ? WHY[ground] : WHY.split
    case 'bareDispleasure':
      return harsh || concrete ? WHY.split : WHY.bareDispleasure
    default:
      return WHY[ground]
  }
}

/** The sentence that says the same without speaking of a tone, for where none is shown any more. */
export function withoutTone(why: Localized): Localized {
  switch (why) {
    case WHY.problemRude:
      return WHY.problem
    case WHY.reasonRude:
      return WHY.reason
    case WHY.chatterEdged:
      return WHY.chatter
    case WHY.toneUnclear:
    case WHY.weakTone:
    case WHY.weakSarcasm:
      return WHY.split
    default:
      return why
  }
}
