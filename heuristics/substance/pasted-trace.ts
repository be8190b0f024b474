import type { Cue } from '../../src/core/index.ts'

/** A trace or code was pasted; what it says isn't heard, that it stands there is. */
export const pastedTrace: Cue = {
  id: 'substance/pasted-trace',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const pasted =
      reading.regions.find(({ kind }) => kind === 'trace') ??
      reading.regions.find(({ kind }) => kind === 'code')
    if (pasted === undefined) return []
    const trace = pasted.kind === 'trace'
    const block = reading.comment.text.slice(pasted.start, pasted.end).includes('\n')
    return [
      {
        // A word of code is shown by who answers as well as by who complains.
        strength: trace ? 0.7 : block ? 0.4 : 0.1,
        reason: trace
          ? { en: 'pastes an error trace', fr: 'joint une trace d’erreur' }
          : { en: 'shows code', fr: 'montre du code' },
        evidence: [reading.spanAsGiven(pasted.start, pasted.end)],
        ...(trace ? { checkable: true } : {}),
      },
    ]
  },
}
