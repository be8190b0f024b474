import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNotes } from '../../adapters/web/notes.ts'
import { openStorage } from '../../src/storage/index.ts'
import { API_TOKEN, runProgram, startProgram, stopPrograms } from '../support/process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-keep-'))
})
afterEach(() => {
  stopPrograms()
  rmSync(folder, { recursive: true, force: true })
})

const env = () => ({ WINNOW_DATA_DIR: folder, WINNOW_API_TOKEN: API_TOKEN })

/** Two people's comments are stored; the program runs on. */
async function withComments() {
  const program = await startProgram(env())
  const said = [
    { id: 'a', text: 'The export crashes since 3.2, marmalade.', author: { id: 'u1', name: 'Maren' } },
    { id: 'b', text: 'Nul.', author: { id: 'u2', handle: 'lucie' } },
    { id: 'c', text: 'And again today, marmalade.', author: { id: 'u1', name: 'Maren' } },
  ]
  for (const comment of said) await program.api('POST', '/api/comments', comment)
  return program
}

/** A colleague's note on a case, as the desk writes it. */
async function noted(caseId: string, text: string): Promise<void> {
  const clock = { now: () => new Date('2026-03-02T09:00:00Z') }
  const { records, close } = await openStorage({ dataDir: folder, clock })
  await createNotes(records, clock).add(caseId, { id: 'desk:ana', name: 'Ana' }, text, [])
  await close()
}

const lines = (text: string) =>
  text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))

describe('winnow export', () => {
  it('writes every case with its history, oldest first', async () => {
    await withComments()
    const { status, out } = await runProgram(['export'], env())
    expect(status).toBe(0)
    expect(lines(out).map(({ sourceId, history }) => [sourceId, history.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ])
  })

  it('writes what colleagues said of a comment with it, as long as its author isn’t forgotten', async () => {
    const program = await withComments()
    const { json } = await program.api('GET', '/api/cases')
    const first = json.cases.find((one: { excerpt: string }) => one.excerpt.startsWith('The export'))
    await noted(first.id, 'Ask Kim about the marmalade.')
    const notes = async (...more: string[]) => (await runProgram(['export', ...more], env())).out
    const by = { id: 'desk:ana', name: 'Ana' }
    const note = { by, at: '2026-03-02T09:00:00.000Z', text: 'Ask Kim about the marmalade.' }
    expect(lines(await notes()).map((one) => one.notes)).toEqual([[note], [], []])
    expect(JSON.parse(await notes('--author', 'id:u1')).notes).toEqual([{ caseId: first.id, notes: [note] }])
    expect(await notes('--csv')).toContain('2026-03-02 Ana: Ask Kim about the marmalade.')
    await runProgram(['forget', '--author', 'id:u1', '--yes'], env())
    expect(lines(await notes()).map((one) => one.notes)).toEqual([[]])
    expect(readFileSync(join(folder, 'winnow.db')).includes('Ask Kim')).toBe(false)
  })

  it('writes all of one person, where it is certain who that is', async () => {
    await withComments()
    const { status, out } = await runProgram(['export', '--author', 'id:u1'], env())
    expect(status).toBe(0)
    const { person, cases, said } = JSON.parse(out)
    expect([person.id, cases.map(({ sourceId }: { sourceId: string }) => sourceId).sort(), said]).toEqual([
      'u1',
      ['a', 'c'],
      [],
    ])
    expect(out).not.toContain('Nul.')
    const nobody = await runProgram(['export', '--author', 'id:u9'], env())
    expect([nobody.status, nobody.out]).toEqual([1, ''])
    expect(nobody.err).toContain('No case is theirs')
  })

  it('writes to a file that only its owner can read', async () => {
    await withComments()
    const file = join(folder, 'export.jsonl')
    expect((await runProgram(['export', '--out', file], env())).status).toBe(0)
    expect(lines(readFileSync(file, 'utf8'))).toHaveLength(3)
    expect(statSync(file).mode & 0o077).toBe(0)
  })
})

describe('winnow forget', () => {
  it('erases a person, also from the database’s files, while the program runs', async () => {
    const program = await withComments()
    const { status, out } = await runProgram(['forget', '--author', 'id:u1', '--yes'], env())
    expect([status, out]).toEqual([0, expect.stringContaining('2 cases')])
    const { json } = await program.api('GET', '/api/cases')
    expect(json.cases).toHaveLength(1)
    expect(readFileSync(join(folder, 'winnow.db')).includes('marmalade')).toBe(false)
  })

  it('erases one case', async () => {
    const program = await withComments()
    const { json } = await program.api('GET', '/api/cases')
    const { status } = await runProgram(['forget', '--case', json.cases[0].id, '--yes'], env())
    expect(status).toBe(0)
    expect((await program.api('GET', '/api/cases')).json.cases).toHaveLength(2)
  })

  it('asks first, and without anybody to ask erases nothing', async () => {
    const program = await withComments()
    const { status, err } = await runProgram(['forget', '--author', 'Maren'], env())
    // Whom, and how many, before the question.
    expect(err).toMatch(/^Maren, id u1, from http: 2 cases \(\S+ \S+\)\n.*--yes/)
    expect(status).toBe(1)
    expect((await program.api('GET', '/api/cases')).json.cases).toHaveLength(3)
  })

  it('joins nobody by name alone, also with --yes', async () => {
    const program = await withComments()
    const namesake = { id: 'd', text: 'Nul.', author: { id: 'u3', name: 'Maren' } }
    await program.api('POST', '/api/comments', namesake)
    const { status, err, out } = await runProgram(['forget', '--author', 'Maren', '--yes'], env())
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('Maren, id u1, from http: 2 cases')
    expect(err).toContain('Maren, id u3, from http: 1 case')
    expect(err).toContain('may be different people')
    expect((await program.api('GET', '/api/cases')).json.cases).toHaveLength(4)
  })

  it('says when there is nothing to forget', async () => {
    await withComments()
    const { status, out } = await runProgram(['forget', '--author', 'nobody', '--yes'], env())
    expect([status, out]).toEqual([1, 'No case of that person was found.\n'])
  })
})
