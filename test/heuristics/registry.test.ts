import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import { LANGUAGE_PACKS } from '../../heuristics/languages/index.ts'
import { written } from '../../learning/phrases/format.ts'
import { contextsById, LISTED, listed } from '../../learning/phrases/listed.ts'
import { page } from '../../learning/phrases/page.ts'
import { problemsOf, problemsOfContext, problemsOfForm } from '../../learning/phrases/problems.ts'
import type { Lexicon } from '../../src/core/index.ts'

const root = join(import.meta.dirname, '../../heuristics')
const signals = [
  'sarcasm',
  'disdain',
  'deflection',
  'off-site',
  'anonymity',
  'substance',
  'experience',
] as const
const cues = heuristics.flatMap((heuristic) => heuristic.cues)

/** A cue's file declares its id; other files of a folder are what its cues share. */
function cueFiles(signal: string): string[] {
  return readdirSync(join(root, signal))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => /\bid: '/.test(readFileSync(join(root, signal, `${name}.ts`), 'utf8')))
}

describe('the registry', () => {
  it('lists the seven signals once each', () => {
    expect(heuristics.map((heuristic) => heuristic.signal)).toEqual(signals)
  })

  it.each(signals)('lists every cue of %s under its file’s name', (signal) => {
    const listed = heuristics.find((heuristic) => heuristic.signal === signal)?.cues ?? []
    expect(listed.map((cue) => cue.id).toSorted()).toEqual(
      cueFiles(signal)
        .map((name) => `${signal}/${name}`)
        .toSorted(),
    )
    expect(listed.every((cue) => cue.signal === signal)).toBe(true)
  })
})

describe.each(
  LANGUAGE_PACKS.map((pack) => ({ language: pack.language, pack })),
)('the lexicons of $language', ({ language, pack }) => {
  const folder = join(root, 'languages', language)
  const filesIn = (name: string) =>
    readdirSync(folder).includes(name)
      ? readdirSync(join(folder, name))
          .filter((file) => file.endsWith('.json'))
          .map((file) => `${name}/${file.slice(0, -'.json'.length)}`)
      : []
  const files = signals.flatMap(filesIn)
  const contexts = contextsById(pack.contexts ?? {})

  it('are listed, each under the id of the cue that hears it', () => {
    expect(Object.keys(pack.lexicons).toSorted()).toEqual(files.toSorted())
    expect(files.filter((id) => !cues.some((cue) => cue.id === id))).toEqual([])
  })

  it.each(files)('%s: every entry is heard in its own sentences, and in none of those it spares', (id) => {
    const cue = cues.find((one) => one.id === id)
    if (cue === undefined) throw new Error(`no cue ${id}`)
    expect(problemsOf(cue, language)).toEqual([])
  })

  it.each(contexts)('%s: every phrase stands in its own sentences, and in none it spares', (id, context) => {
    expect(problemsOfContext(id, language, context)).toEqual([])
  })

  it('know every context by its file', () => {
    expect(contexts.map(([id]) => id).toSorted()).toEqual(filesIn('context').toSorted())
  })

  const shaped = cues.filter((cue) => cue.forms?.[language] !== undefined)
  it.each(shaped.map((cue) => [cue.id, cue] as const))('the forms of %s are found in their own', (_, cue) => {
    const forms = cue.forms?.[language] ?? []
    expect(forms.flatMap((form) => problemsOfForm(cue, language, form))).toEqual([])
  })

  it('are written in order (`npm run phrases -- --write`)', () => {
    const wrong = [...files, ...filesIn('context')].filter((id) => {
      const text = readFileSync(join(folder, `${id}.json`), 'utf8')
      return written(JSON.parse(text) as Lexicon) !== text
    })
    expect(wrong).toEqual([])
  })

  it('have no line of more than 110 columns', () => {
    const long = [...files, ...filesIn('context')].flatMap((id) =>
      readFileSync(join(folder, `${id}.json`), 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.length > 110 ? [`${language}/${id}.json:${at + 1}`] : [])),
    )
    expect(long).toEqual([])
  })
})

it('docs/cues.md tells what the cues hear now (`npm run phrases -- --write`)', () => {
  expect(readFileSync(join(root, '../docs/cues.md'), 'utf8')).toBe(page())
})

it('every context that a cue asks for is known in some language, and every one is asked for', () => {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const asked = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bstand(?:ing|s[A-Z]\w+)\('([a-z-]+)'\)/g)].map(
      ([, name = '']) => name,
    ),
  )
  const known = LANGUAGE_PACKS.flatMap(({ contexts = {} }) => Object.keys(contexts))
  expect([...new Set(asked)].toSorted()).toEqual([...new Set(known)].toSorted())
})

it('loses no entry unseen (`npm run phrases -- --write` once it is meant)', () => {
  const before = readFileSync(LISTED, 'utf8').trim().split('\n')
  const now = listed()
  expect(before.filter((line) => !now.includes(line))).toEqual([])
  expect(now.filter((line) => !before.includes(line))).toEqual([])
})
