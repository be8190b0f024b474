import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPEATED } from '../test/analysis/hostile.ts'
import { API_TOKEN, type Program, startProgram } from '../test/support/process.ts'
import { type SlackDouble, startSlack } from '../test/support/slack/index.ts'
import { ANA, SAM } from '../test/support/slack/people.ts'
import { CUSTOMERS, REVIEW } from '../test/support/slack/workspace.ts'

/** What must not be exceeded by one in a hundred, in milliseconds. */
const ALLOWED = 200
/** Between two questions of one kind, in milliseconds. */
const PACE = 40
/** How long each state is looked at, in seconds. */
const SECONDS = 15
const LONGEST = 100_000
/** Posts under way at one time while the line of waiting comments is filled. */
const POSTERS = 8

type Kind = 'health' | 'inbox' | 'a case' | 'intake' | 'slack' | 'a bare server'

/**
 * Starts the real program with a Slack on loopback, and prints how long it takes to answer: /healthz, the
 * inbox, a case's page, a comment that comes in, and Slack's acknowledgement, while nothing is to be done,
 * while hostile comments are read, and while 500 and 10,000 comments wait. Beside it what a bare server of
 * Node takes at the same time: more than that is ours.
 */
export async function benchResponsive(): Promise<void> {
  const slack = await startSlack()
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  const bare = await bareServer()
  try {
    const program = await startProgram({
      WINNOW_DATA_DIR: folder,
      WINNOW_API_TOKEN: API_TOKEN,
      WINNOW_BRAND: 'Acme',
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.url,
      SLACK_REVIEW_CHANNEL: REVIEW,
      SLACK_CHANNELS: CUSTOMERS,
      SLACK_DECIDERS: ANA,
    })
    while (slack.connections() === 0) await pause(20)
    const look = looker(program, slack, bare.url)
    const path = await post(program, 'The export crashes since version 4.2.')
    await program.until(path, ({ unread }) => unread === null)
    // Threads start and code is compiled when they are first asked for.
    await Promise.all([
      get(`${program.url}/`),
      get(`${program.url}${path.replace('/api', '')}`),
      pause(3_000),
    ])
    out(`Time to answer, in ms, at most ${ALLOWED} for p99. Of one question of each kind every ${PACE} ms.`)
    await look('nothing else to do', path, async () => undefined)
    await look('hostile comments of 100,000 characters in work', path, (over) => hostile(program, over))
    for (const waiting of [500, 10_000]) {
      const filled = await fill(program, waiting)
      await look(`${waiting} comments wait (${filled})`, path, async () => undefined)
    }
    await program.stop('SIGTERM')
  } finally {
    bare.stop()
    await slack.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Node alone, in a process of its own. */
async function bareServer(): Promise<{ url: string; stop(): void }> {
  const script = `const server = require('node:http').createServer((_, answer) => answer.end('ok'))
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  )
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

/** Asks everything at an even pace for a while and prints what it took. */
function looker(program: Program, slack: SlackDouble, bare: string) {
  const asks: Readonly<Record<Exclude<Kind, 'slack'>, (path: string) => Promise<unknown>>> = {
    health: () => get(`${program.url}/healthz`),
    inbox: () => get(`${program.url}/`),
    'a case': (path) => get(`${program.url}${path.replace('/api', '')}`),
    intake: () => post(program, 'It is slow since the update, please mend it.'),
    'a bare server': () => get(bare),
  }
  return async (what: string, path: string, meanwhile: (over: () => boolean) => Promise<unknown>) => {
    const until = performance.now() + SECONDS * 1_000
    const over = () => performance.now() >= until
    const acked = slack.acks.length
    const took = new Map<Kind, number[]>()
    const asked = Object.entries(asks).map(async ([kind, ask]) => {
      const times: number[] = []
      took.set(kind as Kind, times)
      while (!over()) {
        const begun = performance.now()
        await ask(path)
        times.push(performance.now() - begun)
        await pause(PACE)
      }
    })
    const said = (async () => {
      for (let turn = 0; !over(); turn += 1) {
        slack.say(CUSTOMERS, SAM, `Number ${turn} stops after a minute.`)
        await pause(4 * PACE)
      }
    })()
    await Promise.all([...asked, said, meanwhile(over)])
    await pause(500)
    const acks = slack.acks.slice(acked)
    took.set(
      'slack',
      acks.map(({ latency, acked: heard }) => (heard ? latency : Number.POSITIVE_INFINITY)),
    )
    out(`\n${what}`)
    for (const [kind, times] of took) {
      const sorted = times.sort((a, b) => a - b)
      const over = kind !== 'a bare server' && percentile(sorted, 0.99) > ALLOWED ? '   too slow' : ''
      const figures = [0.5, 0.99, 1].map((share) => percentile(sorted, share).toFixed(1).padStart(8))
      out(
        `  ${kind.padEnd(14)} ${String(sorted.length).padStart(5)} times   p50, p99, worst ` +
          `${figures.join(' ')}${over}`,
      )
    }
  }
}

/** Always some texts that are as dear to read as any, in both hands of the reader. */
async function hostile(program: Program, over: () => boolean): Promise<void> {
  for (let turn = 0; !over(); turn += 1) {
    const repeated = REPEATED[turn % REPEATED.length] ?? 'a'
    const text = repeated.repeat(Math.ceil(LONGEST / repeated.length)).slice(0, LONGEST)
    if (text.trim() !== '') await post(program, text)
    await pause(150)
  }
}

/** @returns how long that took */
async function fill(program: Program, count: number): Promise<string> {
  const begun = performance.now()
  let left = count
  const one = async () => {
    while (left > 0) {
      left -= 1
      await post(
        program,
        `Since update number ${left} it stops after a minute, and nobody answers. Please mend it.`,
      )
    }
  }
  await Promise.all(Array.from({ length: POSTERS }, one))
  return `taken in at ${((count * 1_000) / (performance.now() - begun)).toFixed(0)} a second`
}

let numbers = 0
/** @returns the case's path in the API */
async function post(program: Program, text: string): Promise<string> {
  numbers += 1
  const { json } = await program.api('POST', '/api/comments', { id: `b${numbers}`, text })
  return `/api/cases/${json.caseId}`
}

async function get(url: string): Promise<void> {
  await (await fetch(url)).text()
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function out(line: string): void {
  process.stdout.write(`${line}\n`)
}
