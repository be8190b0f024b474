import type { Config } from './config.ts'
import type { Actor } from './core/index.ts'

/** The people allowed to decide (rule 1). Nobody on a platform until they are named in the configuration. */
export interface People {
  /** The local desk's own user. */
  readonly desk: Actor
  /** Whoever the API speaks for. */
  readonly api: Actor
  mayDecide(actor: Actor): boolean
}

export function peopleOf({ desk, api, slack, discord }: Config): People {
  const people: Pick<People, 'desk' | 'api'> = {
    desk: { id: 'desk:local', name: desk.actor, place: 'desk' },
    api: { id: api.token === undefined ? 'api:local' : 'api:token', name: api.actor, place: 'api' },
  }
  const deciders = {
    slack: new Set(slack?.deciders),
    discord: new Set(discord?.deciders),
  }
  return {
    ...people,
    mayDecide(actor) {
      const { id, place, roles = [] } = actor
      if (place === 'desk' || place === 'api') return id === people[place].id
      if (place !== 'slack' && place !== 'discord') return false
      if (!id.startsWith(`${place}:`)) return false
      return [id.slice(place.length + 1), ...roles].some((one) => deciders[place].has(one))
    },
  }
}

/** What stands before the desk and the API. */
export function accessOf({ exposed, desk, api, trustedProxies }: Config) {
  return { exposed, loginToken: desk.token, apiToken: api.token, trustedProxies }
}
