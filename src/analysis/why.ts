import type { Localized } from '../core/index.ts'

/** Why a verdict, in one hedged sentence about the text; never about the person. */
export const WHY = {
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
  sarcasm: {
    en: 'It reads as sarcastic, and no concrete problem was found.',
    fr: 'Il se lit comme sarcastique, et aucun problème concret n’a été trouvé.',
  },
  split: {
    en: 'The tone reads as depreciative, yet something concrete may be meant: a human should decide.',
    fr: 'Le ton semble dépréciatif, mais quelque chose de concret est peut-être visé : à un humain de décider.',
  },
  weakTone: {
    en: 'Something in the tone may be depreciative, too faintly to say.',
    fr: 'Quelque chose dans le ton est peut-être dépréciatif, trop faiblement pour trancher.',
  },
  weakSarcasm: {
    en: 'It may be sarcasm; heard alone, that isn’t enough to say.',
    fr: 'C’est peut-être du sarcasme ; seul, cela ne suffit pas pour trancher.',
  },
  onlyDeflection: {
    en: 'Our question wasn’t answered; that alone says little.',
    fr: 'Notre question est restée sans réponse ; cela seul dit peu de chose.',
  },
  bareDispleasure: {
    en: 'It says that something displeases, without a reason and without contempt.',
    fr: 'Il dit que quelque chose déplaît, sans raison et sans mépris.',
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
  likeCritics: {
    en: 'It reads like comments that report a problem or ask for something; the words that weigh most are marked.',
    fr: 'Il ressemble aux commentaires qui signalent un problème ou demandent quelque chose ; les mots qui pèsent le plus sont marqués.',
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

export type Why = keyof typeof WHY
