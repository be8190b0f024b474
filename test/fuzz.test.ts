import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayRead, readRobots } from '../adapters/articles/robots.ts'
import { addressOf } from '../adapters/discord/address.ts'
import { openComments } from '../adapters/files/index.ts'
import { heardIn } from '../adapters/slack/heard.ts'
import { householdOf, readAddress } from '../adapters/web/access/addresses.ts'
import { parsePlaybook } from '../src/analysis/answer/parse-playbook.ts'
import { parseComment } from '../src/analysis/contract/input.ts'
import { parseHelplines } from '../src/analysis/hold/parse-helplines.ts'
import { parseWords } from '../src/analysis/team/parse.ts'
import { readConfig } from '../src/config.ts'
import { WinnowError } from '../src/core/index.ts'
import { temporaryFolder } from './support/desk.ts'

/*
 * Whatever comes from outside is read or refused in words of ours: no reader throws anything else. So many
 * inputs each; `FUZZ_RUNS=100000 npm test -- test/fuzz.test.ts --testTimeout 9999999` for a night.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 150)

const json = fc.jsonValue({ maxDepth: 4 })
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.webUrl(),
  json.map((value) => JSON.stringify(value)),
)
/** Begins as something that is known, and goes on otherwise. */
const likely = (...beginnings: readonly string[]) =>
  fc.tuple(fc.constantFrom('', ...beginnings), text).map(([before, after]) => `${before}${after}`)

/** Takes it, or says why not. */
function readOrRefused(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(WinnowError)
  }
}

const commentLike = fc.record(
  {
    id: fc.oneof(text, json),
    text: fc.oneof(text, json),
    author: json,
    venue: fc.oneof(json, fc.constant({ ownership: 'own', kind: 'forum' })),
    thread: json,
    postedAt: fc.oneof(text, json),
    url: fc.oneof(text, fc.webUrl()),
  },
  { requiredKeys: [] },
)

describe('what comes from outside is read, or refused in words of ours', () => {
  it.each<[string, fc.Arbitrary<unknown>, (given: never) => unknown]>([
    ['a comment', fc.oneof(commentLike, json), (given) => parseComment(given)],
    ['an event of Slack', fc.oneof(json, commentLike), (given) => heardIn(Object(given))],
    ['an address', text, (given) => [readAddress(given), householdOf(given)]],
    [
      'the address of a message on Discord',
      fc.record({ id: text, url: likely('https://discord.com/channels/1/2/') }),
      (given) => addressOf({ ...(given as object), text: '', author: {}, venue: {} } as never),
    ],
    [
      'a robots.txt',
      likely('User-agent: *\nDisallow: /', 'User-agent: winnow\nAllow: *'),
      (given) => mayRead(readRobots(given), new URL('https://a.example/b?c')),
    ],
    ['a playbook', likely('brand: ', 'en:\n  critic: ['), (given) => parsePlaybook(given, 'playbook.yaml')],
    ['a team’s words', likely('quiet:\n  - ', 'hear:\n  - phrase: '), (given) => parseWords(given)],
    ['help lines', likely('FR:\n  - name: '), (given) => parseHelplines(given, 'helplines.yaml', [])],
    [
      'the environment',
      fc.dictionary(
        fc.constantFrom('WINNOW_PORT', 'WINNOW_OWN_PLACES', 'DATABASE_URL', 'WINNOW_DAYS_OFF'),
        text,
      ),
      (given) => readConfig(given),
    ],
  ])('%s', (_, inputs, read) => {
    fc.assert(
      fc.property(inputs, (given) => readOrRefused(() => read(given as never))),
      { numRuns: RUNS },
    )
  })

  it('a file of any content and name', async () => {
    const folder = temporaryFolder()
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      likely(
        '[{"id":"1","text":"',
        'id,text\n1,"',
        '<?xml version="1.0"?><',
        'PK\u0003\u0004',
        'From a\n\n',
      ).map((said) => Buffer.from(said)),
    )
    const name = fc.constantFrom(
      'a.csv',
      'a.json',
      'a.jsonl',
      'a.xml',
      'a.xlsx',
      'a.zip',
      'a.mbox',
      'a.txt',
      'a',
    )
    await fc.assert(
      fc.asyncProperty(content, name, async (bytes, file) => {
        const path = join(folder, file)
        writeFileSync(path, bytes)
        try {
          const opened = await openComments(path)
          for await (const _ of opened.comments());
        } catch (error) {
          expect(error).toBeInstanceOf(WinnowError)
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })
})
