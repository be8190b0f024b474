import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// What decides whether a change lands: .ci/told.mjs reads vitest's reports.

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'winnow-ci-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Tests = Record<string, 'passed' | 'failed' | 'skipped'>
const file = (name: string, tests: Tests, loaded = true) => ({
  name: join(process.cwd(), name),
  status: loaded && !Object.values(tests).includes('failed') ? 'passed' : 'failed',
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
})

async function told(
  what: 'files' | 'count',
  ...reports: unknown[]
): Promise<{ status: number; out: string[] }> {
  const paths = await Promise.all(
    reports.map(async (report, at) => {
      const path = join(folder, `${what}-${at}.json`)
      await writeFile(path, report === undefined ? '' : JSON.stringify({ testResults: report }))
      return path
    }),
  )
  return new Promise((done) => {
    execFile(process.execPath, ['.ci/told.mjs', what, ...paths], (error, stdout) =>
      done({
        status: error === null ? 0 : Number(error.code),
        out: stdout.trim().split('\n').filter(Boolean),
      }),
    )
  })
}

const sound = file('test/sound.test.ts', { one: 'passed', two: 'passed', three: 'skipped' })
const broken = file('test/broken.test.ts', { one: 'passed', two: 'failed' })
const mended = file('test/broken.test.ts', { one: 'passed', two: 'passed' })
const unloaded = file('test/unloaded.test.ts', {}, false)

describe('what the last line of the CI says', () => {
  it.each<[string, unknown[], number, string[]]>([
    ['all passed', [[sound], undefined], 0, ['2 passed, 0 failed']],
    ['a fault that fails twice', [[sound, broken], [broken]], 1, ['3 passed, 1 failed']],
    ['a fault, and no second try', [[sound, broken], undefined], 1, ['3 passed, 1 failed']],
    [
      'one that passes by itself',
      [[sound, broken], [mended]],
      0,
      ['passed only at the second try: test/broken.test.ts: two', '4 passed, 0 failed'],
    ],
    [
      'another that fails at the second try',
      [[broken], [file('test/broken.test.ts', { one: 'failed' })]],
      1,
      ['passed only at the second try: test/broken.test.ts: two', '0 passed, 1 failed'],
    ],
    ['a file that can’t be loaded', [[sound, unloaded], [unloaded]], 1, ['2 passed, 1 failed']],
    ['nothing ran', [[], undefined], 1, ['0 passed, 0 failed']],
    ['no report', [undefined, undefined], 1, ['0 passed, 1 failed']],
  ])('%s', async (_, reports, status, lines) => {
    expect(await told('count', ...reports)).toEqual({ status, out: lines })
  })

  it('names the files to try once more', async () => {
    expect((await told('files', [sound, broken, unloaded])).out).toEqual([
      'test/broken.test.ts',
      'test/unloaded.test.ts',
    ])
    expect((await told('files', [sound])).out).toEqual([])
  })
})
