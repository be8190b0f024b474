import { expect, it } from 'vitest'
import { createTurns } from '../../adapters/slack/turns.ts'

const loop = () => new Promise((resolve) => setImmediate(resolve))

it('begins work in order, one piece a turn, with room for others in between', async () => {
  const inTurn = createTurns()
  const seen: string[] = []
  for (const name of ['first', 'second', 'third']) inTurn(() => void seen.push(name))
  expect(seen).toEqual([])
  await loop()
  expect(seen).toEqual(['first'])
  seen.push('a click')
  await loop()
  await loop()
  expect(seen).toEqual(['first', 'a click', 'second', 'third'])
})

it('goes on after a pause, and with work that brings work', async () => {
  const inTurn = createTurns()
  const seen: string[] = []
  inTurn(() => {
    seen.push('one')
    inTurn(() => void seen.push('two'))
  })
  await loop()
  await loop()
  await loop()
  inTurn(() => void seen.push('three'))
  await loop()
  expect(seen).toEqual(['one', 'two', 'three'])
})
