import type { WebSocket } from 'ws'
import { hears, INTENTS } from './intents.ts'
import { can } from './permissions.ts'
import { userShape, withoutContent } from './shapes.ts'
import { guildShape } from './shapes-guild.ts'
import type { Json, World } from './world.ts'

/** One gateway session: outlives its socket, so that a client can resume. */
export interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [id: number, count: number]
  seq: number
  socket: WebSocket | null
  /** Everything dispatched, for the replay; Discord keeps it for a while, we for the test. */
  readonly sent: { readonly seq: number; readonly frame: string; readonly event: string }[]
}

export function send(socket: WebSocket | null, payload: Json): void {
  if (socket !== null && socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload))
}

/** Numbers, keeps and sends one event, unless intents, shard or rights keep it from this session. */
export function dispatchTo(
  world: World,
  session: Session,
  event: string,
  guildId: string | null,
  data: Json,
) {
  if (!hears(session.intents, event)) return
  if (guildId !== null && !isOnShard(guildId, session.shard)) return
  if (guildId !== null && world.guilds.get(guildId)?.away === true) return
  const channel = world.channels.get(String(data.channel_id ?? (event.startsWith('THREAD') ? data.id : '')))
  const isInteraction = event === 'INTERACTION_CREATE'
  if (channel !== undefined && !isInteraction && !can(world, world.bot.id, 'ViewChannel', channel)) return
  const blind = event.startsWith('MESSAGE_') && (session.intents & INTENTS.MessageContent) === 0
  const seen = blind && event !== 'MESSAGE_DELETE' ? withoutContent(world, data) : data
  session.seq += 1
  const frame = JSON.stringify({ op: 0, t: event, s: session.seq, d: seen })
  session.sent.push({ seq: session.seq, frame, event })
  if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(frame)
}

function isOnShard(guildId: string, [id, count]: readonly [number, number]): boolean {
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id
}

/** READY, then every guild of the shard. */
export function welcome(world: World, session: Session, url: string): void {
  const guilds = [...world.guilds.values()].filter(({ id, joined }) => joined && isOnShard(id, session.shard))
  dispatchTo(world, session, 'READY', null, {
    v: 10,
    user: userShape(world.bot),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: world.app.id, flags: applicationFlags(world) },
  })
  for (const guild of guilds) dispatchTo(world, session, 'GUILD_CREATE', guild.id, guildShape(world, guild))
}

/** GATEWAY_MESSAGE_CONTENT_LIMITED and GATEWAY_GUILD_MEMBERS_LIMITED, when switched on in the portal. */
export function applicationFlags(world: World): number {
  return (world.app.messageContent ? 1 << 19 : 0) | (world.app.members ? 1 << 15 : 0)
}
