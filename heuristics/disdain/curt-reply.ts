import type { Cue } from '../../src/core/index.ts'

const SHORT = 6
const CURT: ReadonlySet<string> = new Set(
  (
    'ok okay k sure lol wow whatever right seriously really bye yawn meh nope pass next and so cool ' +
    'what mdr osef mouais bof ouais ok sérieux serieux vraiment donc alors nawak ptdr non'
  ).split(' '),
)

/** A reply of a few words, one of which shrugs; only where somebody was being answered. */
export const curtReply: Cue = {
  id: 'disdain/curt-reply',
  signal: 'disdain',
  languages: ['en', 'fr'],
  listen(reading) {
    const { tokens, earlier } = reading
    const before = earlier.at(-1)
    if (before === undefined || before.sameAuthor || tokens.length === 0 || tokens.length > SHORT) return []
    // "OK", "really?" said to a question of ours may be a plain answer.
    if (before.asks) return []
    const at = tokens.findIndex((token) => CURT.has(token.folded))
    if (at < 0) return []
    return [
      {
        strength: 0.2,
        reason: { en: 'reads as a curt shrug', fr: 'se lit comme un haussement d’épaules' },
        evidence: [reading.spanOfTokens(at, at + 1)],
      },
    ]
  },
}
