import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { noPostgres, query, startPostgres, type ThrowawayPostgres } from './support/postgres.ts'
import { API_TOKEN, type Program, startProgram, stopPrograms } from './support/process.ts'
import { openReceiver, type Receiver } from './support/receiver.ts'
import { type SlackDouble, startSlack } from './support/slack/index.ts'
import { REVIEW } from './support/slack/workspace.ts'

/*
 * Two real processes on one real PostgreSQL: the work is shared, nothing is done twice, and each shows what
 * the other did.
 */

const soon = { timeout: 30_000, interval: 20 }
const text = 'What would make it worth your while? (Ana, Acme community team)'

const comment = (id: string) => ({
  id,
  text: 'Congrats to the team on inventing the text box. 10/10 would scroll past again.',
  author: { id: `u-${id}`, name: `Sam of ${id}`, handle: `sam-${id}` },
  venue: { ownership: 'own', kind: 'forum' },
})

describe.skipIf(noPostgres !== undefined)(
  `two processes on one PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`,
  () => {
    let server: ThrowawayPostgres
    let receiver: Receiver
    let slack: SlackDouble
    let databaseUrl: string
    let programs: [Program, Program]
    const folders: string[] = []

    async function start(): Promise<Program> {
      const folder = mkdtempSync(join(tmpdir(), 'winnow-processes-'))
      folders.push(folder)
      return startProgram({
        DATABASE_URL: databaseUrl,
        WINNOW_DATA_DIR: folder,
        WINNOW_API_TOKEN: API_TOKEN,
        WINNOW_BRAND: 'Acme',
        WINNOW_UNDO_SECONDS: '0',
        WINNOW_READING: 'quick',
        WINNOW_REPLY_URL: receiver.url,
        WINNOW_REPLY_SECRET: 'the-secret-of-the-test',
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.url,
        SLACK_REVIEW_CHANNEL: REVIEW,
      })
    }

    beforeAll(async () => {
      ;[server, receiver, slack] = await Promise.all([startPostgres(), openReceiver(), startSlack()])
      databaseUrl = await server.database()
      // Both at once, on a database without a table.
      programs = await Promise.all([start(), start()])
    }, 60_000)
    afterAll(async () => {
      stopPrograms()
      await receiver?.close()
      await slack?.close()
      await server?.stop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    })

    /** What one process tells its open pages. */
    async function following(program: Program) {
      const stop = new AbortController()
      const answer = await fetch(`${program.url}/desk/events`, {
        headers: { authorization: `Bearer ${API_TOKEN}` },
        signal: stop.signal,
      })
      let heard = ''
      const reading = (async () => {
        const decoder = new TextDecoder()
        for await (const chunk of answer.body ?? []) heard += decoder.decode(chunk, { stream: true })
      })().catch(() => undefined)
      await vi.waitFor(() => expect(heard).toContain(': here'), soon)
      return {
        statusesOf: (caseId: string) =>
          [...heard.matchAll(/^data: (.*)$/gm)]
            .map(([, data = '{}']) => JSON.parse(data) as { caseId: string; status: string })
            .filter((one) => one.caseId === caseId)
            .map(({ status }) => status),
        async stop() {
          stop.abort()
          await reading
        },
      }
    }

    async function caseOf(program: Program, id: string): Promise<string> {
      const { json } = await program.api('POST', '/api/comments', comment(id))
      return json.caseId as string
    }

    /** Sends comments to both, one after the other, while one of them leaves. */
    function pouring(leaves: Program, stays: Program) {
      const taken: string[] = []
      const refused: unknown[] = []
      let over = false
      const pour = async (program: Program, name: string) => {
        for (let sent = 0; !over; sent++) {
          const asked = program.api('POST', '/api/comments', comment(`${name}-${sent}`))
          const answer = await asked.catch((error: unknown) => error)
          if (answer instanceof Error) {
            // Nobody listens there any more, which a proxy sees and asks the other.
            if (program === leaves) return
            refused.push(answer)
            return
          }
          const { status, json } = answer as Awaited<typeof asked>
          if (status === 201) taken.push(json.caseId as string)
          else refused.push(status)
        }
      }
      const both = Promise.all([pour(leaves, 'leaves'), pour(stays, 'stays')])
      return async () => {
        over = true
        await both
        return { taken, refused }
      }
    }

    const approval = (version: number) => ({ action: 'approve', strategy: 'ask-to-elaborate', text, version })
    const read = (program: Program, caseId: string) =>
      program.until(`/api/cases/${caseId}`, ({ version }: { version: number }) => version > 0)

    it('shows on the pages of one what was decided at the other, at once', async () => {
      const [one, other] = programs
      const pages = await following(other)
      const ids = await Promise.all(Array.from({ length: 8 }, (_, index) => caseOf(one, `live-${index}`)))
      for (const id of ids) {
        await read(one, id)
        const { version } = (await one.api('GET', `/api/cases/${id}`)).json
        expect(
          (await one.api('POST', `/api/cases/${id}/decisions`, { action: 'dismiss', version })).status,
        ).toBe(200)
      }
      await vi.waitFor(() => {
        for (const id of ids) expect(pages.statusesOf(id)).toContain('dismissed')
      }, soon)
      await pages.stop()
    })

    it(
      'reads each comment once and posts each reply once, ' + 'however both are asked at the same moment',
      async () => {
        const ids = await Promise.all(
          Array.from({ length: 16 }, (_, index) =>
            caseOf(index % 2 === 0 ? programs[0] : programs[1], `race-${index}`),
          ),
        )
        const before = receiver.got.length
        const statuses = await Promise.all(
          ids.map(async (id) => {
            await read(programs[0], id)
            const { version } = (await programs[0].api('GET', `/api/cases/${id}`)).json
            const decided = await Promise.all(
              programs.map((program) => program.api('POST', `/api/cases/${id}/decisions`, approval(version))),
            )
            return decided.map(({ status }) => status).sort((a, b) => a - b)
          }),
        )
        expect(statuses).toEqual(ids.map(() => [200, 409]))
        for (const id of ids)
          await programs[1].until(
            `/api/cases/${id}`,
            ({ status }: { status: string }) => status === 'awaiting-answer',
          )
        const posted = receiver.got
          .slice(before)
          .map(({ body }) => JSON.parse(body.toString('utf8')).caseId as string)
        expect([...posted].sort()).toEqual([...ids].sort())
        // A second reading of the same comment would be a line of history of its own.
        const { rows } = await query(
          databaseUrl,
          'select action, count(*)::int as n from history where case_id in ' +
            `(${ids.map((id) => `'${id}'`).join(',')}) group by action`,
        )
        expect(Object.fromEntries(rows.map(({ action, n }) => [action, n]))).toEqual({
          received: 16,
          approve: 16,
          sent: 16,
        })
      },
    )

    it(
      'is connected to Slack once; when that process dies the other takes over, and no card stands ' +
        'twice',
      async () => {
        await vi.waitFor(() => expect(slack.connections()).toBe(1), soon)
        const [connected] = programs.filter((program) => program.err().includes('slack connected'))
        const left = programs.find((program) => program !== connected)
        if (connected === undefined || left === undefined) throw new Error('neither or both are connected')
        const cardsOf = (id: string) =>
          slack.messages(REVIEW).filter((message) => JSON.stringify(message).includes(`Sam of ${id}`)).length
        const stands = (id: string) => vi.waitFor(() => expect(cardsOf(id)).toBe(1), soon)
        await read(left, await caseOf(left, 'card-1'))
        await stands('card-1')
        await connected.stop('SIGKILL')
        await vi.waitFor(() => expect(left.err()).toContain('slack connected'), soon)
        expect(slack.connections()).toBe(1)
        await read(left, await caseOf(left, 'card-2'))
        await stands('card-2')
        // A new one comes up, and takes over as soon as the other one leaves in order.
        const next = await start()
        await read(next, await caseOf(next, 'card-3'))
        await stands('card-3')
        const poured = pouring(left, next)
        expect(await left.stop('SIGTERM')).toBe(0)
        const { taken, refused } = await poured()
        // Whatever either answered is there, and nobody was turned away meanwhile.
        expect(refused).toEqual([])
        for (const id of taken) expect((await next.api('GET', `/api/cases/${id}`)).status).toBe(200)
        await vi.waitFor(() => expect(next.err()).toContain('slack connected'), soon)
        expect(slack.connections()).toBe(1)
        await read(next, await caseOf(next, 'card-4'))
        await stands('card-4')
        expect([1, 2, 3].map((number) => cardsOf(`card-${number}`))).toEqual([1, 1, 1])
      },
    )
  },
)
