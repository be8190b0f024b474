import type { Cue, Heard } from '../../src/core/index.ts'
import { praiseAt } from '../mood-words.ts'

/** Seldom used but in irony. */
const IRONIC = /🙃|🙄|🤡|😒|😏|🤦|🤷|😬|🥴|🥲|🤓|🧐|😑|😐|🤔|¯\\_/u
/** Irony only beside praise: laughing, clapping, winking. */
const LAUGHING = /😂|🤣|💀|😉|😜|😝|😆|😅|🤪|😹|;-?\)|:-?P|xD/iu

/** Rolling eyes, a clown; or laughter and applause beside words of praise. */
export const emojiIrony: Cue = {
  id: 'sarcasm/emoji-irony',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    if (reading.emojis.length === 0) return []
    const praised = praiseAt(reading).length > 0
    const found: Heard[] = []
    const seen = new Set<string>()
    for (const emoji of reading.emojis) {
      const strength = IRONIC.test(emoji.text)
        ? 0.35
        : LAUGHING.test(emoji.text)
          ? praised && emoji.text !== '💀'
            ? 0.2
            : 0.1
          : 0
      if (strength === 0 || seen.has(emoji.text)) continue
      seen.add(emoji.text)
      found.push({
        strength,
        reason: { en: 'the emoji reads as a wink', fr: 'l’émoji se lit comme un clin d’œil' },
        evidence: [reading.spanAsGiven(emoji.start, emoji.end)],
      })
      if (found.length === 4) break
    }
    return found
  },
}
