/**
 * `npm run build` (or `node packaging/build.ts <folder>`): makes `dist/`, what is packed and what the
 * program starts from where it is fresh. JavaScript and declarations by tsc, the data beside them as it is,
 * and of the package `natural` the few files that are used.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fingerprint, SOURCES, STAMP } from '../src/built.ts'
import { PROJECT_ROOT } from '../src/config/places.ts'

const dist = resolve(PROJECT_ROOT, process.argv[2] ?? 'dist')
const require = createRequire(import.meta.url)

// Taken before, so that what is changed meanwhile makes the build stale; written last, so that half a build
// never counts.
const sources = fingerprint(PROJECT_ROOT)
rmSync(join(dist, STAMP), { force: true })
rmSync(dist, { recursive: true, force: true })
compile()
copyData()
leaveOutNotes()
keepReachedDeclarations()
copyNatural()
writeFileSync(join(dist, STAMP), `${JSON.stringify({ sources })}\n`)

function compile(): void {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
  const project = join(PROJECT_ROOT, 'tsconfig.build.json')
  // Who uses the library reads the comments of its declarations; those of the code are for who works on it.
  for (const form of [['--declaration', 'false', '--removeComments'], ['--emitDeclarationOnly']])
    execFileSync(process.execPath, [tsc, '-p', project, '--outDir', dist, ...form], {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
    })
}

/** Weights, vocabularies, styles: whatever lies beside the code and is read from there. */
function copyData(): void {
  for (const folder of SOURCES)
    for (const name of readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:bin|tsv|css|txt)$/.test(name)) continue
      mkdirSync(dirname(join(dist, folder, name)), { recursive: true })
      cpSync(join(PROJECT_ROOT, folder, name), join(dist, folder, name))
    }
}

/** What lexicons say to those who write them, and the sentences that tests read, are read by no program. */
function leaveOutNotes(): void {
  const forWriters = ['note', 'hears', 'spares']
  const lighter = (_: string, value: unknown): unknown => {
    const isEntry =
      typeof value === 'object' && value !== null && 'note' in value && typeof value.note === 'string'
    return isEntry
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !forWriters.includes(name)))
      : value
  }
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) {
      const file = join(dist, name)
      writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'), lighter)))
    }
}

/** Who uses the library needs the declarations that its entries lead to, and none of the desk's. */
function keepReachedDeclarations(): void {
  const reached = new Set<string>()
  const follow = (file: string): void => {
    if (reached.has(file) || !existsSync(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, target = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g))
      follow(join(dirname(file), `${target}.d.ts`))
  }
  for (const entry of ['src/main.d.ts', 'src/core/index.d.ts']) follow(join(dist, entry))
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.d.ts') && !reached.has(join(dist, name))) rmSync(join(dist, name))
}

/**
 * Two stemmers and a word list, with what they load: installing the whole package brings four database
 * drivers and WordNet, 100 MB of which nothing is ever loaded, and `overrides` don't travel with a package.
 */
function copyNatural(): void {
  const used = ['stemmers/porter_stemmer.js', 'stemmers/porter_stemmer_fr.js']
  const root = dirname(require.resolve('natural/package.json'))
  for (const file of used) require(join(root, 'lib/natural', file))
  const files = Object.keys(require.cache).filter((file) => file.startsWith(root + sep))
  files.push(join(root, 'lib/natural/sentiment/French/pattern-sentiment-fr.json'), join(root, 'LICENSE.txt'))
  for (const file of files) {
    const to = join(dist, 'natural', relative(root, file))
    mkdirSync(dirname(to), { recursive: true })
    cpSync(file, to)
  }
  const { name, version, license } = require('natural/package.json') as Record<string, string>
  const manifest = { name, version, license, type: 'commonjs', private: true }
  writeFileSync(join(dist, 'natural/package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
