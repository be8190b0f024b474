import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { resultsTable } from '../../src/commands/results.ts'
import { run } from '../../src/commands/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-terminal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each([
  ['a key', 'keys.json', '{"rows":[{"\\u001b]0;mine\\u0007":"x"}]}'],
  ['a column', 'columns.csv', 'id,\u001b[text\n1,\n'],
  ['a column, in one letter', 'letters.csv', 'id,\u009btext\n1,\n'],
])('%s of a file does not steer the terminal it is told in', async (_, name, content) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const results = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await run(['node', 'winnow', 'analyze', '--quick', path])
  const lines = told.mock.calls.join('')
  told.mockRestore()
  results.mockRestore()
  expect(lines).toMatch(/^winnow: .*\uFFFD/)
  expect(lines).not.toMatch(/[^\P{Cc}\n]/u)
})

it('a table of results has a line for a comment whose id is no text', () => {
  const error = { line: 1, error: { code: 'invalid_input' as const, message: 'no id' } }
  const item = { line: 1, bytes: 1, warnings: [], value: { id: { toString: 1 }, text: 'x' } }
  expect(resultsTable(undefined).cells(item, error).join()).toMatch(/^,,,x,.*no id$/)
})
