import { execFileSync, spawnSync } from 'node:child_process'

/*
 * `npm run audit`: asks the registry whether a dependency that is installed with the program has a known
 * hole. A registry without such an answer is said aloud and is no failure: then nothing is known, good or
 * bad.
 */
const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
const told = parsed(asked.stdout)
const total: unknown = told?.metadata?.vulnerabilities?.total
if (typeof total !== 'number') {
  const why = told?.error?.summary || told?.message || 'it answered nothing that can be read'
  process.stdout.write(`SKIPPED: the registry has no audit (${String(why).slice(0, 200)}).\n`)
} else if (total === 0) process.stdout.write('No known hole in what is installed with the program.\n')
else {
  process.stdout.write(`${total} known:\n`)
  try {
    execFileSync('npm', ['audit', '--omit=dev'], { stdio: 'inherit' })
  } catch {
    process.exitCode = 1
  }
}

interface Told {
  readonly metadata?: { readonly vulnerabilities?: { readonly total?: unknown } }
  readonly error?: { readonly summary?: string }
  readonly message?: string
}

function parsed(text: string): Told | undefined {
  try {
    return JSON.parse(text) as Told
  } catch {
    return undefined
  }
}
