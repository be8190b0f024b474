import type { Comment, Language } from '../src/core/index.ts'
import { createWinnow } from '../src/main.ts'
import { REPEATED } from '../test/analysis/hostile.ts'
import { type Attack, attacksOn, textOf, timesFor } from '../test/support/patterns/attacks.ts'
import { writtenPatterns } from '../test/support/patterns/collect.ts'
import { compile } from '../test/support/patterns/compile.ts'
import { countSteps } from '../test/support/patterns/steps.ts'

const LENGTHS = [1_000, 10_000, 100_000] as const
const SLOWEST = 40
/** So many attacks of a pattern are compared to find its worst. */
const COMPARED = 60

/** What takes the pattern the most steps. */
function worstOf(source: string, flags: string): Attack | undefined {
  const program = compile(source, flags)
  const attacks = attacksOn(source, flags)
  const every = Math.ceil(attacks.length / COMPARED)
  let worst: Attack | undefined
  let most = 0
  attacks.forEach((attack, at) => {
    if (at % every !== 0) return
    const steps = countSteps(program, textOf(attack, timesFor(attack, 200)), 50_000)
    if (steps <= most) return
    most = steps
    worst = attack
  })
  return worst
}

/** Milliseconds of this thread, so that a busy machine changes little; the better of two. */
function milliseconds(work: () => unknown): number {
  let best = Infinity
  for (let round = 0; round < 2; round += 1) {
    const { user, system } = process.threadCpuUsage()
    work()
    const after = process.threadCpuUsage()
    best = Math.min(best, (after.user + after.system - user - system) / 1000)
  }
  return best
}

/**
 * Prints the slowest of all hostile texts: those of the tests, and one against every pattern written in the
 * analysis, in both languages, at three lengths. At most 400 ms for 100,000 characters.
 */
export async function benchHostile(): Promise<void> {
  const { analyze } = createWinnow()
  const attacks = new Map<string, Attack>()
  for (const repeated of REPEATED) attacks.set(repeated, { before: '', repeated, after: '' })
  for (const { source, flags, place } of writtenPatterns()) {
    if (!/^(?:heuristics|src\/analysis)\//.test(place)) continue
    const worst = worstOf(source, flags)
    if (worst !== undefined) attacks.set(JSON.stringify(worst), worst)
  }
  const rows: { readonly ms: readonly number[]; readonly name: string }[] = []
  for (const language of ['en', 'fr'] as const) {
    for (const attack of attacks.values()) {
      const ms = LENGTHS.map((length) => {
        const given = comment(textOf(attack, timesFor(attack, length)).slice(0, length), language)
        return milliseconds(() => analyze(given))
      })
      rows.push({
        ms,
        name: `${language} ${JSON.stringify(attack.before)} + ${JSON.stringify(attack.repeated)}`,
      })
    }
  }
  rows.sort((a, b) => (b.ms.at(-1) ?? 0) - (a.ms.at(-1) ?? 0))
  process.stdout.write(
    `\nHostile texts, the slowest ${SLOWEST} of ${rows.length}: ms at ${LENGTHS.join(', ')} characters\n`,
  )
  for (const { ms, name } of rows.slice(0, SLOWEST)) {
    process.stdout.write(`${ms.map((one) => one.toFixed(1).padStart(9)).join('')}  ${name}\n`)
  }
}

function comment(text: string, language: Language): Comment {
  return { id: 'bench', text, language, author: {}, venue: { ownership: 'own', kind: 'review' } }
}
