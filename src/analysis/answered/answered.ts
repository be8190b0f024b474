import {
  type Answered,
  type EarlierMessage,
  type Finding,
  ourOpenQuestion,
  type Reading,
} from '../../core/index.ts'
import { stretchesOf } from '../answer/manners/phrases.ts'
import type { Judgement } from '../learned/outputs.ts'
import { type Particular, particularOf } from './particular.ts'
import { NEEDS, READ, REFUSES, WHAT_BOTHERS } from './words.ts'

/** A reply leans one way or the other by so much before it is said. */
const SAID = 0.15
/** So many words tell something. */
const TELLS = 5
/** From here on it mocks, and below the other it gives hardly a reason. */
const MOCKS = 0.5
const HARDLY = 0.3
/** Below it nothing is heard in the tone. */
const TONELESS = 0.3

/** What a reply leans on, each 0–1 or a yes; pure figures, so that they can be weighed and measured. */
interface Leaning {
  /** How much it reads as giving a reason or a request. */
  readonly reason: number
  readonly contempt: number
  readonly substance: boolean
  readonly needs: boolean
  readonly refuses: boolean
  /** It is nothing but questions. */
  readonly asksOnly: boolean
  /** It takes up no word of the question and gives no number, yes or circumstance. */
  readonly aside: boolean
  /** Some plain words, without mockery, refusal or question: who knows whether they answer. */
  readonly plain: boolean
  /** Where something particular was asked, not what bothers them or what they need. */
  readonly particular: Particular | undefined
}

/**
 * Held against our question: does the reply answer it with substance, or leave it aside? Rudeness counts for
 * nothing here; an angry answer is an answer.
 * @param findings everything that was heard of the reply
 * @returns undefined where no question of ours is open
 */
export function answeredOf(
  reading: Reading,
  findings: readonly Finding[],
  judgement: Judgement | undefined,
): Answered | undefined {
  const question = ourOpenQuestion(reading)
  if (question === undefined) return undefined
  const leaning = leaningOf(reading, question, findings, judgement)
  const lean = leanOf(leaning)
  const unsaid = lean > -SAID || (leaning.plain && leaning.particular === undefined)
  const kind = lean >= SAID ? 'substance' : unsaid ? 'unclear' : dodgeOf(leaning)
  return { kind, question: question.index }
}

function dodgeOf({ asksOnly, refuses }: Leaning): Answered['kind'] {
  if (asksOnly) return 'counter-question'
  return refuses ? 'refusal' : 'aside'
}

/**
 * Above 0 an answer; below, a dodge. The weights were fitted by hand, to pairs of our own where we ask what
 * bothers them, to real ones where something particular is asked (docs/accuracy-notes.md).
 */
function leanOf(leaning: Leaning): number {
  const { reason, contempt, substance, needs, refuses, asksOnly, aside, particular } = leaning
  if (particular !== undefined) {
    const { affirms, because, hands, asks, toAsker, turnsOnAsker } = particular
    const given = 1.2 * reason + (affirms ? 1.7 : 0) + (because ? 2.4 : 0) + (hands ? 0.3 : 0)
    const kept = (refuses ? 1.2 : 0) + (aside ? 0.4 : 0) + 2.2 * asks
    return 0.8 + given - kept - contempt - 5 * toAsker - (turnsOnAsker ? 1.1 : 0)
  }
  const heard =
    5 * (reason - 0.2) + (substance ? (refuses ? 0.2 : 0.6) : 0) + (needs ? 0.9 : 0) - (aside ? 0.3 : 0)
  const against = (refuses ? 1.2 * (1 - reason) : 0) + (asksOnly ? 1 : 0) + Math.max(0, contempt - 0.4)
  return heard - against
}

function leaningOf(
  reading: Reading,
  question: EarlierMessage,
  findings: readonly Finding[],
  judgement: Judgement | undefined,
): Leaning {
  const { plain, sentences, comment, tokens } = reading
  const asks = sentences.filter(({ question }) => question)
  const tells = sentences.filter(({ question }) => !question)
  const text = comment.text.slice(0, READ)
  const told = tells.map(({ start, end }) => text.slice(start, end)).join('\n')
  const { reason = 0.2, contempt = 0, sarcasm = 0 } = judgement?.marks ?? {}
  const refuses = stretchesOf(text, REFUSES).length > 0 || has(findings, 'deflection/brush-off')
  return {
    reason,
    contempt,
    // What sounds like a request and no more is part of the mockery, in so much of it.
    substance: findings.some(
      ({ signal, cue }) =>
        signal === 'substance' && !(cue === 'substance/request' && sarcasm >= MOCKS && reason < HARDLY),
    ),
    needs: stretchesOf(told, NEEDS).length > 0,
    refuses,
    asksOnly: plain.trim() !== '' && asks.length > 0 && tells.length === 0,
    aside: has(findings, 'deflection/unanswered'),
    plain: !refuses && asks.length === 0 && tokens.length >= TELLS && Math.max(contempt, sarcasm) < TONELESS,
    particular: stretchesOf(question.text, WHAT_BOTHERS).length > 0 ? undefined : particularOf(reading),
  }
}

function has(findings: readonly Finding[], cue: string): boolean {
  return findings.some((finding) => finding.cue === cue)
}
