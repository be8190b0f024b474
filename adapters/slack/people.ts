import { type Actor, languageOfLocale, type PlatformServices } from '../../src/core/index.ts'
import type { Person, SlackContext } from './context.ts'
import { slackError } from './faults.ts'
import { type Settings, settingsOf } from './home/settings.ts'
import type { SlackConfig } from './settings.ts'

/** How long what Slack says of a person is believed, in milliseconds. */
const PROFILE = 3_600_000
/** A person whom Slack would not describe is asked for again after so long. */
const NOBODY = 60_000
/** How long a user group's members are believed, and how long at most while Slack can't be asked. */
const MEMBERS = 60_000
const MEMBERS_AWAY = 600_000

interface User {
  readonly team_id?: string
  readonly is_restricted?: boolean
  readonly is_ultra_restricted?: boolean
  readonly is_stranger?: boolean
}

type People = Pick<SlackContext, 'personOf' | 'actorOf' | 'isOurs' | 'languageOf'>

/** Who people are, and which of the deciding groups they are in. */
export function createPeople(
  config: SlackConfig,
  { memory, records, clock, report, defaultLanguage, identify = (actor) => actor }: PlatformServices,
  { clientOf, workspaceOf }: Pick<SlackContext, 'clientOf' | 'workspaceOf'>,
): People {
  const asking = new Map<string, Promise<Person>>()
  const groups = new Map<string, { readonly at: number; readonly members: ReadonlySet<string> }>()
  const ours = new Set([...config.deciders, ...(config.team ?? [])])
  const asked = [...ours].filter((id) => id.startsWith('S'))

  async function ask(userId: string, teamId: string | undefined): Promise<Person> {
    const key = `slack:person:${userId}`
    const kept = await memory.get<Person>(key).catch(() => undefined)
    if (kept !== undefined) return kept
    const person = await describe(userId, teamId)
    const known = person.name !== person.id
    await memory.set(key, person, known ? PROFILE : NOBODY).catch(report)
    return person
  }

  async function describe(userId: string, teamId: string | undefined): Promise<Person> {
    try {
      const client = await clientOf(teamId)
      const { user } = await client.users.info({ user: userId, include_locale: true })
      const { profile } = user ?? {}
      const name = profile?.display_name || profile?.real_name || user?.real_name || user?.name || userId
      return {
        id: userId,
        name: name.slice(0, 512),
        language: languageOfLocale(user?.locale, defaultLanguage),
        isBot: user?.is_bot === true,
        isInside: user !== undefined && (await isInside(user, teamId)),
        ...(user?.name === undefined ? {} : { handle: user.name }),
        ...(profile?.image_original === undefined ? {} : { hasAvatar: true }),
      }
    } catch (error) {
      report(slackError(error, 'asking who somebody is'))
      return { id: userId, name: userId, language: defaultLanguage, isBot: false, isInside: false }
    }
  }

  /** Guests are restricted, and people of shared channels strangers, or of another team. */
  async function isInside(user: User, teamId: string | undefined): Promise<boolean> {
    if (user.is_restricted || user.is_ultra_restricted || user.is_stranger) return false
    const self = await workspaceOf(teamId).catch(() => undefined)
    return self !== undefined && (user.team_id === undefined || user.team_id === self.teamId)
  }

  function personOf(userId: string, teamId?: string): Promise<Person> {
    const person = asking.get(userId) ?? ask(userId, teamId)
    asking.set(userId, person)
    void person.finally(() => asking.delete(userId))
    return person
  }

  /** Fails closed: nobody is in a group that Slack won't tell of. */
  async function isIn(group: string, userId: string, teamId: string | undefined): Promise<boolean> {
    const now = clock.now().getTime()
    const seen = groups.get(group)
    if (seen !== undefined && now - seen.at < MEMBERS) return seen.members.has(userId)
    try {
      const client = await clientOf(teamId)
      const { users = [] } = await client.usergroups.users.list({ usergroup: group })
      groups.set(group, { at: now, members: new Set(users) })
      return users.includes(userId)
    } catch (error) {
      report(slackError(error, 'asking who is in a user group'))
      return seen !== undefined && now - seen.at < MEMBERS_AWAY && seen.members.has(userId)
    }
  }

  async function actorOf(userId: string, teamId?: string): Promise<Actor> {
    const [{ name }, ...memberships] = await Promise.all([
      personOf(userId, teamId),
      ...asked.map(async (group) => ((await isIn(group, userId, teamId)) ? group : undefined)),
    ])
    const roles = memberships.filter((group) => group !== undefined)
    return identify({ id: `slack:${userId}`, name, place: 'slack', roles })
  }

  async function isOurs(userId: string, teamId?: string): Promise<boolean> {
    const { id, roles = [] } = await actorOf(userId, teamId)
    // A colleague, who is known here under the id that they are linked to.
    if (id !== `slack:${userId}`) return true
    if (ours.has(userId) || roles.some((group) => ours.has(group))) return true
    return config.onlyOutsiders === true && (await personOf(userId, teamId)).isInside
  }

  return {
    personOf,
    actorOf,
    isOurs,
    async languageOf(userId, teamId) {
      const { language } = await settingsOf(records, userId).catch((error): Settings => {
        report(error)
        return {}
      })
      return language ?? (await personOf(userId, teamId)).language
    },
  }
}
