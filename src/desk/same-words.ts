import type { CaseRecord, Remark } from '../core/index.ts'
import type { Settings } from './options.ts'

/** The same words to more than so many others make everybody a number. */
const FEWEST = 2
const WEEK = 7 * 86_400_000

/**
 * Told before an approval, and no more than told: the same reply went to several others in the last seven
 * days.
 */
export async function sameWords(
  { store, clock }: Pick<Settings, 'store' | 'clock'>,
  record: CaseRecord,
  text: string,
): Promise<readonly Remark[]> {
  if (!/\p{L}/u.test(text)) return []
  const since = new Date(clock.now().getTime() - WEEK).toISOString()
  const others = await store.othersAnsweredAlike(text, record, since)
  if (others < FEWEST) return []
  return [
    {
      code: 'same-words',
      refuses: false,
      message: {
        en:
          `The same words went to ${others} others this week: a line of one’s own makes it a reply ` +
          'to this person.',
        fr:
          `Les mêmes mots sont déjà partis à ${others} autres personnes cette semaine\u00A0: une ` +
          'phrase à elle en ferait une vraie réponse.',
      },
    },
  ]
}
