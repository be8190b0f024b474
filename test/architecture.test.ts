import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../src/config.ts'
import { longRegex } from '../src/core/index.ts'

/*
 * The conventions of ARCHITECTURE.md that a machine can check. Every failure names file, line and
 * what stands there.
 */

interface Import {
  /** `src/desk/desk.ts:12: import … from '…'` */
  readonly line: string
  readonly file: string
  /** A path from the root for our own files, otherwise the package's name. */
  readonly target: string
  readonly own: boolean
  /** Erased before it runs. */
  readonly typeOnly: boolean
}

function filesUnder(folder: string, ending = '.ts'): readonly string[] {
  const path = join(PROJECT_ROOT, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith(ending) && statSync(join(PROJECT_ROOT, name)).isFile())
}

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8')
const SHIPPED = ['src', 'adapters', 'heuristics'].flatMap((folder) => filesUnder(folder))
const IMPORTS = SHIPPED.flatMap(importsOf)

function importsOf(file: string): readonly Import[] {
  const text = read(file)
  const found = text.matchAll(
    longRegex('gm')`
      ^(?:import|export)\s(?<type>type\s)?[^'";]*?from\s'(?<from>[^']+)'|^import\s'(?<bare>[^']+)'|
      \bimport\('(?<lazy>[^']+)'\)`,
  )
  return [...found].map((match) => {
    const { type, from, bare, lazy } = match.groups ?? {}
    const target = from ?? bare ?? lazy ?? ''
    const own = target.startsWith('.')
    return {
      line: `${file}:${text.slice(0, match.index).split('\n').length}: ${match[0].replace(/\s+/g, ' ')}`,
      file,
      target: own ? relative(PROJECT_ROOT, join(PROJECT_ROOT, dirname(file), target)) : packageOf(target),
      own,
      typeOnly: type !== undefined,
    }
  })
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The part of the program a file belongs to. */
function partOf(file: string): string {
  const [top = '', second = '', third] = file.split('/')
  if (top === 'adapters') return `adapters/${second}`
  return top === 'src' ? (third === undefined ? 'src' : `src/${second}`) : top
}

const offending = (wrong: (one: Import) => boolean) => IMPORTS.filter(wrong).map(({ line }) => line)

/** The one place where analysis sees what languages know. */
const isLanguageDoor = (file: string, target: string) =>
  file === 'src/analysis/languages.ts' && target === 'heuristics/languages/index.ts'

describe('imports point one way', () => {
  it('finds the files and their imports', () => {
    expect(SHIPPED.length).toBeGreaterThan(80)
    expect(IMPORTS.length).toBeGreaterThan(200)
  })

  it('core imports nothing outside itself', () => {
    expect(
      offending(({ file, target }) => partOf(file) === 'src/core' && !target.startsWith('src/core/')),
    ).toEqual([])
  })

  it('each part imports core, itself and libraries only; commands and main may import the others', () => {
    const free = new Set(['src', 'src/commands'])
    expect(
      offending(({ file, target, own }) => {
        const part = partOf(file)
        return (
          own &&
          !isLanguageDoor(file, target) &&
          !free.has(part) &&
          partOf(target) !== part &&
          partOf(target) !== 'src/core'
        )
      }),
    ).toEqual([])
  })

  it('only main and the list of platforms import adapters and heuristics', () => {
    expect(
      offending(
        ({ file, target }) =>
          file.startsWith('src/') &&
          file !== 'src/main.ts' &&
          !isLanguageDoor(file, target) &&
          !(file === 'src/platforms.ts' && /^adapters\/[a-z]+\/platform\.ts$/.test(target)) &&
          /^(?:adapters|heuristics)\//.test(target),
      ),
    ).toEqual([])
  })

  it('each library stays in its place', () => {
    const places: Readonly<Record<string, RegExp>> = {
      hono: /^adapters\/web\//,
      '@hono/node-server': /^adapters\/web\/server\.ts$/,
      '@fastify/busboy': /^adapters\/web\/upload\.ts$/,
      '@slack/bolt': /^adapters\/slack\//,
      '@slack/web-api': /^adapters\/slack\//,
      'discord.js': /^adapters\/discord\//,
      'better-sqlite3': /^src\/storage\//,
      kysely: /^src\/storage\//,
      keyv: /^src\/storage\//,
      pg: /^src\/storage\//,
      natural: /^src\/analysis\//,
      sentiment: /^src\/analysis\//,
      eld: /^src\/analysis\//,
      yaml: /^(?:src\/analysis|adapters\/feeds)\//,
      commander: /^src\/commands\//,
      'csv-parse': /^adapters\/files\//,
      chardet: /^adapters\/files\//,
      'iconv-lite': /^adapters\/(?:files|internet)\//,
      '@mozilla/readability': /^adapters\/articles\/extract\.ts$/,
      linkedom: /^adapters\/articles\/extract\.ts$/,
      'read-excel-file': /^adapters\/files\//,
      yauzl: /^adapters\/files\//,
      htmlparser2: /^adapters\/(?:files|feeds|internet)\//,
      'postal-mime': /^adapters\/files\//,
      entities: /^src\/analysis\//,
      'csv-stringify': /^src\/commands\/table-file\.ts$/,
      'write-excel-file': /^src\/commands\/table-file\.ts$/,
      pino: /^src\/log\.ts$/,
    }
    expect(offending(({ file, target }) => places[target]?.test(file) === false)).toEqual([])
  })

  it('natural is never imported whole: that would load its database drivers and dotenv', () => {
    const whole = /from 'natural'|import\('natural'\)|natural\/lib\/natural\/util/
    expect(SHIPPED.filter((file) => whole.test(read(file)))).toEqual([])
  })

  it('has no cycles', () => {
    const graph = new Map<string, Set<string>>()
    for (const { file, target, own, typeOnly } of IMPORTS)
      if (own && !typeOnly) graph.set(file, (graph.get(file) ?? new Set()).add(target))
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (done.has(file) || way.includes(file)) return
      for (const next of graph.get(file) ?? []) walk(next, [...way, file])
      done.add(file)
    }
    for (const file of graph.keys()) walk(file, [])
    expect(cycles).toEqual([])
  })
})

