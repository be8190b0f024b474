import {
  type Finding,
  type Localized,
  levelOf,
  type Meaning,
  type PhraseHit,
  type Reading,
  type Scores,
  type Signal,
  type Spoken,
  type TeamWords,
} from '../../core/index.ts'
import { phraseMatchers } from '../phrases.ts'
import type { TextReading } from '../text/read.ts'
import type { Decided } from '../verdict.ts'

/**
 * How strongly a listed phrase counts, however many there are: enough for the first level of its axis, too
 * little
 * for the second. No single phrase convicts, and a list is made of single phrases.
 */
const STRENGTH = 0.4
const MOST_FINDINGS = 16

const SIGNAL_OF = {
  contempt: 'disdain',
  sarcasm: 'sarcasm',
  reason: 'substance',
  request: 'substance',
} as const satisfies Record<Meaning, Finding['signal']>

const REASONS: Readonly<Record<Meaning, Localized>> = {
  contempt: {
    en: 'a phrase that your team listed: it may be meant as contempt',
    fr: 'une expression que votre équipe a notée : elle peut marquer du mépris',
  },
  sarcasm: {
    en: 'a phrase that your team listed: it may be meant as sarcasm',
    fr: 'une expression que votre équipe a notée : elle peut être sarcastique',
  },
  reason: {
    en: 'a phrase that your team listed: it may give a reason',
    fr: 'une expression que votre équipe a notée : elle peut donner une raison',
  },
  request: {
    en: 'a phrase that your team listed: it may ask for something',
    fr: 'une expression que votre équipe a notée : elle peut demander quelque chose',
  },
}

/** Hears the team's phrases in what was read; no more than one finding a place and meaning. */
export function createTeamEar({ hear }: TeamWords): (reading: TextReading) => readonly Finding[] {
  if (hear.length === 0) return () => []
  const matcherOf = phraseMatchers((language: Spoken) => {
    const spoken = hear.filter((one) => one.language === undefined || one.language === language)
    return (Object.keys(SIGNAL_OF) as Meaning[]).map((id) => ({
      id,
      lexicon: spoken.filter((one) => one.as === id).map(({ words }) => ({ phrase: words, note: '' })),
    }))
  })
  return (reading) => {
    const hits = matcherOf(reading.language).match(reading.tokens)
    return [...hits].flatMap(([id, found]) => findings(id as Meaning, found, reading)).slice(0, MOST_FINDINGS)
  }
}

function findings(meaning: Meaning, hits: readonly PhraseHit[], reading: Reading): readonly Finding[] {
  const signal = SIGNAL_OF[meaning]
  // “not a scam” mocks nothing; “no refund” asks all the same.
  const meant = signal === 'substance' ? hits : hits.filter(({ negated }) => !negated)
  let until = 0
  return meant.flatMap(({ from, to }) => {
    if (from < until) return []
    until = to
    const evidence = [reading.spanOfTokens(from, to)] as const
    return [
      { signal, cue: `team/${meaning}`, by: 'team', strength: STRENGTH, reason: REASONS[meaning], evidence },
    ]
  })
}

/**
 * A team's word can do no more than hand the comment to a human: it makes nobody a detractor, and takes no
 * critic's
 * answer away.
 */
export function movedByTeam(decided: Decided, team: readonly Finding[]): Decided {
  const [verdict] = decided
  const speaksForReason = team.some(({ signal }) => signal === 'substance')
  if (verdict === 'neither' && team.length > 0) return ['unclear', 'team']
  if (verdict === 'detractor' && speaksForReason) return ['unclear', 'team']
  return decided
}

/** What is shown of an axis is told in its score, at the first level. */
export function withTeam(scores: Scores, team: readonly Finding[]): Scores {
  if (team.length === 0) return scores
  const raised = { ...scores }
  const raise = (name: keyof Scores) => {
    if (levelOf(raised[name]) === 0) raised[name] = STRENGTH
  }
  for (const { signal } of team) {
    raise(signal as Signal | 'substance')
    if (signal !== 'substance') raise('tone')
  }
  return raised
}
