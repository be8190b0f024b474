import type { Playbook } from './analysis/answer/playbook.ts'
import type { WordsRead } from './analysis/team/parse.ts'
import type { Analyzer, Desk, KnownAnswers, Reader, TeamDesk, TeamWords } from './core/index.ts'
import { wouldRead } from './desk/would-read.ts'
import { editedFile } from './edited-file.ts'
import type { NamedFile } from './named-file.ts'
import { wordsFile } from './team-file.ts'

/** What of an analyzer can be changed while it is in use. */
export interface Taken {
  readonly words: TeamWords
  readonly playbook: Playbook
  readonly answers: KnownAnswers
}

/**
 * An analyzer whose words can be changed while it is in use: from then on it reads and writes by the new
 * ones.
 */
export function changeable(by: (taken: Pick<Taken, 'playbook' | 'answers'>) => Analyzer, first: Taken) {
  let [current, made] = [first, by(first)]
  const readingBy = (words: TeamWords) => made.withWords?.(words) ?? made
  let now = readingBy(first.words)
  const others: ((taken: Taken) => void)[] = []
  const analyzer: Analyzer = {
    analyze: (comment, options) => now.analyze(comment, options),
    propose: (...given) => now.propose?.(...given) ?? null,
    fitting: (comment, others, ...how) =>
      now.fitting?.(comment, others, ...how) ?? { matches: [], near: others.map(() => null) },
    warm: () => now.warm?.(),
    carriers: (comment) => now.carriers?.(comment) ?? { tone: [], substance: [] },
    wantsNoMessages: (comment) => now.wantsNoMessages(comment),
    mayWriteSaid: (messages) => now.mayWriteSaid?.(messages),
    meanings: (comment) => now.meanings?.(comment),
    lint: (input) => now.lint(input),
    promises: (text) => now.promises(text),
    followUp: (language, promised) => now.followUp(language, promised),
    community: (language, asked) => now.community(language, asked),
    saysThanks: (text) => now.saysThanks(text),
    withWords: readingBy,
  }
  return {
    analyzer,
    /** One that writes by another playbook or other answers; this one stays as it is. */
    by,
    taken: () => current,
    take(change: Partial<Taken>): void {
      current = { ...current, ...change }
      if (change.playbook !== undefined || change.answers !== undefined) made = by(current)
      now = readingBy(current.words)
      for (const tell of others) tell(current)
    },
    /** Who reads by them elsewhere is told of new ones. */
    whenTaken(tell: (taken: Taken) => void): void {
      others.push(tell)
    },
  }
}

/**
 * A reader in threads of its own that reads by the words of the day: with new ones it is opened anew, and
 * what the old one had in hand ends as `away`, to be read again.
 */
export function changingReader(live: Changeable, open: (taken: Taken) => Reader): Reader {
  let now = open(live.taken())
  live.whenTaken((taken) => {
    const old = now
    now = open(taken)
    void old.stop()
  })
  return {
    read: (...given) => now.read(...given),
    propose: (...given) => now.propose(...given),
    carriers: (...given) => now.carriers(...given),
    compare: (...given) => now.compare(...given),
    lint: (...given) => now.lint(...given),
    fitting: (...given) => now.fitting(...given),
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
  const take = (words: TeamWords) => live.take({ words })
  const { read, save } = editedFile(wordsFile(file), (text) => parseWords(text).words, take)
  let busy = false
  return {
    read,
    save,
    words: () => live.taken().words,
    check: (text) => parseWords(text).problems,
    async preview(text) {
      const { words } = parseWords(text)
      if (words === undefined || busy) return undefined
      busy = true
      try {
        return await wouldRead(desk, reader, [live.taken().words, words])
      } finally {
        busy = false
      }
    },
  }
}
