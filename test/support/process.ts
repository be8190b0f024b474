import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../src/config.ts'

export interface Program {
  readonly url: string
  readonly pid: number | undefined
  readonly out: () => string
  readonly err: () => string
  /** Asks the API with the token that the program was given. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON as it came
  api(method: 'GET' | 'POST', path: string, body?: unknown): Promise<{ status: number; json: any }>
  /** Asks until the answer is as wanted. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON as it came
  until(path: string, wanted: (json: any) => boolean): Promise<any>
  /** The exit status, or the signal's name, once it is over. */
  readonly ended: Promise<number | string | null>
  /** @returns the exit status, or the signal's name */
  stop(signal: NodeJS.Signals): Promise<number | string | null>
}

const running = new Set<ChildProcess>()
/** A program that doesn't start or answer within this has failed, in milliseconds. */
const PATIENCE = 45_000
const PAUSE = 25

export const API_TOKEN = 'the-token-of-the-test-0123456789'

type StartedBy = 'node' | 'npm' | { readonly script: readonly string[] }

/** A program that may not answer yet. */
export interface Starting extends Pick<Program, 'stop' | 'ended'> {
  /**
   * When it answers.
   * @param patience milliseconds, where it may come up beside much else
   * @throws Error when it never does
   */
  ready(patience?: number): Promise<Program>
}

/**
 * Starts the real program in a process of its own and waits until it answers.
 * @param by another file that starts it, with its arguments
 */
export function startProgram(
  env: Readonly<Record<string, string>>,
  by: StartedBy = 'node',
): Promise<Program> {
  return beginProgram(env, by).ready()
}

/** The same, and waits for nothing. */
export function beginProgram(env: Readonly<Record<string, string>>, by: StartedBy = 'node'): Starting {
  const args = by === 'npm' ? 'npm' : by === 'node' ? ['start'] : by.script
  const launched = launch(args, env, typeof by === 'object')
  const { child, ended } = launched
  const stop: Program['stop'] = (signal) => {
    child.kill(signal)
    return ended
  }
  return { ended, stop, ready: (patience) => answering(launched, env, stop, patience) }
}

async function answering(
  { child, out, err, ended }: ReturnType<typeof launch>,
  env: Readonly<Record<string, string>>,
  stop: Program['stop'],
  patience?: number,
): Promise<Program> {
  await waitFor(() => out().includes('http://') || child.exitCode !== null, ended, patience)
  const [url] = /http:\/\/\S+:\d+/.exec(out()) ?? []
  if (url === undefined) throw new Error(`the program did not start: ${err()}`)
  const api: Program['api'] = async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${env.WINNOW_API_TOKEN ?? ''}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, json: await answer.json() }
  }
  return {
    url,
    pid: child.pid,
    out,
    err,
    api,
    async until(path, wanted) {
      let last: unknown
      await waitFor(async () => {
        last = (await api('GET', path)).json
        return wanted(last)
      })
      return last
    },
    ended,
    stop,
  }
}

export interface Ended {
  readonly status: number | string | null
  readonly out: string
  readonly err: string
}

/** Starts the program where it must fail. */
export function failingStart(env: Readonly<Record<string, string>>): Promise<Ended> {
  return runProgram(['start'], env)
}

/** Runs one command to its end. */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const { out, err, ended } = launch(args, env)
  return { status: await ended, out: out(), err: err() }
}

/** Call in afterEach. */
export function stopPrograms(): void {
  for (const child of running) child.kill('SIGKILL')
}

function launch(args: readonly string[] | 'npm', env: Readonly<Record<string, string>>, isScript = false) {
  const { PATH = '', HOME = '' } = process.env
  const command: [string, string[]] =
    args === 'npm'
      ? ['npm', ['start']]
      : [process.execPath, isScript ? [...args] : [join(PROJECT_ROOT, 'src/cli.ts'), ...args]]
  const child = spawn(...command, {
    cwd: PROJECT_ROOT,
    env: { PATH, HOME, WINNOW_PORT: '0', ...env },
  })
  child.stdin.end()
  running.add(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (status, signal) => {
      running.delete(child)
      resolve(status ?? signal)
    })
  })
  return { child, out: () => out, err: () => err, ended }
}

async function waitFor(
  done: () => boolean | Promise<boolean>,
  ended?: Promise<unknown>,
  patience = PATIENCE,
): Promise<void> {
  const until = Date.now() + patience
  let over = false
  ended?.then(() => {
    over = true
  })
  while (!(await done()) && !over) {
    if (Date.now() > until) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
