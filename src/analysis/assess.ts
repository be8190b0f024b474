import {
  type AnySignal,
  type Assessment,
  atLeastFirstLevel,
  belowFirstLevel,
  COUNTER_SIGNALS,
  type Comment,
  type Finding,
  type Heuristic,
  type Hold,
  type HoldListener,
  NO_TEAM_WORDS,
  type Outcome,
  outsideLanguage,
  type PhraseHit,
  type Reading,
  type ReadingKind,
  type Scores,
  type Spoken,
  type TeamWords,
  TONE_SIGNALS,
  taughtAs,
  type Verdict,
} from '../core/index.ts'
import { answeredOf } from './answered/answered.ts'
import { overTime } from './answered/over-time.ts'
import { conversationOf, type EarlierJudgement } from './conversation.ts'
import { type Deep, mixed, standsAlone } from './deep.ts'
import type { DeepEar } from './hold/deep-ear.ts'
import { meantFor, toldOf } from './hold/distress.ts'
import { shippedEar } from './hold/ear-file.ts'
import { createHearHold } from './hold/hear.ts'
import { withoutIdioms } from './idioms.ts'
import { hearingOnly } from './keeping.ts'
import type { Learned } from './learned/model.ts'
import { type Judgement, judgementOf } from './learned/outputs.ts'
import { LINES, MIXTURE } from './lines.ts'
import { listen } from './listen.ts'
import { type Mood, moodOf, moodSources } from './mood.ts'
import { type PhraseSource, phraseMatchers } from './phrases.ts'
import { score } from './scores.ts'
import { shownFindings } from './shown.ts'
import { isSmallTalk } from './small-talk.ts'
import { createTeamEar, movedByTeam, withTeam } from './team/hear.ts'
import { createQuietReader, isHeardInQuiet } from './team/quiet.ts'
import { read, type TextReading } from './text/read.ts'
import { isThin } from './thin.ts'
import { corrected, type LineCorrection } from './tune/correction.ts'
import { type Decided, decide, hasCheckableProblem, isAngry, isBriefFault, isWish } from './verdict.ts'
import { whyOf } from './why.ts'

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
  const matcherOf = phraseMatchers((language: Spoken) => sources(heuristics, language))
  return (reading, heard = heuristics) => {
    const hits =
      reading.language === 'und'
        ? NO_HITS
        : matcherOf(reading.language).match(reading.tokens, reading.sentences)
    const outcomes = withoutIdioms(listen(reading, heard, hits), reading, hits)
    const findings = outcomes.flatMap((outcome) => (outcome.state === 'found' ? outcome.findings : []))
    return { reading, outcomes, findings, mood: moodOf(reading, hits) }
  }
}

/** What the readings know: always the quick one, and the deep one where it is at hand. */
export interface Readers {
  readonly learned: Learned
  readonly deep?: Deep | undefined
  /** What a deep reading hears of a hold beside the words. */
  readonly deepEar?: DeepEar | undefined
  /** What a team's own decisions move of the lines. */
  readonly lines?: LineCorrection | undefined
}

/** What the team's words do to a reading: some hide, some are heard. */
export interface TeamEars {
  readonly read: (comment: Comment) => TextReading
  readonly hear: (reading: TextReading) => readonly Finding[]
}

export function teamEars(words: TeamWords): TeamEars {
  return { read: createQuietReader(words), hear: createTeamEar(words) }
}

/** What was heard and was meant, and whether a human answers at once. */
export interface Meant {
  readonly heard: HeardText
  readonly hold: Hold | undefined
}

/**
 * Hears a comment's own words as they are meant: without quiet words, and without tone in distress.
 * The listener takes the comment as given beside its reading, whose text may have words hidden.
 */
export function createHearMeant(
  hear: (reading: TextReading) => HeardText,
  holds: readonly HoldListener[],
): (reading: TextReading, comment: Comment, deepEar?: DeepEar) => Meant {
  const hearHold = createHearHold(holds, shippedEar)
  return (reading, comment, deepEar) => {
    // What is held is nobody's to hide.
    const hold = hearHold(reading.hides ? read(comment) : reading, deepEar)
    return { heard: meantFor(outsideQuiet(hear(reading)), hold), hold }
  }
}

/** Comment in, assessment out. Pure: the same comment, read as closely, gives the same assessment. */
export function createAssess(
  heuristics: readonly Heuristic[],
  readers: Readers,
  holds: readonly HoldListener[] = [],
): (comment: Comment, closely: ReadingKind, team?: TeamEars) => Assessment {
  const hear = createListener(heuristics)
  const hearMeant = createHearMeant(hear, holds)
  const nobody = teamEars(NO_TEAM_WORDS)
  const ofWords = heuristics.filter((heuristic) => OF_WORDS.has(heuristic.signal))

  return (comment, closely, team = nobody) => {
    const by = { ...readers, deep: closely === 'deep' ? readers.deep : undefined }
    const reading = team.read(comment)
    const { heard, hold } = hearMeant(reading, comment, closely === 'deep' ? readers.deepEar : undefined)
    const judgeEarlier = (earlier: Comment): EarlierJudgement => {
      const heardEarlier = hear(readMessage(earlier, reading.language), ofWords)
      const { verdict, checkableProblem } = judge(heardEarlier, by)
      return { depreciative: verdict === 'detractor', checkableProblem }
    }
    const judged = judge(heard, by, team.hear(reading))
    const conversation = conversationOf(reading, judgeEarlier)
    // Of a held comment only the hold is told.
    const told = hold === undefined ? overTime(judged, conversation, reading) : toldOf(judged, hold)
    return { ...told, ...(hold === undefined ? {} : { hold }), conversation }
  }
}

