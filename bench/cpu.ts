import { readdirSync, readFileSync } from 'node:fs'

/** The kernel's ticks, in milliseconds. */
const TICK = 10

/** How long a process and those that it began have worked, in milliseconds of one core; Linux says it. */
export function worked(pid: number): number {
  let sum = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      // The name stands in brackets, and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
      if (Number(name) === pid || parent === pid) sum += ((user ?? 0) + (system ?? 0)) * TICK
    } catch {
      // It is over.
    }
  }
  return sum
}