/** What is read line by line, whatever its length: data, generated or a row a line. */
const LONG_LINES: readonly RegExp[] = [
  /\.(?:tsv|jsonl|csv|bin|words)$/,
  /^(?:package-lock\.json|test\/analysis\/encoder\/recorded\/)/,
]

describe('what stays out', () => {
  const linesWith = (files: readonly string[], pattern: RegExp) =>
    files.flatMap((file) =>
      read(file)
        .split('\n')
        .map((line, at) => ({ line, where: `${file}:${at + 1}: ${line.trim()}` }))
        .filter(({ line }) => pattern.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line))
        .map(({ where }) => where),
    )

  it('process.env is read in config.ts only', () => {
    const others = SHIPPED.filter((file) => file !== 'src/config.ts')
    expect(linesWith(others, /process\s*\.\s*env\b|\benv\s*}\s*=\s*process/)).toEqual([])
  })

  it('rule 8: analysis and heuristics see no clock, randomness, network or environment', () => {
    const pure = SHIPPED.filter((file) => file.startsWith('heuristics/') || file.startsWith('src/analysis/'))
    expect(pure.length).toBeGreaterThan(50)
    const impure = longRegex()`
        \bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.|\bfetch\(|
        'node:(?:fs|net|http|https|os|dns|child_process)'`
    // What ships beside the code is part of it, and read by these alone.
    const ownData = new Set([
      'src/analysis/learned/shipped.ts',
      'src/analysis/meaning/shipped.ts',
      'src/analysis/gloss/glossary.ts',
      'src/analysis/hold/ear-file.ts',
    ])
    expect(
      linesWith(
        pure.filter((file) => !ownData.has(file)),
        impure,
      ),
    ).toEqual([])
  })

  it('only the desk makes approved replies and calls a poster (rule 1)', () => {
    const calls = SHIPPED.filter(
      (file) => !file.startsWith('src/desk/') && file !== 'adapters/web/metrics.ts',
    )
    expect(linesWith(calls, /\bposter\.post\(|as (?:unknown as )?ApprovedReply/)).toEqual([])
  })

  it('no file has more than 300 lines, data aside', () => {
    const long = SHIPPED.map((file) => [file, read(file).split('\n').length] as const)
    // Word lists and templates are data in a code file's clothes.
    const data = longRegex()`
      playbook\.(?:en|fr)|answer/reasons|languages/[a-z]+/|language-words|ordinary-words|sample-|/words/`
    expect(long.filter(([file, lines]) => lines > 300 && !data.test(file))).toEqual([])
  })

  it('no line has more than 110 columns, data aside', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: PROJECT_ROOT, encoding: 'utf8' }).split('\n')
    const code = tracked.filter((file) => /\.(?:ts|json)$/.test(file) && existsSync(join(PROJECT_ROOT, file)))
    expect(code.length).toBeGreaterThan(1_000)
    const long = code
      .filter((file) => !LONG_LINES.some((one) => one.test(file)))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, at) => (line.length > 110 ? [`${file}:${at + 1}: ${line.length}`] : [])),
      )
    expect(long).toEqual([])
  })

  it('no folder is called utils, helpers, common, misc or lib', () => {
    expect(SHIPPED.filter((file) => /\/(?:utils?|helpers?|common|misc|lib)\//.test(file))).toEqual([])
  })
})

describe('the rules that must always hold', () => {
  const titles = filesUnder('test', '.test.ts')
    .filter((file) => file !== 'test/architecture.test.ts')
    .map(read)
    .join('\n')
  it.each(Array.from({ length: 11 }, (_, at) => at + 1))('%i has a test that names it', (rule) => {
    expect(titles).toMatch(new RegExp(`['"\`(]rule ${rule}\\b`, 'i'))
  })
})
