import {
  type Answered,
  type Assessment,
  atLeastFirstLevel,
  belowFirstLevel,
  type Conversation,
  type Finding,
  type Localized,
  levelOf,
  type Reading,
  type SomeEvidence,
} from '../../core/index.ts'
import { stretchesOf } from '../answer/manners/phrases.ts'
import { withoutTone } from '../why.ts'
import { NEEDS, READ, RELENTS } from './words.ts'

type Read = Omit<Assessment, 'conversation' | 'hold'>

/** A dodge is conduct, seen in one reply. */
const STRENGTH = 0.45
/** From here on a dodge goes on in the earlier mockery's tone where something of tone is shown as well ... */
const GOES_ON = 0.12
/** ... here without; and here what may be an answer goes on in it. */
const GOES_ON_PLAINLY = 0.25
const GOES_ON_UNASKED = 0.35
/** A dodge that mocks so plainly needs no mockery before it. */
const MOCKS_BY_ITSELF = 0.45
/** So much of a reply is shown beside the question it answers or leaves aside. */
const SHOWN = 400

const WHY = {
  answeredRude: {
    en: 'It answers our question: most probably a very angry customer.',
    fr: 'Il répond à notre question\u00A0: c’est très probablement un client très en colère.',
  },
  answered: {
    en: 'It answers our question with something that can be taken up.',
    fr: 'Il répond à notre question, avec de quoi y donner suite.',
  },
  dodged: {
    en: 'It leaves our question aside; what is meant by that is for a human to say.',
    fr: 'Il laisse notre question de côté\u00A0; ce que cela veut dire, à un humain d’en juger.',
  },
  mocksOn: {
    en: 'Asked what was wrong, it leaves the question aside and goes on in the same tone.',
    fr: 'À la question posée, il ne répond pas et continue sur le même ton.',
  },
  returns: {
    en: 'After our reply it goes on in the same tone, and no concrete problem was found.',
    fr: 'Après notre réponse, il continue sur le même ton, et aucun problème concret n’a été trouvé.',
  },
} as const satisfies Record<string, Localized>

const REASONS = {
  substance: {
    en: 'reads as answering our question',
    fr: 'se lit comme une réponse à notre question',
  },
  refusal: {
    en: 'reads as refusing our question',
    fr: 'se lit comme un refus de répondre à notre question',
  },
  'counter-question': {
    en: 'reads as answering a question with a question',
    fr: 'se lit comme une question rendue pour une question',
  },
  aside: {
    en: 'reads as leaving our question aside',
    fr: 'se lit comme laissant notre question de côté',
  },
} as const satisfies Record<Exclude<Answered['kind'], 'unclear'>, Localized>

/**
 * What a comment reads as within its conversation: an answer of substance makes a critic's of it, a dodge is
 * shown beside the question, and more of the same tone after a dodge or after our reply is said to be that.
 * A problem that can be checked keeps its say (rule 3).
 */
export function overTime(read: Read, conversation: Conversation, reading: Reading): Read {
  const { answered } = read
  // Kind words dodge nothing, whatever they leave out.
  if (answered !== undefined && read.gist === 'praise')
    return { ...withoutDodges(read), answered: { ...answered, kind: 'unclear' } }
  if (answered === undefined) return mocksOn(withoutDodges(read), conversation, reading, WHY.returns)
  if (answered.kind === 'substance') return answers(withoutDodges(read), answered, conversation, reading)
  if (answered.kind === 'unclear') {
    const goesOn = read.verdict === 'unclear' && read.scores.detractor >= GOES_ON_UNASKED
    const dodged = goesOn ? dodges(read, { ...answered, kind: 'aside' }, conversation, reading) : read
    return dodged.verdict === 'detractor' ? dodged : withoutDodges(read)
  }
  return dodges(read, answered, conversation, reading)
}

function answers(read: Read, answered: Answered, conversation: Conversation, reading: Reading): Read {
  const rude = conversation.depreciativeEarlier.length > 0 || read.verdict === 'detractor'
  const moved = read.verdict === 'neither' ? rude : read.verdict !== 'critic'
  if (!moved && read.verdict !== 'critic') return read
  const heard = finding('substance', 'substance', answered, reading)
  const { gist: _, smallTalk: __, ...rest } = read
  return {
    ...rest,
    verdict: 'critic',
    angry: read.angry || rude,
    why: rude ? WHY.answeredRude : moved ? WHY.answered : read.why,
    counterSignals: [...read.counterSignals, ...heard],
    scores: {
      ...read.scores,
      substance: atLeastFirstLevel(read.scores.substance),
      // What reads as a critic's is ranked as one.
      detractor: Math.min(read.scores.detractor, belowFirstLevel(read.scores.detractor)),
    },
  }
}

