import { type Finding, type Localized, levelOf, type Reading, type SomeEvidence } from '../core/index.ts'
import { isTelling } from './learned/carried.ts'
import type { Learned } from './learned/model.ts'
import type { Judgement, Output } from './learned/outputs.ts'
import type { Decided } from './verdict.ts'
import { wholeWords } from './whole-words.ts'

const LOOKED_AT = 8
const SHOWN = 3
/** It was weighed, not heard: weaker than whatever was. */
const STRENGTH = 0.25

const REASONS = {
  tone: {
    en: 'weighs most in how the tone reads as a whole',
    fr: 'pèse le plus dans l’impression d’ensemble que laisse le ton',
  },
  substance: {
    en: 'weighs most in reading a reason or a request here',
    fr: 'pèse le plus pour qu’on lise ici une raison ou une demande',
  },
} as const satisfies Record<string, Localized>

/**
 * What is shown for a reading: what was heard, where the reading as a whole bears it out, and where it rests
 * on
 * learned weights alone, the words that weigh most. So what is shown and what was decided agree.
 * @param learned for the words; undefined where the language has no weights
 */
export function shownFindings(
  findings: readonly Finding[],
  judgement: Judgement | undefined,
  [verdict, ground]: Decided,
  reading: Reading,
  learned: Learned,
): readonly Finding[] {
  if (judgement === undefined) return findings
  const { contempt, sarcasm, reason } = judgement.marks
  const tone = verdict === 'detractor' || (levelOf(Math.max(contempt, sarcasm)) > 0 && ground !== 'praise')
  const borneOut = (finding: Finding): boolean => {
    switch (finding.signal) {
      case 'disdain':
      case 'sarcasm':
        return tone
      case 'substance':
      case 'experience':
        return finding.checkable === true || verdict === 'critic' || levelOf(reason) > 0
      default:
        return true
    }
  }
  const shown = findings.filter(borneOut)
  const has = (...signals: readonly string[]) => shown.some(({ signal }) => signals.includes(signal))
  if (tone && !has('sarcasm', 'disdain')) {
    const output = contempt >= sarcasm ? 'contempt' : 'sarcasm'
    const signal = contempt >= sarcasm ? 'disdain' : 'sarcasm'
    shown.push(...weighed(signal, REASONS.tone, output, reading, learned))
  }
  if ((verdict === 'critic' || levelOf(reason) > 0) && !has('substance'))
    shown.push(...weighed('substance', REASONS.substance, 'reason', reading, learned))
  return shown
}

function weighed(
  signal: Finding['signal'],
  reason: Localized,
  output: Output,
  reading: Reading,
  learned: Learned,
): readonly Finding[] {
  const carriers = learned.carriers(output, reading, LOOKED_AT)
  const telling = carriers.filter(isTelling)
  const [first, ...rest] = (telling.length > 0 ? telling : carriers).slice(0, SHOWN)
  if (first === undefined) return []
  const evidence: SomeEvidence = [first.evidence, ...rest.map((carrier) => carrier.evidence)]
  return [
    wholeWords({ signal, cue: 'learned/words', strength: STRENGTH, reason, evidence }, reading.comment.text),
  ]
}
