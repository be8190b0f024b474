import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { run } from '../../src/commands/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-import-'))
const file = join(folder, 'avis.csv')
writeFileSync(file, 'Nom;Commentaire\nMaren;"Ça plante ; encore."\nZoé;Merci !\nAli;\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** What the command says, and its exit status. */
async function imported(...args: readonly string[]) {
  vi.stubEnv('WINNOW_DATA_DIR', join(folder, 'data'))
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const status = await run(['node', 'winnow', 'import', ...args])
  const said = told.mock.calls.join('')
  told.mockRestore()
  return { status, said }
}

it('a file is shown, brought in once, and taken back', async () => {
  const dry = await imported(file, '--dry-run')
  expect(dry.status).toBe(0)
  expect(dry.said).toContain('3 rows: 2 new, 1 without words.')
  expect(dry.said).toContain('Maren · our place')
  expect(dry.said).toContain('this was a dry run')
  // Nobody can be asked, so nothing comes in without --yes.
  const unasked = await imported(file)
  expect([unasked.status, unasked.said]).toEqual([1, expect.stringContaining('add --yes to bring them in')])

  const done = await imported(file, '--yes', '--later')
  expect([done.status, done.said]).toEqual([0, expect.stringContaining('2 brought in')])
  const again = await imported(file, '--yes', '--later')
  expect([again.status, again.said]).toEqual([0, expect.stringContaining('nothing new')])

  const [, id = ''] = /--undo (\S+)/.exec(done.said) ?? []
  expect((await imported('--undo', id)).said).toContain('Taken back: 2 comments.')
  expect((await imported(file, '--dry-run')).said).toContain('2 new')
})

it.each([
  ['no file', [], 'Say which files'],
  ['a file that is not there', ['nowhere.csv'], 'There is no file'],
  ['a date that is none', [file, '--since', '3 May'], 'Say the date as'],
  ['an import that is not there', ['--undo', 'nobody'], 'There is no such import'],
])('%s is told plainly', async (_, args, sentence) => {
  expect(await imported(...args)).toEqual({ status: 1, said: expect.stringContaining(sentence) })
})
