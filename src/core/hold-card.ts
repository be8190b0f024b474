import type { Assessment } from './assessment.ts'
import type { Helping, Hold } from './hold.ts'
import type { Language } from './vocabulary.ts'
import { HOLD_WORDS } from './words/hold.ts'

/** What every place shows of a hold, in these words. */
export interface HoldCard {
  readonly hold: Hold
  readonly headline: string
  readonly reason: string
  readonly noDraft: string
  readonly advice: string
  readonly byHand: string
  readonly handled: string
  readonly falseAlarm: string
  readonly lift: string
}

export function holdCard(hold: Hold, language: Language): HoldCard {
  const words = HOLD_WORDS[language]
  return {
    hold,
    headline: words.headline(words.kind[hold.kind]),
    reason: `${hold.reason[language].charAt(0).toUpperCase()}${hold.reason[language].slice(1)}.`,
    noDraft: words.noDraft,
    advice: words.advice[hold.kind],
    byHand: words.byHand,
    handled: words.handled,
    falseAlarm: words.falseAlarm,
    lift: words.lift,
  }
}

/** Whom to tell and, where somebody may be in distress, who listens: a line each, under one title. */
export function holdHelp(
  { hold, language: written }: Pick<Assessment, 'hold' | 'language'>,
  language: Language,
  helping: Helping | undefined,
): readonly string[] {
  if (hold === undefined || helping === undefined) return []
  const words = HOLD_WORDS[language]
  const lines =
    hold.kind === 'distress'
      ? helping
          .helplines(written)
          .map(({ country, name, number }) => `${country} · ${name[language]} · ${number}`)
      : []
  return [
    ...(helping.person === undefined ? [] : [words.tell(helping.person)]),
    ...(lines.length === 0 ? [] : [words.helplines, ...lines]),
  ]
}
