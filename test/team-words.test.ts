import { expect, it } from 'vitest'
import { type Analysis, NO_TEAM_WORDS, type Reader, type TeamWords } from '../src/core/index.ts'
import { createWinnow } from '../src/main.ts'
import { changingReader, type Taken } from '../src/team-words.ts'

it('a reader elsewhere reads by the words of the day, and its old threads end', async () => {
  const { team } = createWinnow({ reading: 'quick' })
  const opened: TeamWords[] = []
  const ended: number[] = []
  const open = ({ words }: Taken): Reader => {
    const nth = opened.push(words)
    return {
      read: async () => ({ nth }) as unknown as Analysis,
      propose: async () => null,
      carriers: async () => ({ tone: [], substance: [] }),
      compare: async () => null,
      lint: async () => [],
      fitting: async () => ({ matches: [], near: [] }),
      stop: async () => void ended.push(nth),
    }
  }
  const reader = changingReader(team, open)
  const comment = { id: '1', text: 'x', author: {}, venue: { ownership: 'own', kind: 'forum' } } as const
  expect(await reader.read(comment)).toEqual({ nth: 1 })
  const other: TeamWords = { ...NO_TEAM_WORDS }
  team.take({ words: other })
  expect(await reader.read(comment)).toEqual({ nth: 2 })
  expect([opened.at(-1) === other, ended]).toEqual([true, [1]])
})
