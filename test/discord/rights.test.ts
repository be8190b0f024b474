import type { APIGuild, APIGuildMember, APIOverwrite } from 'discord.js'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { rightsIn } from '../../adapters/discord/rights.ts'

const { SendMessages: SEND, ViewChannel: VIEW } = PermissionFlagsBits
const GUILD = '1'
const ME = '2'
const HELPERS = '3'
const GUESTS = '4'

const role = (id: string, permissions = 0n) => ({ id, permissions: String(permissions) })
/** A member of both roles, where everybody may see and write. */
const who = {
  guild: {
    id: GUILD,
    owner_id: '9',
    roles: [role(GUILD, VIEW | SEND), role(HELPERS), role(GUESTS)],
  } as unknown as APIGuild,
  member: { roles: [HELPERS, GUESTS] } as unknown as APIGuildMember,
  me: ME,
}
const roles = { type: 0 } as const
const change = (id: string, allow: bigint, deny: bigint, more: { type: 0 | 1 } = roles): APIOverwrite => ({
  id,
  allow: String(allow),
  deny: String(deny),
  ...more,
})
const maySend = (...changes: APIOverwrite[]) =>
  (rightsIn({ permission_overwrites: changes }, who) & SEND) !== 0n

describe('rights in a channel, by Discord’s documented order', () => {
  it.each<[string, boolean, APIOverwrite[]]>([
    ['nothing is changed there', true, []],
    ['everybody is denied', false, [change(GUILD, 0n, SEND)]],
    ['one role is denied', false, [change(GUESTS, 0n, SEND)]],
    // Among roles a yes is worth more than a no, whichever comes first.
    ['one role is denied, then another allowed', true, [change(GUESTS, 0n, SEND), change(HELPERS, SEND, 0n)]],
    ['one role is allowed, then another denied', true, [change(HELPERS, SEND, 0n), change(GUESTS, 0n, SEND)]],
    ['everybody is denied, one role allowed', true, [change(HELPERS, SEND, 0n), change(GUILD, 0n, SEND)]],
    [
      'a role is allowed, we ourselves denied',
      false,
      [change(ME, 0n, SEND, { type: 1 }), change(HELPERS, SEND, 0n)],
    ],
    ['somebody else’s role is denied', true, [change('5', 0n, SEND)]],
  ])('where %s: %s', (_, may, changes) => {
    expect(maySend(...changes)).toBe(may)
  })
})
