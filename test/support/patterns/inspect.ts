import { type Attack, attacksOn, textOf, timesFor } from './attacks.ts'
import { compile, type Program } from './compile.ts'
import { countSteps } from './steps.ts'

export interface Weakness {
  readonly attack: Attack
  /** `superlinear`: the longer the text, the more steps a character takes. `dear`: too many, if evenly. */
  readonly kind: 'superlinear' | 'dear'
  /** Steps for a character of the longest text counted to its end; Infinity: of none. */
  readonly perCharacter: number
}

/** Steps for a character that a backtracking engine takes in its stride. */
const EASY = 24
/** A pattern may take so many; each bounded repetition costs its bound. */
const MOST_PER_CHARACTER = 400
const FEWEST_CHARACTERS = 80
const FEWEST_TIMES = 26
/** Each text is so many times as long as the one before … */
const LONGER = 4
/** … and may then take so many times as many steps a character: bounds that weren't reached are reached. */
const MOST_GROWTH = 2
const MOST_STEPS = 3_000_000

/** The worst that any attack made from a pattern does to it; undefined when it stays linear and cheap. */
export function weaknessOf(source: string, flags: string): Weakness | undefined {
  const program = compile(source, flags)
  let worst: Weakness | undefined
  for (const attack of attacksOn(source, flags)) {
    const found = tried(program, attack)
    if (found === undefined) continue
    if (found.kind === 'superlinear') return found
    if (worst === undefined || found.perCharacter > worst.perCharacter) worst = found
  }
  return worst
}

function tried(program: Program, attack: Attack): Weakness | undefined {
  let times = Math.max(FEWEST_TIMES, timesFor(attack, FEWEST_CHARACTERS))
  let before = stepsPerCharacter(program, attack, times)
  if (before === undefined) return { attack, kind: 'superlinear', perCharacter: Infinity }
  if (before <= EASY) return undefined
  for (let round = 0; round < 2; round += 1) {
    times *= LONGER
    const perCharacter = stepsPerCharacter(program, attack, times)
    if (perCharacter === undefined) break
    if (perCharacter <= before * MOST_GROWTH) {
      return perCharacter > MOST_PER_CHARACTER ? { attack, kind: 'dear', perCharacter } : undefined
    }
    before = perCharacter
  }
  return { attack, kind: 'superlinear', perCharacter: before }
}

/** undefined: it gave up counting */
function stepsPerCharacter(program: Program, attack: Attack, times: number): number | undefined {
  const text = textOf(attack, times)
  const steps = countSteps(program, text, MOST_STEPS)
  return steps < MOST_STEPS ? steps / text.length : undefined
}
