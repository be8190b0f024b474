import { createHash } from 'node:crypto'
import type { WordsRead } from './analysis/team/parse.ts'
import type { Analyzer, Desk, Reader, TeamDesk, TeamWords } from './core/index.ts'
import { wouldRead } from './desk/would-read.ts'
import type { NamedFile } from './named-file.ts'
import { readTeamText, saveTeamText } from './team-file.ts'

/** An analyzer whose team words can be changed while it is in use: from then on it reads by the new ones. */
export function changeable(first: Analyzer, words: TeamWords) {
  let [now, current] = [first, words]
  const readingBy = (other: TeamWords) => first.withWords?.(other) ?? first
  const others: ((words: TeamWords) => void)[] = []
  const analyzer: Analyzer = {
    analyze: (comment, options) => now.analyze(comment, options),
    propose: (comment, assessment, verdict) => now.propose?.(comment, assessment, verdict) ?? null,
    carriers: (comment) => now.carriers?.(comment) ?? { tone: [], substance: [] },
    wantsNoMessages: (comment) => now.wantsNoMessages(comment),
    meanings: (comment) => now.meanings?.(comment),
    lint: (input) => now.lint(input),
    promises: (text) => now.promises(text),
    followUp: (language, promised) => now.followUp(language, promised),
    withWords: readingBy,
  }
  return {
    analyzer,
    words: () => current,
    take(other: TeamWords): void {
      now = readingBy(other)
      current = other
      for (const tell of others) tell(other)
    },
    /** Who reads by them elsewhere is told of new ones. */
    whenTaken(tell: (words: TeamWords) => void): void {
      others.push(tell)
    },
  }
}

/**
 * A reader in threads of its own that reads by the words of the day: with new ones it is opened anew, and what the old
 * one had in hand ends as `away`, to be read again.
 */
export function changingReader(live: Changeable, open: (words: TeamWords) => Reader): Reader {
  let now = open(live.words())
  live.whenTaken((words) => {
    const old = now
    now = open(words)
    void old.stop()
  })
  return {
    read: (...given) => now.read(...given),
    propose: (...given) => now.propose(...given),
    carriers: (...given) => now.carriers(...given),
    compare: (...given) => now.compare(...given),
    lint: (...given) => now.lint(...given),
    stop: () => now.stop(),
  }
}

type ParseWords = (text: string) => WordsRead
export type Changeable = ReturnType<typeof changeable>

export function teamDesk(
  file: NamedFile,
  live: Changeable,
  desk: Pick<Desk, 'list' | 'get'>,
  reader: Pick<Reader, 'compare'>,
  parseWords: ParseWords,
): TeamDesk {
  let busy = false
  return {
    read() {
      const text = readTeamText({ ...file, required: false })
      return { text, mark: markOf(text) }
    },
    words: live.words,
    check: (text) => parseWords(text).problems,
    async preview(text) {
      const { words } = parseWords(text)
      if (words === undefined || busy) return undefined
      busy = true
      try {
        return await wouldRead(desk, reader, [live.words(), words])
      } finally {
        busy = false
      }
    },
    save(text, mark) {
      const { words } = parseWords(text)
      if (words === undefined || markOf(readTeamText({ ...file, required: false })) !== mark) return false
      saveTeamText(file, text)
      live.take(words)
      return true
    },
  }
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
