import {
  type Analyzer,
  type Assessment,
  type Heuristic,
  type HoldListener,
  type KnownAnswers,
  NO_TEAM_WORDS,
  outsideLanguage,
  type TeamWords,
} from '../core/index.ts'
import { communityDraft, saysThanks } from './answer/community.ts'
import { lint } from './answer/lint.ts'
import { mayWriteSaid } from './answer/manners/may-write.ts'
import { saysNoMore } from './answer/manners/no-messages.ts'
import type { Playbook } from './answer/playbook.ts'
import { followUpDraft } from './answer/promises/follow-up.ts'
import { promisesIn } from './answer/promises/index.ts'
import { propose } from './answer/propose.ts'
import { fold } from './answer/words.ts'
import { createAssess, createHearMeant, createListener, teamEars } from './assess.ts'
import { createCarriers } from './carriers.ts'
import type { Deep } from './deep.ts'
import type { DeepEar } from './hold/deep-ear.ts'
import { createKnown } from './known/matching.ts'
import type { Encode } from './known/vectors.ts'
import type { Learned } from './learned/model.ts'
import { shippedWeights } from './learned/shipped.ts'
import type { SortPost } from './meaning/model.ts'
import type { LineCorrection } from './tune/correction.ts'

export interface AnalyzerOptions {
  readonly heuristics: readonly Heuristic[]
  readonly playbook: Playbook
  /** What nobody answers from a template; without them nothing is held. */
  readonly holds?: readonly HoldListener[]
  /** The quick reading's weights; those that ship with the program when missing. */
  readonly learned?: Learned
  /** The team's own words; none when missing. */
  readonly words?: TeamWords | undefined
  /** The deep reading, where it is wanted and at hand. */
  readonly deep?: Deep | undefined
  /** What the deep reading hears of a hold. */
  readonly deepEar?: DeepEar | undefined
  /** What the team says to questions that come again and again; nothing when missing. */
  readonly answers?: KnownAnswers | undefined
  /** By which they are found beside their words. */
  readonly encode?: Encode | undefined
  /** Where threads share what it makes of those questions. */
  readonly answerVectors?: SharedArrayBuffer | undefined
  /** What the team's own decisions move of the verdict's lines; nothing when missing. */
  readonly lines?: LineCorrection | undefined
  /** What a forum's post is about. */
  readonly sort?: SortPost | undefined
}

/** Analyzers with words of a team's that are kept. */
const KEPT = 2

/** The whole way from a comment to a proposal; pure, offline, linear in the comment's length. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { heuristics, holds, playbook, learned = shippedWeights(), deep, deepEar, sort } = options
  const assess = createAssess(heuristics, { learned, deep, deepEar, lines: options.lines }, holds)
  const hearMeant = createHearMeant(createListener(heuristics), holds ?? [])
  const forms = holds?.flatMap((hold) => hold.forms) ?? []
  const brand = new Set((playbook.brand ?? '').split(/\s+/).map(fold).filter(Boolean))
  const known = createKnown(options.answers ?? [], brand, options.encode, options.answerVectors)
  const kept = new Map<string, Analyzer>()
  const answering =
    ({ language }: Assessment, deep: boolean) =>
    (question: string) =>
      known.to(question, outsideLanguage(language), deep)
  /** The last few stay at hand: who compares two lists asks for both with every comment. */
  const withWords = (words: TeamWords): Analyzer => {
    const key = JSON.stringify(words)
    const one = kept.get(key) ?? made(words)
    kept.delete(key)
    kept.set(key, one)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return one
  }
  const made = (words: TeamWords): Analyzer => {
    const team = teamEars(words)
    return {
      analyze(comment, { reading = 'deep' } = {}) {
        const assessment = assess(comment, reading, team)
        const answerTo = answering(assessment, reading === 'deep')
        const proposal = isForAHuman(assessment) ? null : propose(comment, assessment, playbook, answerTo)
        return { assessment, proposal }
      },
      propose: (comment, assessment, verdict, { reading = 'deep' } = {}) =>
        isForAHuman(assessment)
          ? null
          : propose(comment, { ...assessment, verdict }, playbook, answering(assessment, reading === 'deep')),
      fitting: ({ text }, others, language, { reading = 'deep' } = {}) =>
        known.fitting(text, others, language, reading === 'deep'),
      warm: () => known.warm(),
      withWords,
      meets(comment) {
        const reading = team.read(comment)
        return reading.hides || team.hear(reading).length > 0
      },
      carriers: createCarriers(
        (reading, comment) => hearMeant(reading, comment, deepEar).heard,
        { learned, deep },
        team.read,
      ),
      wantsNoMessages: saysNoMore,
      mayWriteSaid,
      ...(sort === undefined ? {} : { meanings: sort }),
      lint: (input) => lint(input, playbook, forms),
      promises: promisesIn,
      followUp: (language, promised) => followUpDraft(language, promised, playbook),
      community: (language, asked) => communityDraft(language, asked, playbook),
      saysThanks,
    }
  }
  return withWords(options.words ?? NO_TEAM_WORDS)
}

/** Rule 10: what wasn't heard to the end is left to a human; so is a hold, whatever its verdict. */
function isForAHuman({ complete, hold }: Assessment): boolean {
  return !complete || hold !== undefined
}
