import { type Assessment, type Finding, type Hold, TONE_SIGNALS } from '../../core/index.ts'
import { type Hearing, hearingOnly } from '../keeping.ts'

type Judged = Omit<Assessment, 'conversation'>

/** What a person in distress writes is no evidence of contempt, however it sounds. */
export function meantFor<T extends Hearing>(heard: T, hold: Hold | undefined): T {
  return hold?.kind === 'distress' ? hearingOnly(heard, isNotTone) : heard
}

/** … nor is what the weights make of it. */
export function toldOf(judged: Judged, hold: Hold | undefined): Judged {
  if (hold?.kind !== 'distress') return judged
  const none = { detractor: 0, tone: 0, sarcasm: 0, disdain: 0 }
  const verdict = judged.verdict === 'detractor' ? 'unclear' : judged.verdict
  return {
    ...judged,
    verdict,
    signals: judged.signals.filter(isNotTone),
    scores: { ...judged.scores, ...none },
  }
}

function isNotTone({ signal }: Finding): boolean {
  return !TONE_SIGNALS.some((tone) => tone === signal)
}
