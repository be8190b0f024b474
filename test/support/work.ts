import { type Profiler, Session } from 'node:inspector'
import { PROJECT_ROOT } from '../../src/config.ts'

/** How often each stretch of our code ran, and how much built-in searches looked at, by a name to show. */
export type Work = ReadonlyMap<string, number>

interface Searches {
  readonly of: object
  readonly name: string
  /** What it looked at: an array's items, a string's characters. */
  readonly cost: (self: { readonly length: number }, result: unknown, args: readonly unknown[]) => number
}

const whole = (self: { readonly length: number }): number => 1 + self.length
const SEARCHES: readonly Searches[] = [
  ...['includes', 'indexOf', 'lastIndexOf', 'concat', 'join', 'splice', 'unshift', 'shift', 'sort'].map(
    (name) => ({ of: Array.prototype, name, cost: whole }),
  ),
  ...['split', 'trim', 'trimEnd', 'toLowerCase', 'toUpperCase', 'normalize', 'lastIndexOf'].map((name) => ({
    of: String.prototype,
    name,
    cost: whole,
  })),
  ...['indexOf', 'includes'].map((name) => ({
    of: String.prototype,
    name,
    cost: (self: { readonly length: number }, result: unknown, [, from = 0]: readonly unknown[]) =>
      1 + Math.max(0, (typeof result === 'number' && result >= 0 ? result : self.length) - Number(from)),
  })),
]

/**
 * Counts what a piece of work does instead of timing it: V8's own counters say how often each block of the
 * shipped tree ran; searches inside built-ins and texts handed to patterns are counted by their length.
 * Run the work once before, so that what is only loaded once counts nowhere.
 */
export function workOf(work: () => unknown): Work {
  const session = new Session()
  session.connect()
  const counted = new Map<string, number>()
  const add = (name: string, count: number): void => {
    counted.set(name, (counted.get(name) ?? 0) + count)
  }
  ask(session, 'Profiler.enable')
  ask(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const restore = watch(add)
  try {
    work()
  } finally {
    restore()
  }
  for (const { name, count } of blocks(session)) add(name, count)
  ask(session, 'Profiler.stopPreciseCoverage')
  session.disconnect()
  return counted
}

function blocks(session: Session): readonly { readonly name: string; readonly count: number }[] {
  const { result } = ask(session, 'Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType
  return result.flatMap(({ url, functions }) => {
    const at = url.indexOf(PROJECT_ROOT)
    const file = url.slice(at + PROJECT_ROOT.length + 1)
    if (at < 0 || !/^(?:src|adapters|heuristics)\//.test(file)) return []
    return functions.flatMap(({ functionName, ranges }) =>
      ranges.map(({ startOffset, count }) => ({ name: `${file} ${functionName}@${startOffset}`, count })),
    )
  })
}

function ask(session: Session, method: string, parameters: object = {}): unknown {
  let answer: unknown
  session.post(method, parameters, (error, result) => {
    if (error) throw error
    answer = result
  })
  return answer
}

/** @returns puts the built-ins back */
function watch(add: (name: string, count: number) => void): () => void {
  const undo: (() => void)[] = []
  const replace = (
    of: object,
    name: string,
    by: (real: (...args: unknown[]) => unknown) => unknown,
  ): void => {
    const real = Reflect.get(of, name)
    Reflect.set(of, name, by(real))
    undo.push(() => Reflect.set(of, name, real))
  }
  for (const { of, name, cost } of SEARCHES) {
    replace(
      of,
      name,
      (real) =>
        function (this: { readonly length: number }, ...args: unknown[]) {
          const result = real.apply(this, args)
          add(name, cost(this, result, args))
          return result
        },
    )
  }
  replace(
    RegExp.prototype,
    'exec',
    (real) =>
      function (this: RegExp, text: unknown) {
        const from = this.global || this.sticky ? this.lastIndex : 0
        const match = real.call(this, text) as RegExpExecArray | null
        add(`/${this.source}/${this.flags}`, 1 + read(this, match, from, String(text)))
        return match
      },
  )
  return () => {
    for (const one of undo) one()
  }
}

/** How much of a text the pattern went through; one that is anchored gives up where it stands. */
function read(pattern: RegExp, match: RegExpExecArray | null, from: number, text: string): number {
  if (match !== null) return Math.max(0, match.index + match[0].length - from)
  const anchored = pattern.sticky || (pattern.source.startsWith('^') && !pattern.multiline)
  return anchored ? 0 : Math.max(0, text.length - from)
}
