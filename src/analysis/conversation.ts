import type { Comment, Conversation, EarlierMessage, Reading } from '../core/index.ts'

/** So many of the author's latest messages are judged. */
const MOST_JUDGED = 5
/** Of each so much is read. */
const READ_UNITS = 5_000

/** What an earlier message reads as by itself. */
export interface EarlierJudgement {
  readonly depreciative: boolean
  readonly checkableProblem: boolean
}

/** Judges a text of the comment's author by the same cues, without a thread of its own. */
export type JudgeEarlier = (comment: Comment) => EarlierJudgement

export function conversationOf(reading: Reading, judge: JudgeEarlier): Conversation {
  const { comment, earlier } = reading
  const own = earlier.filter((message) => message.sameAuthor)
  const lastAnswer = earlier.findLast((message) => message.fromUs)?.index ?? -1
  const depreciativeEarlier: number[] = []
  const unansweredProblems: number[] = []
  for (const message of own.slice(-MOST_JUDGED)) {
    const judged = judge(asComment(comment, message))
    if (judged.depreciative) depreciativeEarlier.push(message.index)
    if (judged.checkableProblem && message.index > lastAnswer) unansweredProblems.push(message.index)
  }
  return { depreciativeEarlier, unansweredProblems, ourQuestions: ourQuestions(earlier) }
}

function asComment(comment: Comment, message: EarlierMessage): Comment {
  return {
    id: comment.id,
    text: message.text.slice(0, READ_UNITS),
    ...(comment.language === undefined ? {} : { language: comment.language }),
    author: comment.author,
    venue: comment.venue,
  }
}

/**
 * Questions of ours that this author could have answered: asked after a message of theirs, or in a
 * conversation with nobody else in it so far.
 */
function ourQuestions(earlier: readonly EarlierMessage[]): readonly number[] {
  const questions: number[] = []
  let spoke = false
  let others = false
  for (const message of earlier) {
    if (message.fromUs) {
      if (message.asks && (spoke || !others)) questions.push(message.index)
    } else if (message.sameAuthor) spoke = true
    else others = true
  }
  return questions
}
