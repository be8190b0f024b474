import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { type Token as AcornToken, tokenizer } from 'acorn'
import { PROJECT_ROOT } from '../../../src/config.ts'

/** A regular expression of the shipped tree and the places where it stands, `file:line`. */
export interface Found {
  readonly source: string
  readonly flags: string
  readonly places: readonly string[]
}

interface Place {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** The value isn't in acorn's types. */
type Token = AcornToken & { readonly value: unknown }

const SHIPPED = '{src,adapters,heuristics}/**/*.ts'
/** Loading it builds what the cues build together. */
const REGISTRY = 'heuristics/index.ts'

/** Every regular expression that is written out. Types are stripped as Node does, so that lines stay. */
export function writtenPatterns(): readonly Place[] {
  return shipped().flatMap((file) =>
    tokensOf(file).flatMap((token) => {
      if (token.type.label !== 'regexp') return []
      const { pattern, flags } = token.value as { readonly pattern: string; readonly flags: string }
      return [{ place: `${file}:${lineOf(token)}`, source: pattern, flags }]
    }),
  )
}

/** What builds a pattern, and the file in whose own code nothing is built. */
const MAKERS: ReadonlySet<unknown> = new Set(['RegExp', 'longRegex'])
const MAKER = 'src/core/long-regex.ts'

/** Where `RegExp(…)` or `longRegex(…)` is called, by file. */
function builders(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const file of shipped()) {
    if (file === MAKER) continue
    const tokens = tokensOf(file)
    tokens.forEach((token, at) => {
      if (!MAKERS.has(token.value) || tokens[at + 1]?.type.label !== '(') return
      found.set(file, [...(found.get(file) ?? []), `${file}:${lineOf(token)}`])
    })
  }
  return found
}

/**
 * What is built while the tree is loaded, observed. Patterns are built then or not at all.
 * @throws Error naming the places that built nothing
 */
async function built(): Promise<readonly Place[]> {
  const sites = builders()
  const found: Place[] = []
  const real = globalThis.RegExp
  globalThis.RegExp = new Proxy(real, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags)
      const frames = new Error('where').stack?.split('\n') ?? []
      const caller = frames.find(
        (frame) =>
          !frame.includes(import.meta.filename) && !frame.includes(MAKER) && frame.includes(PROJECT_ROOT),
      )
      const file = [...sites.keys()].find((each) => caller?.includes(each))
      if (file !== undefined)
        found.push({ place: sites.get(file)?.[0] ?? file, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    for (const file of [...sites.keys(), REGISTRY]) await import(join(PROJECT_ROOT, file))
  } finally {
    globalThis.RegExp = real
  }
  const idle = [...sites].filter(
    ([, places]) => !places.some((place) => found.some((one) => one.place === place)),
  )
  if (idle.length > 0)
    throw new Error(`builds no pattern when loaded: ${idle.map(([, places]) => places).join(', ')}`)
  return found
}

/** Every regular expression of the shipped tree, each once, with all its places. */
export async function shippedPatterns(): Promise<readonly Found[]> {
  const found = new Map<
    string,
    { readonly source: string; readonly flags: string; readonly places: string[] }
  >()
  for (const { place, source, flags } of [...writtenPatterns(), ...(await built())]) {
    const known = found.get(`/${source}/${flags}`)
    if (known === undefined) found.set(`/${source}/${flags}`, { source, flags, places: [place] })
    else known.places.push(place)
  }
  return [...found.values()]
}

function shipped(): readonly string[] {
  return globSync(SHIPPED, { cwd: PROJECT_ROOT }).sort()
}

function tokensOf(file: string): readonly Token[] {
  const code = stripTypeScriptTypes(readFileSync(join(PROJECT_ROOT, file), 'utf8'))
  return [
    ...tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true }),
  ] as Token[]
}

function lineOf({ loc }: Token): number {
  return loc?.start.line ?? 0
}
