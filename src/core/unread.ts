import type { Analysis } from './analyzer.ts'
import type { Assessment } from './assessment.ts'
import type { Comment } from './comment.ts'
import { NotRead, type Reader, type ReadOptions, type WhyNotRead } from './reader.ts'
import type { Localized } from './vocabulary.ts'

/** As it is said to people; `waiting`: its turn has not come yet. */
const WORDS: Readonly<Record<WhyNotRead | 'waiting', Localized>> = {
  waiting: {
    en: 'The program has not read this comment yet.',
    fr: 'Le programme n’a pas encore lu ce commentaire.',
  },
  failed: {
    en: 'This comment could not be read by the program: please read it yourself.',
    fr: 'Le programme n’a pas pu lire ce commentaire : lisez-le vous-même, s’il vous plaît.',
  },
  'too-slow': {
    en:
      'The program took too long over this comment and did not read it to the end: please read it ' +
      'yourself.',
    fr:
      'Le programme a mis trop de temps et n’a pas lu ce commentaire jusqu’au bout : lisez-le ' +
      'vous-même, s’il vous plaît.',
  },
  died: {
    en: 'The program could not read this comment to the end: please read it yourself.',
    fr: 'Le programme n’a pas pu lire ce commentaire jusqu’au bout : lisez-le vous-même, s’il vous plaît.',
  },
  busy: {
    en: 'Too many comments wait to be read just now: try again in a minute.',
    fr: 'Trop de commentaires attendent d’être lus : réessayez dans une minute.',
  },
  away: {
    en: 'The program cannot read comments just now: try again in a minute.',
    fr: 'Le programme ne peut pas lire de commentaires pour l’instant : réessayez dans une minute.',
  },
}

/** In the place of a cue's name: all of it failed. */
const ANALYZER = 'analyzer'

/**
 * What is known of a comment that was not read: nothing, and so nothing is proposed (rule 10).
 * @param thrown the name of an error, never its message, which might carry the comment's words (rule 9)
 */
export function unread(why: WhyNotRead | 'waiting', thrown: string = why): Analysis {
  const none = { sarcasm: 0, disdain: 0, deflection: 0, 'off-site': 0, anonymity: 0 }
  return {
    assessment: {
      language: 'und',
      reading: 'quick',
      verdict: 'unclear',
      why: WORDS[why],
      scores: { ...none, detractor: 0, tone: 0, substance: 0 },
      signals: [],
      counterSignals: [],
      checkableProblem: false,
      angry: false,
      conversation: { depreciativeEarlier: [], unansweredProblems: [], ourQuestions: [] },
      outcomes: [{ state: 'failed', signal: 'substance', cue: ANALYZER, error: thrown }],
      complete: false,
    },
    proposal: null,
  }
}

/** Nothing is known of it: it waits to be read, or could not be. */
export function isUnread({ outcomes }: Pick<Assessment, 'outcomes'>): boolean {
  const [first] = outcomes
  return outcomes.length === 1 && first?.state === 'failed' && first.cue === ANALYZER
}

/** Reads for somebody who waits: what can't be read is answered as not read, and reported. Never throws. */
export function readOrSay(
  reader: Pick<Reader, 'read'>,
  report: (error: unknown) => void,
): (comment: Comment, options?: ReadOptions) => Promise<Analysis> {
  return async (comment, options) => {
    try {
      return await reader.read(comment, options)
    } catch (error) {
      report(error)
      return error instanceof NotRead ? unread(error.why, error.message) : unread('failed')
    }
  }
}
