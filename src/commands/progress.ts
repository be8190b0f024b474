/** Not drawn more often than this, in milliseconds. */
const EVERY = 100
const WIDTH = 30

export interface Progress {
  /** @param bytes of the input read so far */
  at(bytes: number): void
  end(): void
}

export interface Bar {
  /** @param share 0–1 @param words beside the bar */
  at(share: number, words: string): void
  end(): void
}

/** A bar with words beside it, when somebody sits before a terminal. */
export function createBar(stream: NodeJS.WriteStream, now: () => number = Date.now): Bar {
  if (stream.isTTY !== true) return { at: () => undefined, end: () => undefined }
  let drawn = 0
  let longest = 0
  return {
    at(share, words) {
      if (now() - drawn < EVERY) return
      drawn = now()
      const line = `${bar(share)} ${words}`
      stream.write(`\r${line.padEnd(longest)}`)
      longest = Math.max(longest, line.length)
    },
    end() {
      if (longest > 0) stream.write(`\r${' '.repeat(longest)}\r`)
    },
  }
}

/** A bar on stderr while a file is read, when somebody sits before a terminal. */
export function createProgress(
  stream: NodeJS.WriteStream,
  total: number | undefined,
  wanted: boolean,
  now: () => number = Date.now,
): Progress {
  if (!wanted || stream.isTTY !== true || total === undefined || total === 0)
    return { at: () => undefined, end: () => undefined }
  let drawn = 0
  let count = 0
  return {
    at(bytes) {
      count += 1
      if (now() - drawn < EVERY) return
      drawn = now()
      stream.write(`\r${bar(bytes / total)} ${count}`)
    },
    end() {
      stream.write(`\r${' '.repeat(WIDTH + 24)}\r`)
    },
  }
}

/** @param share 0–1 */
function bar(share: number): string {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH)
  return (
    `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ` +
    `${String(Math.round((full / WIDTH) * 100)).padStart(3)} %`
  )
}
