import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROJECT_ROOT } from '../src/config.ts'

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8')
/** File and title in the last cell of a row. */
const named = [...read('docs/security.md').matchAll(/\| `(test\/[\w/.-]+)`: ([^|]+) \|$/gm)]

it.each(named.map(([, file = '', title = '']) => [file, title]))('%s defends: %s', (file, title) => {
  expect(existsSync(join(PROJECT_ROOT, file))).toBe(true)
  expect(
    read(file)
      .replaceAll("' + '", '')
      .replaceAll(/'\s*\+\s*'/g, ''),
  ).toContain(title)
})

it('every threat names the test that defends', () => {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| what is tried'))
  expect(rows.length).toBeGreaterThan(15)
  expect(named).toHaveLength(rows.length)
})
