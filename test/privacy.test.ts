import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../src/config.ts'
import { openStorage } from '../src/storage/index.ts'
import { manualClock } from './support/clock.ts'
import { temporaryFolder } from './support/desk.ts'

const page = readFileSync(join(PROJECT_ROOT, 'docs/privacy.md'), 'utf8')
/** Names in a cell. */
const named = (cell = '') => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)
/** Rows of the table below a heading, as cells. */
const rowsBelow = (heading: string) =>
  (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1))

describe('docs/privacy.md', () => {
  it('names every table and every column that there is, and no other', async () => {
    const dataDir = temporaryFolder()
    await (await openStorage({ dataDir, clock: manualClock() })).close()
    const raw = new Database(join(dataDir, 'winnow.db'), { readonly: true })
    const tables = raw
      .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
      .pluck()
      .all() as string[]
    // What the index of words keeps itself.
    const ours = tables.filter((name) => !/^case_words_/.test(name))
    const there = ours.map((name) => [
      name,
      (raw.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name).sort(),
    ])
    raw.close()
    const said = rowsBelow('Tables').map(([table, columns]) => [named(table)[0], named(columns).sort()])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(there))
  })

  it('names every kind of record that the sources write, and no other', () => {
    const kinds = new Set<string>()
    for (const file of [...sources('adapters'), ...sources('src/core')]) {
      const text = readFileSync(file, 'utf8')
      if (!/[rR]ecords/.test(text) && !text.includes('startDaily') && !/[tT]eller/.test(text)) continue
      // How a place that is asked from time to time stands, by its name.
      for (const [, kind = ''] of text.matchAll(
        /(?:const [A-Z_]+ =|kind:) ['`]((?:desk|web|slack|discord|feeds|\$\{name\})-[a-z-]+|tracker)['`]/g,
      ))
        kinds.add(kind.replace(/^\W.*\W(?=-)/, 'PLACE'))
    }
    expect(kinds.size).toBeGreaterThan(15)
    expect(
      rowsBelow('Records')
        .flatMap(([kind]) => named(kind))
        .sort(),
    ).toEqual([...kinds].sort())
  })
})

function sources(folder: string): string[] {
  const all = readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
  return all.filter((name) => name.endsWith('.ts')).map((name) => join(PROJECT_ROOT, folder, name))
}
