import type { Level } from './words.ts'

/** An axis' value, 0–1, as a step that words exist for. */
export function levelOf(value: number): Level {
  if (value < 0.2) return 'none'
  if (value < 0.45) return 'some'
  return value < 0.75 ? 'clear' : 'strong'
}
