import { closest, distance } from 'fastest-levenshtein'
import type { Problem } from '../core/index.ts'

type Env = Readonly<Record<string, string | undefined>>

/** So many letters are wrong at most in a misspelt name. */
const MISSPELT = 2

/** A variable nobody reads is most often a misspelt one, and then something stays open or unsaid. */
export function nameStrangers(
  { known, environment, file }: { known: readonly string[]; environment: Env; file: Env },
  problems: Problem[],
  warnings: string[],
): void {
  for (const key of new Set([...Object.keys(file), ...Object.keys(environment)])) {
    if (known.includes(key)) continue
    const named = key.toUpperCase()
    const ourOwn = named.startsWith('WINNOW_')
    // Most of an environment is nobody's misspelling, and is seen to be so at a glance.
    const like = ourOwn ? known : known.filter(({ length }) => Math.abs(length - named.length) <= MISSPELT)
    const nearest = like.length === 0 ? '' : closest(named, [...like])
    const near = nearest !== '' && distance(named, nearest) <= MISSPELT
    const ours = nearest.startsWith('WINNOW_')
    // Windows knows no difference between small letters and capitals; elsewhere nobody would read it.
    if (ourOwn || (near && (ours || key in file)))
      problems.push({ path: key, expected: `no such variable; the nearest is ${nearest}` })
    else if (near) warnings.push(`${key} is not a variable of Winnow; did you mean ${nearest}?`)
    else if (key in file) warnings.push(`${key} in .env is not a variable of Winnow; it is not read.`)
  }
}
