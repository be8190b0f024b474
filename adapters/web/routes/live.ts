import type { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { CaseChange } from '../../../src/core/index.ts'
import type { Caller } from '../access/index.ts'
import type { Env, WebOptions } from '../options.ts'

/** Live connections at a time; who comes later is told to come again, and loses nothing else. */
export const LISTENERS = 64
/** Seconds until then. */
const COME_AGAIN = 60
/** Messages that may wait for a reader who doesn't read; then the connection is ended. */
const UNREAD = 200
const STILL_HERE = 25_000

/** Tells open pages when a case has changed; ids and statuses, never a text. */
export function liveRoutes(app: Hono<Env>, { desk, access, room }: WebOptions): void {
  let listeners = 0

  app.get('/desk/events', access.guard('events'), (c) => {
    // Only a body that somebody reads is ever ended.
    if (c.req.method !== 'GET') return c.body(null, 204)
    if (listeners >= LISTENERS) {
      c.header('retry-after', String(COME_AGAIN))
      return c.text('Too many pages are open at once: this one gets no live news for now.', 503)
    }
    const caller = c.get('caller')
    listeners += 1
    // nginx would collect it otherwise, until there is a page full of news.
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      try {
        await follow(stream, caller)
      } finally {
        listeners -= 1
      }
    })
  })

  /** Until the reader goes, or the login that lets them read has ended. */
  async function follow(stream: SSEStreamingApi, caller: Caller): Promise<void> {
    const login = caller.kind === 'session' ? caller : undefined
    const own = (login?.who ?? access.local).actor.id
    let unread = 0
    let end: () => void = () => undefined
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    stream.onAbort(end)
    const send = (message: string) => {
      unread += 1
      if (unread > UNREAD) end()
      else
        void stream.write(message).then(() => {
          unread -= 1
        })
    }
    const stopListening = desk.onChange(({ caseId, version, status, by, tries }: CaseChange) => {
      const data = JSON.stringify({ caseId, version, status, own: by === own, tries })
      send(`event: change\ndata: ${data}\n\n`)
    })
    // Names are said in the page's own language, by the page.
    const leaveRoom = room.onHeard(({ kind, caseId, by }) => {
      if (by.id !== own) send(`event: ${kind}\ndata: ${JSON.stringify({ caseId, name: by.name })}\n\n`)
    })
    let overdue: number | undefined
    const tellOverdue = async () => {
      const count = await desk.promises.overdue().catch(() => overdue)
      if (count === overdue) return
      // What the page shows at first it brought along.
      if (overdue !== undefined) send(`event: overdue\ndata: ${JSON.stringify({ count })}\n\n`)
      overdue = count
    }
    const stopTelling = desk.promises.onDue(() => void tellOverdue())
    await tellOverdue()
    const forgetLogin = login === undefined ? undefined : access.sessions.whenEnded(login.id, end)
    // What can't be looked up counts for nothing.
    const holds = async () =>
      login === undefined
        ? caller.kind === 'token' || !(await access.door.login())
        : (await access.sessions.whoOf(login.id).catch(() => undefined)) !== undefined
    // Proxies hang up on silence; and another process, or time, may have ended the login.
    const still = setInterval(async () => {
      if (!(await holds())) return end()
      send(': still here\n\n')
      await tellOverdue()
    }, STILL_HERE)
    // The timer must not keep a program alive that wants to stop.
    still.unref()
    send(': here\n\n')
    // It may have ended while it was let in.
    if (stream.aborted || !(await holds())) end()
    await ended
    clearInterval(still)
    stopListening()
    leaveRoom()
    stopTelling()
    forgetLogin?.()
  }
}
