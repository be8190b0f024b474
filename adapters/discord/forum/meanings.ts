import type { Analysis, Assessment, TagMeaning } from '../../../src/core/index.ts'

/** Cues that are heard where something doesn't work as it should. */
const BUG: ReadonlySet<string> = new Set([
  'substance/does-not-work',
  'substance/error-code',
  'substance/malfunction',
  'substance/pasted-trace',
])
const REQUEST: ReadonlySet<string> = new Set(['substance/request', 'substance/lacking'])
const QUESTION = 'substance/question'
const PRAISE = 'experience/praise-from-use'
/** Weaker hearings sort nothing: a fault must be heard plainly, a wish may be shy. */
const PLAIN = 0.5
const SHY = 0.35

/**
 * What a post is about, as a forum tag can say it: never about who wrote it. Whatever reads as
 * contempt, or can't be told, only waits for a person.
 * @returns null when there is nothing to sort: small talk, or an assessment that isn't complete (rule 10)
 */
export function meaningOf({ assessment }: Pick<Analysis, 'assessment'>): TagMeaning | null {
  if (!assessment.complete) return null
  if (assessment.verdict === 'detractor' || assessment.verdict === 'unclear') return 'review'
  const heard = strongest(assessment)
  const bug = best(heard, BUG)
  const request = best(heard, REQUEST)
  if (assessment.verdict === 'critic') {
    if (assessment.checkableProblem || bug >= PLAIN) return request > bug ? 'request' : 'bug'
    return request >= SHY ? 'request' : 'feedback'
  }
  if (request >= PLAIN && assessment.gist !== 'praise') return 'request'
  if (assessment.gist === 'question' || (heard.get(QUESTION) ?? 0) > 0) return 'question'
  if (assessment.gist === 'praise' || heard.has(PRAISE)) return 'praise'
  return null
}

/** Of all that was heard, also where the reading as a whole makes little of it: a tag only sorts. */
function strongest({ outcomes }: Assessment): ReadonlyMap<string, number> {
  const heard = new Map<string, number>()
  const findings = outcomes.flatMap((one) => (one.state === 'found' ? one.findings : []))
  for (const { cue, strength } of findings) heard.set(cue, Math.max(strength, heard.get(cue) ?? 0))
  return heard
}

function best(heard: ReadonlyMap<string, number>, cues: ReadonlySet<string>): number {
  return Math.max(0, ...[...cues].map((cue) => heard.get(cue) ?? 0))
}
