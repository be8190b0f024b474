import {
  type Actor,
  type Colleague,
  type ColleagueRecord,
  type ColleagueRefusal,
  nameKey,
  type Role,
  shownName,
  type TeamOutcome,
} from '../core/index.ts'

/*
 * What may happen to a team, as pure steps over all of its records. Whoever was removed stays among them and
 * counts for nothing but what they were linked to.
 */

type All = readonly ColleagueRecord[]
/** Who is new or changed, and the one it was about. */
type Step = {
  readonly put: readonly ColleagueRecord[]
  readonly result: TeamOutcome<ColleagueRecord>
}

/** People of one team; the desk's pages list them all. */
const MOST = 200
const SLACK_ID = /^[UW][A-Z0-9]{4,30}$/
const DISCORD_ID = /^\d{15,22}$/

export function ofTheTeam(all: All): All {
  return all.filter(({ removedAt }) => removedAt === null)
}

/** As it is now: a link whose time is over invites nobody. */
export function asOf(all: All, now: string): All {
  return all.map((one) =>
    one.invitation === null || one.invitation.until > now ? one : { ...one, invitation: null },
  )
}

/** Somebody of the team has a password. */
export function hasJoined(all: All): boolean {
  return ofTheTeam(all).some(({ password }) => password !== null)
}

export function named(all: All, name: string): ColleagueRecord | undefined {
  const key = nameKey(name)
  return ofTheTeam(all).find((one) => nameKey(one.name) === key)
}

export function shownColleague({
  password: _,
  epoch,
  removedAt,
  invitation,
  ...rest
}: ColleagueRecord): Colleague {
  return { ...rest, invitedUntil: invitation?.until ?? null }
}

/** Who of the team (or who was) acts here, under their own id or one that they are linked to. */
export function memberBehind(all: All, { id }: Pick<Actor, 'id'>): ColleagueRecord | undefined {
  return all.find(
    (one) =>
      one.id === id ||
      (one.slackId !== null && id === `slack:${one.slackId}`) ||
      (one.discordId !== null && id === `discord:${one.discordId}`),
  )
}

/**
 * A name that nobody of the team has. @param withToken the desk's token lets in somebody who may do
 * everything
 */
export function added(all: All, one: ColleagueRecord, withToken: boolean): Step {
  const name = shownName(one.name)
  if (name === '') return refused('name-missing')
  if (named(all, name) !== undefined) return refused('name-taken')
  if (ofTheTeam(all).length >= MOST) return refused('too-many')
  // Once somebody has a password the desk asks for one: an admin must be able to come in.
  if (one.role !== 'admin' && !withToken && !hasAdmin(all)) return refused('first-admin')
  return put({ ...one, name })
}

/** The first of all: once somebody has a password, only an admin brings in others. */
export function begun(all: All, one: ColleagueRecord, withToken: boolean): Step {
  return ofTheTeam(all).some(({ password }) => password !== null)
    ? refused('begun-already')
    : added(all, one, withToken)
}

/** Another link for somebody who is there, with another role where one is named. */
export function renewed(
  all: All,
  id: string,
  invitation: NonNullable<ColleagueRecord['invitation']>,
  role: Role | undefined,
  withToken: boolean,
): Step {
  const found = withRole(all, id, role, withToken)
  if ('refused' in found.result) return found
  return put({ ...found.result.done, invitation })
}

export function withRole(all: All, id: string, role: Role | undefined, withToken: boolean): Step {
  const one = member(all, id)
  if (one === undefined) return refused('gone')
  if (role === undefined || role === one.role) return put(one)
  const changed = { ...one, role, epoch: one.epoch + 1 }
  return losesAdmin(all, changed, withToken) ? refused('last-admin') : put(changed)
}

export function removed(all: All, id: string, at: string, withToken: boolean): Step {
  const one = member(all, id)
  if (one === undefined) return refused('gone')
  const gone = { ...one, removedAt: at, password: null, invitation: null, epoch: one.epoch + 1 }
  return losesAdmin(all, gone, withToken) ? refused('last-admin') : put(gone)
}

/** Whom the link of that hash invites. */
export function invitedBy(all: All, hash: string, now: string): ColleagueRecord | undefined {
  return ofTheTeam(all).find(({ invitation }) => invitation?.hash === hash && invitation.until > now)
}

/** With another password; every link that was out for them is used up. */
export function withPassword(
  all: All,
  id: string,
  { password, at }: { readonly password: string; readonly at: string },
  withToken: boolean,
): Step {
  const one = member(all, id)
  if (one === undefined) return refused('gone')
  // With the first password the desk asks for one: somebody who can invite the others must be in by then.
  const others = withToken || one.role === 'admin' || one.password !== null || all.some(isJoinedAdmin)
  if (!others) return refused('first-admin')
  const { epoch, joinedAt } = one
  return put({ ...one, password, invitation: null, epoch: epoch + 1, joinedAt: joinedAt ?? at })
}

/** One person is linked to one id each; one who was removed gives theirs up. */
export function linked(all: All, id: string, slack: string, discord: string): Step {
  const one = member(all, id)
  if (one === undefined) return refused('gone')
  const ids = { slackId: slack.trim() || null, discordId: discord.trim() || null }
  if (ids.slackId !== null && !SLACK_ID.test(ids.slackId)) return refused('slack-form')
  if (ids.discordId !== null && !DISCORD_ID.test(ids.discordId)) return refused('discord-form')
  const others = all.filter(
    (other) =>
      other.id !== id &&
      ((ids.slackId !== null && other.slackId === ids.slackId) ||
        (ids.discordId !== null && other.discordId === ids.discordId)),
  )
  if (others.some(({ removedAt }) => removedAt === null)) return refused('id-taken')
  const freed = others.map((other) => ({ ...other, slackId: null, discordId: null }))
  const changed = { ...one, ...ids }
  return { put: [...freed, changed], result: { done: changed } }
}

function member(all: All, id: string): ColleagueRecord | undefined {
  return ofTheTeam(all).find((one) => one.id === id)
}

function isAdmin({ role, removedAt, password, invitation }: ColleagueRecord): boolean {
  return role === 'admin' && removedAt === null && (password !== null || invitation !== null)
}

function hasAdmin(all: All): boolean {
  return all.some(isAdmin)
}

/** Somebody has to be able to open the settings, or nobody could ever mend the rest. */
function losesAdmin(all: All, changed: ColleagueRecord, withToken: boolean): boolean {
  if (withToken) return false
  const after = all.map((one) => (one.id === changed.id ? changed : one))
  if (all.some(isJoinedAdmin)) return !after.some(isJoinedAdmin)
  // Nobody came in yet: then an invited one is relied on, unless nobody else is there.
  return all.some(isAdmin) && !after.some(isAdmin) && ofTheTeam(all).length > 1
}

function isJoinedAdmin(one: ColleagueRecord): boolean {
  return isAdmin(one) && one.password !== null
}

function put(one: ColleagueRecord): Step {
  return { put: [one], result: { done: one } }
}

function refused(why: ColleagueRefusal): Step {
  return { put: [], result: { refused: why } }
}
