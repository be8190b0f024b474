import { createColleagues } from '../../src/colleagues/index.ts'
import { createPasswords } from '../../src/colleagues/passwords.ts'
import { isGuessable } from '../../src/config/guessable.ts'
import type { ColleagueRecord, ColleagueStore, Role, TeamOutcome } from '../../src/core/index.ts'
import { manualClock } from './clock.ts'
import { PASSWORD } from './team.ts'

/** A team in memory, whose passwords cost nothing. */
export function memoryTeam(withToken = false) {
  const all = new Map<string, ColleagueRecord>()
  const store: ColleagueStore = {
    all: async () => [...all.values()],
    async change(step) {
      const { put, result } = step([...all.values()])
      for (const one of put) all.set(one.id, one)
      return result
    },
  }
  const clock = manualClock()
  const passwords = createPasswords({ log: 4, blocks: 8, parallel: 1 })
  return {
    clock,
    all,
    ...createColleagues({ store, clock, withToken, brand: 'Acme', isGuessable, passwords }),
  }
}

export function done<T>(outcome: TeamOutcome<T>): T {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`)
  return outcome.done
}

/** Somebody who has chosen a password. */
export async function joined(made: ReturnType<typeof memoryTeam>, name: string, role: Role) {
  const { secret } = done(await made.invite(name, role))
  return done(await made.join(secret, PASSWORD)).colleague
}
