import type { Answered } from '../assessment.ts'
import type { Language } from '../vocabulary.ts'

/** What is said of a conversation that goes on after our reply. */
const en = {
  /** With a question of ours that stands. */
  waitsUntil: (when: string) => `An answer is waited for until ${when}.`,
  silent: (when: string) => `No answer came by ${when}.`,
  silentHint:
    'Silence is one of the five signs and proves nothing by itself. Close the case, or leave it: ' +
    'whoever answers late is still heard.',
  answeredTitle: 'Our question, and what came back',
  weAsked: 'We asked:',
  /** Of the reply beside it. */
  came: {
    substance: 'It answers:',
    refusal: 'It refuses the question:',
    'counter-question': 'It answers with a question:',
    aside: 'It leaves the question aside:',
    unclear: 'Whether it answers isn’t clear:',
  } as Readonly<Record<Answered['kind'], string>>,
  /** Of the question alone, where there is little room. */
  askedInShort: (question: string) => `We asked: “${question}”`,
  correctedByAnswer: 'corrected: asked, they answered',
  /** What they wrote back where the program doesn't listen. */
  wroteBack: 'They wrote back',
  wroteBackHint: 'Paste what they wrote: it is read as the answer to your reply.',
  wroteBackDo: 'Read it',
}

type ConversationWords = typeof en

const fr: ConversationWords = {
  waitsUntil: (when) => `Réponse attendue jusqu’au ${when}.`,
  silent: (when) => `Aucune réponse au ${when}.`,
  silentHint:
    'Le silence est l’un des cinq signes et ne prouve rien à lui seul. Fermez le dossier ou ' +
    'laissez-le ouvert\u00A0: une réponse tardive sera entendue.',
  answeredTitle: 'Notre question, et ce qui est revenu',
  weAsked: 'Nous avons demandé\u00A0:',
  came: {
    substance: 'La réponse y répond\u00A0:',
    refusal: 'La réponse la refuse\u00A0:',
    'counter-question': 'La réponse est une autre question\u00A0:',
    aside: 'La réponse la laisse de côté\u00A0:',
    unclear: 'On ne sait pas si c’est une réponse\u00A0:',
  },
  askedInShort: (question) => `Nous avons demandé\u00A0: «\u00A0${question}\u00A0»`,
  correctedByAnswer: 'lecture corrigée\u00A0: la personne a répondu à notre question',
  wroteBack: 'La personne a répondu',
  wroteBackHint: 'Collez ce qu’elle a écrit\u00A0: ce sera lu comme la réponse à la vôtre.',
  wroteBackDo: 'Lire',
}

export const CONVERSATION_WORDS: Readonly<Record<Language, ConversationWords>> = { en, fr }
