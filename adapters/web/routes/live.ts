import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { CaseChange } from '../../../src/core/index.ts'
import type { Env, WebOptions } from '../options.ts'

/** Live connections at a time; more get no live update and lose nothing else. */
const LISTENERS = 64

/** Tells open pages when a case has changed; ids and statuses, never a text. */
export function liveRoutes(app: Hono<Env>, { desk, actor }: WebOptions): void {
  let listeners = 0

  app.get('/desk/events', (c) => {
    if (listeners >= LISTENERS) return c.body(null, 204)
    return streamSSE(c, async (stream) => {
      listeners += 1
      const own = actor().id
      const stop = desk.onChange(({ caseId, version, status, by, tries }: CaseChange) => {
        const data = JSON.stringify({ caseId, version, status, own: by === own, tries })
        stream.writeSSE({ event: 'change', data }).catch(() => undefined)
      })
      // Proxies hang up on silence; the timer must not keep a program alive that wants to stop.
      const still = setInterval(() => void stream.write(': still here\n\n').catch(() => undefined), 25_000)
      still.unref()
      await stream.write(': here\n\n')
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      clearInterval(still)
      stop()
      listeners -= 1
    })
  })
}
