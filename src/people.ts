import { createColleagues, type Team } from './colleagues/index.ts'
import { isGuessable } from './config/guessable.ts'
import type { Config } from './config.ts'
import { type Actor, type Clock, type ColleagueStore, roleMay } from './core/index.ts'

/** The people allowed to decide (rule 1). Nobody on a platform until they are named in the configuration. */
export interface People {
  /** The local desk's own user. */
  readonly desk: Actor
  /** Whoever the API speaks for. */
  readonly api: Actor
  mayDecide(actor: Actor): boolean
}

/**
 * @param team whose roles hold wherever they act; who is no colleague there stays what the configuration
 * says
 */
export function peopleOf(
  { desk, api, platforms }: Config,
  team: Pick<Team, 'roleOf'> = { roleOf: () => undefined },
): People {
  const people: Pick<People, 'desk' | 'api'> = {
    desk: { id: 'desk:local', name: desk.actor, place: 'desk' },
    api: { id: api.token === undefined ? 'api:local' : 'api:token', name: api.actor, place: 'api' },
  }
  const deciders = new Map(platforms.map((one) => [one.name, new Set(one.deciders)]))
  return {
    ...people,
    mayDecide(actor) {
      const { id, place, roles = [] } = actor
      const role = team.roleOf(actor)
      if (role !== undefined) return role !== null && roleMay(role, 'decide')
      if (place === 'desk' || place === 'api') return id === people[place].id
      const there = deciders.get(place)
      if (there === undefined || !id.startsWith(`${place}:`)) return false
      return [id.slice(place.length + 1), ...roles].some((one) => there.has(one))
    },
  }
}

/** What the team's own part is told of the configuration. */
export function teamOf({ desk, brand = '' }: Pick<Config, 'desk' | 'brand'>) {
  return { withToken: desk.token !== undefined, brand, isGuessable }
}

/** The team, those allowed to decide, and who is let in where. */
export async function openPeople(config: Config, storage: { colleagues: ColleagueStore }, clock: Clock) {
  const { exposed, desk, api, trustedProxies } = config
  const team = createColleagues({ store: storage.colleagues, clock, ...teamOf(config) })
  // From now on it is known who plays which role.
  await team.list()
  const people = peopleOf(config, team)
  const local = { actor: people.desk, role: 'admin' } as const
  const tokens = { loginToken: desk.token, apiToken: api.token }
  return { team, people, who: { exposed, trustedProxies, ...tokens, local, colleagues: team } }
}