/** Quotation marks around a quiet word are no scare quotes. */
function outsideQuiet(heard: HeardText): HeardText {
  const { reading } = heard
  return reading.hides ? hearingOnly(heard, (finding) => !isHeardInQuiet(finding, reading)) : heard
}

/** A message too short to tell its language is taken to be in the conversation's. */
function readMessage(comment: Comment, language: Spoken): TextReading {
  const reading = read(comment)
  return reading.language === 'und' && language !== 'und' ? read(comment, language) : reading
}

function sources(heuristics: readonly Heuristic[], language: Spoken): readonly PhraseSource[] {
  const ofCues: PhraseSource[] = []
  for (const { cues } of heuristics) {
    for (const cue of cues) {
      const lexicon = cue.lexicon?.[language]
      if (lexicon !== undefined) ofCues.push({ id: cue.id, lexicon: lexicon.entries, groups: lexicon.groups })
    }
  }
  return [...ofCues, ...moodSources(language)]
}

function judge(
  { reading, outcomes, findings, mood }: HeardText,
  { learned, deep, lines: correction = {} }: Readers,
  team: readonly Finding[] = [],
): Omit<Assessment, 'conversation'> {
  const { language } = reading
  const { judgement, kind } = judged(reading, findings, mood, learned, deep)
  const checkableProblem = hasCheckableProblem(findings, judgement)
  const taught = taughtAs(language)
  const lines = corrected(LINES[kind][taught], correction[taught])
  const answered = answeredOf(reading, findings, judgement)
  const decided = decide({
    judgement,
    lines,
    checkableProblem,
    briefFault: isBriefFault(findings, reading.tokens.length),
    wish: isWish(findings),
    mood,
    thin: isThin(reading),
    readable: isReadable(reading),
  })
  const own = shownFindings(findings, judgement, decided, reading, learned)
  const [verdict, ground] = movedByTeam(borneOut(decided, own), team)
  const scores = withTeam(scoresOf(verdict, judgement, score(own, mood.displeasure), own), team)
  const shown = team.length === 0 ? own : [...own, ...team]
  const angry = ground !== 'praise' && isAngry(judgement, mood)
  const smallTalk: boolean = isSmallTalk({
    reading,
    decided: [verdict, ground],
    judgement,
    findings: shown,
    checkableProblem,
    angry,
    line: lines.aside,
  })
  return {
    language,
    reading: kind,
    verdict,
    why: whyOf(ground, scores.tone, scores.substance),
    ...(ground === 'praise' || ground === 'question' ? { gist: ground } : {}),
    ...(smallTalk ? { smallTalk: true as const } : {}),
    scores,
    signals: strongestFirst(shown.filter((finding) => !isCounter(finding.signal))),
    counterSignals: strongestFirst(shown.filter((finding) => isCounter(finding.signal))),
    checkableProblem,
    angry,
    ...(answered === undefined ? {} : { answered }),
    outcomes,
    complete: isComplete(outcomes),
  }
}

/** How the comment reads; the encoder is asked only where the quick reading isn't sure by itself. */
function judged(
  reading: TextReading,
  findings: readonly Finding[],
  mood: Mood,
  learned: Learned,
  deep: Deep | undefined,
): { readonly judgement: Judgement | undefined; readonly kind: ReadingKind } {
  const language = outsideLanguage(reading.language)
  const kind = deep === undefined ? 'quick' : 'deep'
  const quick = learned.logOdds(reading, findings, mood)
  if (quick === undefined || language === 'und') return { judgement: undefined, kind }
  if (deep === undefined || standsAlone(quick, findings, language))
    return { judgement: judgementOf(quick), kind }
  const asked = deep.logOdds(reading, language)
  if (asked === undefined) return { judgement: judgementOf(quick), kind: 'quick' }
  return { judgement: judgementOf(mixed(quick, asked, MIXTURE[language])), kind }
}

/** What can't be shown isn't said: then a human decides. */
function borneOut([verdict, ground]: Decided, shown: readonly Finding[]): Decided {
  const has = (...signals: readonly AnySignal[]) => shown.some(({ signal }) => signals.includes(signal))
  if (verdict === 'detractor' && !has('sarcasm', 'disdain', 'deflection')) return ['unclear', 'split']
  if (verdict === 'critic' && !has('substance', 'experience')) return ['unclear', 'split']
  // Which of the two it reads as is said as it is shown.
  if (ground === 'sarcasm' && !has('sarcasm') && has('disdain')) return [verdict, 'disdain']
  if (ground === 'disdain' && !has('disdain') && has('sarcasm')) return [verdict, 'sarcasm']
  return [verdict, ground]
}

/**
 * The scores as they are told, from the same numbers that decide; conduct (deflection) and context stay as
 * heard. An
 * axis of which nothing can be shown stays below its first level, and one that the verdict rests on reaches
 * it.
 */
function scoresOf(
  verdict: Verdict,
  judgement: Judgement | undefined,
  heard: Scores,
  shown: readonly Finding[],
): Scores {
  if (judgement === undefined) return heard
  const { sarcasm, contempt, reason } = judgement.marks
  const has = (signals: readonly AnySignal[]) => shown.some(({ signal }) => signals.includes(signal))
  const told = (value: number, signals: readonly AnySignal[], rests: boolean): number =>
    !has(signals) ? belowFirstLevel(value) : rests ? atLeastFirstLevel(value) : value
  return {
    ...heard,
    detractor: judgement.verdicts.detractor,
    sarcasm,
    disdain: contempt,
    tone: told(Math.max(sarcasm, contempt, heard.deflection), TONE_SIGNALS, verdict === 'detractor'),
    substance: told(reason, COUNTER_SIGNALS, verdict === 'critic'),
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

function strongestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.length < 2 ? findings : [...findings].sort((a, b) => b.strength - a.strength)
}
