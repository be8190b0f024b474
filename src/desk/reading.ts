import type { Analysis, Comment } from '../core/index.ts'
import type { Settings } from './options.ts'

/** A comment must never be lost because it could not be read: then nothing is proposed (rule 10). */
export function analyze(settings: Settings, comment: Comment): Analysis {
  try {
    return settings.analyzer.analyze(comment)
  } catch (error) {
    settings.report(error)
    return { assessment: unread(error), proposal: null }
  }
}

function unread(error: unknown): Analysis['assessment'] {
  const none = { sarcasm: 0, disdain: 0, deflection: 0, 'off-site': 0, anonymity: 0 }
  return {
    language: 'und',
    reading: 'quick',
    verdict: 'unclear',
    why: {
      en: 'This comment could not be read by the program: please read it yourself.',
      fr: 'Le programme n’a pas pu lire ce commentaire : lisez-le vous-même, s’il vous plaît.',
    },
    scores: { ...none, detractor: 0, tone: 0, substance: 0 },
    signals: [],
    counterSignals: [],
    checkableProblem: false,
    angry: false,
    conversation: { depreciativeEarlier: [], unansweredProblems: [], ourQuestions: [] },
    // The error's name only: its message might carry the comment's words (rule 9).
    outcomes: [
      {
        state: 'failed',
        signal: 'substance',
        cue: 'analyzer',
        error: error instanceof Error ? error.name : 'error',
      },
    ],
    complete: false,
  }
}
