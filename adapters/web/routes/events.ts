import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { CaseChange } from '../../../src/core/index.ts'
import { choiceOf, strategyOf } from '../choice.ts'
import { readForm } from '../form.ts'
import type { WebOptions } from '../options.ts'
import type { DeskEnv } from '../page.ts'
import { remarksView } from '../views/remarks.ts'
import { errorWords, statusOf } from './failure.ts'

/** A sign of life for proxies that cut quiet connections, in milliseconds. */
const HEARTBEAT = 25_000
/** So many pages may listen at once. */
const LISTENERS = 200

/** What runs behind the pages: live changes, and the linter while somebody types. */
export function eventRoutes({ desk }: Pick<WebOptions, 'desk'>): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  let listening = 0

  app.get('/desk/events', (c) => {
    if (listening >= LISTENERS) return c.text('', 503, { 'retry-after': '30' })
    listening += 1
    return streamSSE(c, async (stream) => {
      const waiting: CaseChange[] = []
      let wake = () => {}
      const forget = desk.onChange((change) => {
        waiting.push(change)
        wake()
      })
      stream.onAbort(() => wake())
      const beat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT)
      beat.unref()
      try {
        await stream.writeSSE({ event: 'ready', data: '{}', retry: 3_000 })
        while (!stream.aborted && !stream.closed) {
          const change = waiting.shift()
          if (change === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
            continue
          }
          const { caseId, version, status } = change
          await stream.writeSSE({ event: 'change', data: JSON.stringify({ caseId, version, status }) })
        }
      } finally {
        clearInterval(beat)
        forget()
        listening -= 1
      }
    })
  })

  app.get('/desk/counts', async (c) => c.json(await desk.counts()))

  app.post('/desk/lint', async (c) => {
    const page = c.get('page')
    const form = await readForm(c)
    try {
      const text = form.text('text')
      const remarks = await desk.lint(form.text('case', 80), strategyOf(choiceOf(form.text('choice'))), text)
      return c.json({
        marks: remarks.flatMap(({ start, end, refuses }) =>
          start === undefined || end === undefined ? [] : [{ start, end, refuses }],
        ),
        list: String(remarksView(remarks, text, page)),
      })
    } catch (error) {
      return c.json({ error: errorWords(error, page.say) }, statusOf(error))
    }
  })
  return app
}
