import { expect, it } from 'vitest'
import { progressLine } from '../../adapters/discord/forum/telling.ts'

const progress = {
  forum: '1',
  seen: 1_240,
  tagged: 310,
  known: 900,
  left: { 'nothing-wanted': 20, settled: 4, 'taken-away': 5, locked: 1 },
  byMeaning: {},
}

it('tells how far a backfill is', () => {
  expect(progressLine(progress, false, 'en')).toBe(
    '1,240 seen · 310 tagged · 900 done before · 20 with nothing to sort · 9 left alone · 1 locked',
  )
  expect(progressLine(progress, false, 'fr')).toBe(
    'vus : 1\u202f240 · triés : 310 · déjà faits : 900 · rien à trier : 20 · laissés tels quels : 9 · verrouillés : 1',
  )
  expect(progressLine({ ...progress, known: 0, left: {} }, true, 'en')).toBe(
    '1,240 seen · 310 would be tagged',
  )
})
