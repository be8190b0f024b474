import type { Language } from '../vocabulary.ts'

/** What is said of a conversation that goes on after our reply. */
const en = {
  /** With a question of ours that stands. */
  waitsUntil: (when: string) => `An answer is waited for until ${when}.`,
  silent: (when: string) => `No answer came by ${when}.`,
  silentHint:
    'Silence is one of the five signs and proves nothing by itself. Close the case, or leave it: whoever answers late is still heard.',
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
    'Le silence est l’un des cinq signes et ne prouve rien à lui seul. Fermez le dossier ou laissez-le ouvert\u00A0: une réponse tardive sera entendue.',
  wroteBack: 'La personne a répondu',
  wroteBackHint: 'Collez ce qu’elle a écrit\u00A0: ce sera lu comme la réponse à la vôtre.',
  wroteBackDo: 'Lire',
}

export const CONVERSATION_WORDS: Readonly<Record<Language, ConversationWords>> = { en, fr }
