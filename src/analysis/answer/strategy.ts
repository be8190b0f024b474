import type { Assessment, Comment, Localized, NotChosen, Strategy } from '../../core/index.ts'
import { STRATEGIES } from '../../core/index.ts'
import { type Facts, factsOf } from './facts.ts'
import * as say from './reasons.ts'

/** What is proposed, and why not the others. */
export interface Choice {
  readonly strategy: Strategy | null
  readonly because: readonly Localized[]
  readonly notChosen: readonly NotChosen[]
}

interface Row {
  readonly name: string
  readonly strategy: Strategy | null
  readonly when: (facts: Facts) => boolean
  readonly because: (facts: Facts) => readonly Localized[]
}

/**
 * The decision table for what reads as a detractor's comment: the first row that holds decides.
 * (What doesn't is never answered with one of the four; see `chooseStrategy`.)
 */
export const TABLE: readonly Row[] = [
  {
    name: 'asked once, and a problem stands open',
    strategy: null,
    when: (f) => f.asked !== undefined && f.openProblem,
    because: (f) => [say.askedWithProblem(f)],
  },
  {
    name: 'back after our reply, and a problem stands open',
    strategy: null,
    when: (f) => f.replied !== undefined && f.openProblem,
    because: (f) => [say.because.backWithProblem, say.history(f)],
  },
  {
    name: 'back with more of the same',
    strategy: 'ignore',
    when: (f) =>
      f.returning && !f.openProblem && (!f.ownArticle || f.asked !== undefined || f.replied !== undefined),
    because: (f) => [
      say.because.returning,
      ...(f.asked === undefined ? [] : [say.asked(f)]),
      ...(f.replied === undefined ? [] : [say.history(f)]),
    ],
  },
  {
    name: 'asked once, and dodged or mocked again',
    strategy: 'ignore',
    when: (f) => f.asked !== undefined,
    because: (f) => [say.asked(f), say.because.askedEnough],
  },
  {
    name: 'their own article, and nothing to joke about',
    strategy: null,
    when: (f) => f.ownArticle && f.grave !== undefined,
    because: (f) => [say.noJoke(f)],
  },
  {
    name: 'their own article',
    strategy: 'light-touch',
    when: (f) => f.ownArticle,
    because: () => [say.because.ownArticle],
  },
  {
    name: 'overheard at somebody else’s place',
    strategy: 'thank-host',
    when: (f) => f.place === 'third-party' && !f.addressesUs && (f.hasHost || f.overheard),
    because: () => [say.because.overheard],
  },
  {
    name: 'said to us, somewhere else',
    strategy: 'ask-to-elaborate',
    when: (f) => f.addressesUs,
    because: () => [say.because.addressed],
  },
  {
    name: 'said in our own place',
    strategy: 'ask-to-elaborate',
    when: (f) => f.place === 'own',
    because: () => [say.because.ownPlace],
  },
  {
    name: 'a review, with nobody to thank',
    strategy: 'ask-to-elaborate',
    when: () => true,
    because: () => [say.because.review],
  },
]

/**
 * Which of the four ways fits, or none.
 * @returns null while the assessment is incomplete (rule 10)
 */
export function chooseStrategy(comment: Comment, assessment: Assessment): Choice | null {
  if (!assessment.complete) return null
  const { verdict } = assessment
  if (verdict !== 'detractor') {
    const facts = factsOf(comment, assessment)
    const because = [
      say.otherVerdicts[verdict],
      ...(facts.dodged && facts.asked !== undefined ? [say.asked(facts)] : []),
      ...(verdict === 'critic' && assessment.angry ? [say.because.angry] : []),
    ]
    return { strategy: null, because, notChosen: others(null, (strategy) => say.notFor[verdict][strategy]) }
  }
  const facts = factsOf(comment, assessment)
  const row = TABLE.find((candidate) => candidate.when(facts))
  const strategy = row?.strategy ?? null
  return {
    strategy,
    because: row?.because(facts) ?? [],
    notChosen: others(strategy, (other) => say.notChosen[other](facts)),
  }
}

function others(chosen: Strategy | null, because: (strategy: Strategy) => Localized): readonly NotChosen[] {
  return STRATEGIES.filter((strategy) => strategy !== chosen).map((strategy) => ({
    strategy,
    because: because(strategy),
  }))
}
