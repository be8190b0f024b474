import {
  type AnySignal,
  type Assessment,
  COUNTER_SIGNALS,
  type Comment,
  type DetectedLanguage,
  type Finding,
  type Heuristic,
  type Hold,
  type HoldListener,
  type Language,
  type Outcome,
  type PhraseHit,
  type Reading,
  TONE_SIGNALS,
} from '../core/index.ts'
import { conversationOf, type EarlierJudgement } from './conversation.ts'
import { createHearHold } from './hold/hear.ts'
import { withoutTone } from './hold/without-tone.ts'
import { withoutIdioms } from './idioms.ts'
import type { Learned } from './learned/model.ts'
import { ranked } from './learned/ranked.ts'
import { likenessToCritics } from './likeness.ts'
import { listen } from './listen.ts'
import { type Mood, moodOf, moodSources } from './mood.ts'
import { type PhraseSource, phraseMatchers } from './phrases.ts'
import { score } from './scores.ts'
import { read, type TextReading } from './text/read.ts'
import { isThin } from './thin.ts'
import { type Decided, decide, hasCheckableProblem, isAngry } from './verdict.ts'
import { WHY } from './why.ts'

const NO_HITS: ReadonlyMap<string, readonly PhraseHit[]> = new Map()

/** An earlier message is judged by what it says; where it stands is the comment's affair. */
const OF_WORDS: ReadonlySet<AnySignal> = new Set<AnySignal>([...TONE_SIGNALS, ...COUNTER_SIGNALS])

/** What was read and heard of one text, before anything is decided. */
export interface HeardText {
  readonly reading: TextReading
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
  readonly mood: Mood
}

/** Reads a text and lets the cues listen. What is trained and what is shipped hear alike. */
export function createListener(
  heuristics: readonly Heuristic[],
): (reading: TextReading, heard?: readonly Heuristic[]) => HeardText {
  const matcherOf = phraseMatchers((language) => sources(heuristics, language))
  return (reading, heard = heuristics) => {
    const hits = reading.language === 'und' ? NO_HITS : matcherOf(reading.language).match(reading.tokens)
    const outcomes = withoutIdioms(listen(reading, heard, hits), reading, hits)
    const findings = outcomes.flatMap((outcome) => (outcome.state === 'found' ? outcome.findings : []))
    return { reading, outcomes, findings, mood: moodOf(reading, hits) }
  }
}

/** Comment in, assessment out. Pure: the same comment gives the same assessment. */
export function createAssess(
  heuristics: readonly Heuristic[],
  learned?: Learned,
  holds: readonly HoldListener[] = [],
): (comment: Comment) => Assessment {
  const hear = createListener(heuristics)
  const hearHold = createHearHold(holds)
  const ofWords = heuristics.filter((heuristic) => OF_WORDS.has(heuristic.signal))

  const judgeEarlier = (comment: Comment, language: DetectedLanguage): EarlierJudgement => {
    const assessed = judge(hear(readMessage(comment, language), ofWords))
    return {
      depreciative: assessed.verdict === 'detractor',
      checkableProblem: assessed.checkableProblem,
    }
  }

  return (comment) => {
    const reading = read(comment)
    const hold = hearHold(reading)
    const heard = meantFor(hear(reading), hold)
    return {
      ...judge(heard, learned),
      ...(hold === undefined ? {} : { hold }),
      conversation: conversationOf(heard.reading, (earlier) => judgeEarlier(earlier, heard.reading.language)),
    }
  }
}

/** What a person in distress writes is no evidence of contempt, however it sounds. */
function meantFor(heard: HeardText, hold: Hold | undefined): HeardText {
  return hold?.kind === 'distress' ? withoutTone(heard) : heard
}

/** A message too short to tell its language is taken to be in the conversation's. */
function readMessage(comment: Comment, language: DetectedLanguage): TextReading {
  const reading = read(comment)
  return reading.language === 'und' && language !== 'und' ? read(comment, language) : reading
}

function sources(heuristics: readonly Heuristic[], language: Language): readonly PhraseSource[] {
  const ofCues: PhraseSource[] = []
  for (const { cues } of heuristics) {
    for (const cue of cues) {
      const lexicon = cue.lexicon?.[language]
      if (lexicon !== undefined) ofCues.push({ id: cue.id, lexicon })
    }
  }
  return [...ofCues, ...moodSources(language)]
}

function judge(
  { reading, outcomes, findings, mood }: HeardText,
  learned?: Learned,
): Omit<Assessment, 'conversation'> {
  const scores = score(findings, mood.displeasure)
  const checkableProblem = hasCheckableProblem(findings)
  const told = learned?.scores(reading, findings, mood)
  const decided = decide({
    scores,
    checkableProblem,
    strongestReason: strongest(findings, 'substance'),
    experience: strongest(findings, 'experience'),
    strongestSarcasm: strongest(findings, 'sarcasm'),
    thin: isThin(reading),
    mood,
    language: reading.language,
    readable: isReadable(reading),
  })
  const likeness =
    learned && told ? likenessToCritics(decided.why, told.criticLike, reading, learned) : undefined
  const { verdict, why, gist }: Decided =
    likeness === undefined ? decided : { verdict: 'critic', why: 'likeCritics' }
  const shown = likeness === undefined ? findings : [...findings, likeness]
  return {
    language: reading.language,
    verdict,
    why: WHY[why],
    ...(gist === undefined ? {} : { gist }),
    scores: ranked(scores, told),
    signals: strongestFirst(shown.filter((finding) => !isCounter(finding.signal))),
    counterSignals: strongestFirst(shown.filter((finding) => isCounter(finding.signal))),
    checkableProblem,
    angry: isAngry(mood, scores),
    outcomes,
    complete: isComplete(outcomes),
  }
}

function isReadable(reading: Reading): boolean {
  return reading.tokens.length > 0 || reading.emojis.length > 0
}

function isCounter(signal: AnySignal): boolean {
  return COUNTER_SIGNALS.some((counter) => counter === signal)
}

function isComplete(outcomes: readonly Outcome[]): boolean {
  return outcomes.every((outcome) => outcome.state !== 'failed')
}

function strongest(findings: readonly Finding[], signal: AnySignal): number {
  return findings.reduce((most, each) => (each.signal === signal ? Math.max(most, each.strength) : most), 0)
}

function strongestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.length < 2 ? findings : [...findings].sort((a, b) => b.strength - a.strength)
}
