import type { Assessment, Comment, Conversation, Finding, Venue, Verdict } from '../../../src/core/index.ts'

const nothingEarlier: Conversation = { depreciativeEarlier: [], unansweredProblems: [], ourQuestions: [] }
const nothing = { en: '', fr: '' }

type More = Partial<Omit<Assessment, 'conversation'>> & { conversation?: Partial<Conversation> }

/** An assessment written by hand: what the rest of the pipeline would have heard. */
export function reads(verdict: Verdict, more: More = {}): Assessment {
  const { conversation, ...rest } = more
  return {
    language: 'en',
    reading: 'quick',
    verdict,
    why: nothing,
    scores: {
      detractor: 0,
      tone: 0,
      substance: 0,
      sarcasm: 0,
      disdain: 0,
      deflection: 0,
      'off-site': 0,
      anonymity: 0,
    },
    signals: [],
    counterSignals: [],
    checkableProblem: false,
    angry: false,
    outcomes: [],
    complete: true,
    ...rest,
    conversation: { ...nothingEarlier, ...conversation },
  }
}

/** A finding whose evidence is these very words of the text. */
export function heard(signal: Finding['signal'], text: string, words: string, checkable = false): Finding {
  const start = text.indexOf(words)
  if (start < 0) throw new Error('the evidence is not in the text')
  return {
    signal,
    cue: `${signal}/by-hand`,
    strength: 0.8,
    reason: nothing,
    evidence: [{ kind: 'span', start, end: start + words.length, text: words }],
    ...(checkable ? { checkable } : {}),
  }
}

export const ourForum: Venue = { ownership: 'own', kind: 'forum', name: 'Our forum' }
export const theirBlog: Venue = { ownership: 'third-party', kind: 'comments', hostName: 'Claire Vasseur' }

export function said(text: string, more: Partial<Comment> = {}): Comment {
  return { id: 'c1', text, author: { name: 'Percy Hallam', handle: 'percyh' }, venue: ourForum, ...more }
}