function dodges(read: Read, answered: Answered, conversation: Conversation, reading: Reading): Read {
  const { kind } = answered
  const heard = read.signals.some(({ signal }) => signal === 'deflection')
    ? []
    : finding('deflection', kind === 'unclear' ? 'aside' : kind, answered, reading)
  const signals = [...read.signals, ...heard].sort((a, b) => b.strength - a.strength)
  const deflection = Math.max(read.scores.deflection, ...heard.map(({ strength }) => strength))
  const scores = { ...read.scores, deflection, tone: Math.max(read.scores.tone, deflection) }
  const shown: Read = { ...read, signals, scores }
  const toned = tonedIn(read) ? GOES_ON : GOES_ON_PLAINLY
  const on = mocksOn(shown, conversation, reading, WHY.mocksOn, toned)
  if (on !== shown) return on
  // "Lol" after a question is no message to be thanked for.
  if (read.verdict !== 'neither') return shown
  const { gist: _, smallTalk: __, ...rest } = shown
  return { ...rest, verdict: 'unclear', why: WHY.dodged }
}

/**
 * Mockery was there before and is here again: what was unclear is unclear no more. Who says sorry doesn't
 * go on.
 * @param dodging so much of a detractor's comment is enough beside a dodge
 */
function mocksOn(
  read: Read,
  conversation: Conversation,
  reading: Reading,
  why: Localized,
  dodging?: number,
): Read {
  const { verdict, scores, checkableProblem } = read
  if (checkableProblem || conversation.unansweredProblems.length > 0) return read
  const text = reading.comment.text.slice(0, READ)
  // Who says what they need doesn't go on mocking, however little was heard of a reason.
  if (dodging !== undefined && stretchesOf(text, NEEDS).length > 0) return read
  const dodged = (verdict === 'unclear' || verdict === 'neither') && scores.detractor >= (dodging ?? Infinity)
  if (!dodged && !(verdict === 'unclear' && tonedIn(read))) return read
  const before = Math.min(...conversation.depreciativeEarlier)
  const replied = reading.earlier.some(({ fromUs, index }) => fromUs && index > before)
  const byItself = dodged && tonedIn(read) && scores.detractor >= MOCKS_BY_ITSELF
  if (!(replied || byItself) || levelOf(scores.substance) > 0) return read
  if (stretchesOf(text, RELENTS).length > 0) return read
  const { gist: _, smallTalk: __, ...rest } = read
  return {
    ...rest,
    verdict: 'detractor',
    why,
    scores: { ...scores, detractor: atLeastFirstLevel(scores.detractor) },
  }
}

/** What was heard as a dodge and is none: an answer, or nothing that can be said. */
function withoutDodges(read: Read): Read {
  const signals = read.signals.filter(({ signal }) => signal !== 'deflection')
  if (signals.length === read.signals.length) return read
  const { sarcasm, disdain } = read.scores
  const tone = Math.max(sarcasm, disdain)
  return {
    ...read,
    signals,
    why: tonedIn(read) ? read.why : withoutTone(read.why),
    scores: { ...read.scores, deflection: 0, tone: tonedIn(read) ? tone : belowFirstLevel(tone) },
  }
}

/** Something of mockery or contempt is shown. */
function tonedIn({ signals }: Read): boolean {
  return signals.some(({ signal }) => signal === 'sarcasm' || signal === 'disdain')
}

/** The question and the words that answer it, or don't, beside each other. */
function finding(
  signal: 'substance' | 'deflection',
  kind: keyof typeof REASONS,
  { question }: Answered,
  reading: Reading,
): readonly Finding[] {
  const first = reading.tokens[0]
  if (first === undefined) return []
  const end = reading.tokens.findLast(({ end: to }) => to - first.start <= SHOWN)?.end ?? first.end
  const evidence: SomeEvidence = [{ kind: 'thread', index: question }, reading.spanAsGiven(first.start, end)]
  return [{ signal, cue: `answered/${kind}`, strength: STRENGTH, reason: REASONS[kind], evidence }]
}
