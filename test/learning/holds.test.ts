import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/config.ts'

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(PROJECT_ROOT, 'learning/holds.ts'), ...args], { encoding: 'utf8' })

describe('npm run holds', () => {
  it('takes --all before the file as well as after it', () => {
    const file = join(PROJECT_ROOT, 'test/holds/fifth.en.tsv')
    const before = run('--all', file)
    expect(before.status, before.stderr).toBe(0)
    expect(before.stdout).toContain('held: 48 of 48')
    expect(before.stdout).toBe(run(file, '--all').stdout)
  })
})
