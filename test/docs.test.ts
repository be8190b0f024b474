import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT, VARIABLES } from '../src/config.ts'
import { createWinnow } from '../src/main.ts'

/* What the documents promise about files, scripts, variables and libraries is compared with what is there. */

const read = (name: string) => readFileSync(join(PROJECT_ROOT, name), 'utf8')
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']
const manifest = JSON.parse(read('package.json'))
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe.each(DOCUMENTS)('%s', (name) => {
  const text = read(name)

  it('links to files that are there', () => {
    const links = all(text, /\]\((?!https?:)([^)#]+)\)/g)
    expect(links.filter((link) => !existsSync(join(PROJECT_ROOT, link)))).toEqual([])
  })

  it('names files that are there', () => {
    const named = all(text, /`((?:src|adapters|heuristics|test|examples|bench)\/[\w./-]+)`/g)
    expect(named.filter((file) => !existsSync(join(PROJECT_ROOT, file)))).toEqual([])
  })

  it('names scripts that are there', () => {
    const scripts = all(text, /npm run (?:-s )?([\w:]+)/g)
    expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([])
  })

  it('names variables that are there', () => {
    const known = new Set<string>(Object.keys(VARIABLES))
    expect(all(text, /\b(WINNOW_[A-Z_]+)\b/g).filter((variable) => !known.has(variable))).toEqual([])
  })
})

describe('README.md', () => {
  const text = read('README.md')

  it('shows comments that are taken as they stand', () => {
    const bodies = all(text, /-d '(\{[^']+\})'/g)
    expect(bodies).toHaveLength(2)
    for (const body of bodies) expect(createWinnow().analyze(JSON.parse(body)).complete).toBe(true)
  })
})

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md')
  it.each(Object.keys(manifest.dependencies))('says why %s is there', (name) => {
    expect(text).toMatch(
      new RegExp(`^\\|[^|]*(?:^|[ |])${name.replace(/[/.]/g, '\\$&')}[ ,|][^\\n]*\\|`, 'm'),
    )
  })
})

describe('NOTICE', () => {
  it.each(Object.keys(manifest.dependencies))('credits %s', (name) => {
    expect(read('NOTICE')).toContain(name)
  })
})
