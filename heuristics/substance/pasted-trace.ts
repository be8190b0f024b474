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
    return [
      {
        strength: trace ? 0.7 : 0.4,
        reason: trace
          ? { en: 'pastes an error trace', fr: 'joint une trace d’erreur' }
          : { en: 'shows code', fr: 'montre du code' },
        evidence: [reading.spanAsGiven(pasted.start, pasted.end)],
        ...(trace ? { checkable: true } : {}),
      },
    ]
  },
}
