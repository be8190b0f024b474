import { ANSWER_VERDICTS, type AnswerLabel, type AnswerVerdict } from './answer-labels.ts'

/** A reply as it was judged, and what the program says of it. */
export interface Told {
  readonly label: AnswerLabel
  readonly told: AnswerVerdict
}

/** Shares 0–1; NaN where there is nobody to count. */
export interface AnswerFigures {
  readonly pairs: number
  /** Of the answers and dodges: told as what they are. Left unsaid counts as wrong. */
  readonly right: number
  /** Of the answers and dodges of which something was said. */
  readonly rightIfSaid: number
  readonly unsaid: number
  /** Of each kind, its share that was told. */
  readonly answersTold: number
  readonly dodgesTold: number
  /** What was told is the reader's verdict or their second one, those that couldn't be told among them. */
  readonly defended: number
}

export function answerFigures(all: readonly Told[]): AnswerFigures {
  const either = all.filter(({ label }) => label.verdict !== 'unclear')
  const said = either.filter(({ told }) => told !== 'unclear')
  const told = (kind: AnswerVerdict) =>
    shareOf(
      all.filter(({ label }) => label.verdict === kind),
      right,
    )
  return {
    pairs: all.length,
    right: shareOf(either, right),
    rightIfSaid: shareOf(said, right),
    unsaid: 1 - said.length / either.length,
    answersTold: told('answers'),
    dodgesTold: told('dodges'),
    defended: shareOf(all, (one) => right(one) || one.told === one.label.second),
  }
}

/** How often each verdict of the reader (rows) was told as each, in the order of `ANSWER_VERDICTS`. */
export function confusedAs(all: readonly Told[]): readonly (readonly number[])[] {
  return ANSWER_VERDICTS.map((is) =>
    ANSWER_VERDICTS.map((as) => all.filter(({ label, told }) => label.verdict === is && told === as).length),
  )
}

function right({ label, told }: Told): boolean {
  return label.verdict === told
}

function shareOf<One>(all: readonly One[], is: (one: One) => boolean): number {
  return all.filter(is).length / all.length
}
