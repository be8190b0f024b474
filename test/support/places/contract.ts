import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Case, Internet, Platform, PlatformServices, Poster } from '../../../src/core/index.ts'
import { ana, closeDesks, type TestDesk, testDesk } from '../desk.ts'
import { anywhere } from '../internet.ts'
import type { PlatformMood, PosterRig } from '../poster-contract.ts'
import { dayAway, watched } from './day-away.ts'

/** A place on loopback, with people in it. */
export interface PlaceDouble {
  /** Somebody writes about us. @returns what the adapter calls it */
  say(text: string, below?: string): string
  edit(id: string, text: string): void
  remove(id: string): void
  /** Our replies to it, as readers see them. */
  replies(id: string): readonly string[]
  /** What is a link in all that we posted. */
  links(): readonly string[]
  /** Whom and what our posts called, but for who is answered: people, groups, issues, tags, commands. */
  called(): readonly string[]
  behave(mood: PlatformMood): void | Promise<void>
  /** Requests that were under way at the same time, at most. */
  most(): number
  /** How often something was to be posted. */
  posts(): number
  /** How often it was asked at all. */
  asks(): number
  /** Nobody gets through to it. */
  away(is: boolean): void
  close(): Promise<void>
}

/** A day on which nothing is tried but posting, and what a place needs then. */
export const NOW = new Date('2026-03-02T09:00:00.000Z')
export const NEEDS = {
  internet: anywhere,
  clock: { now: () => NOW },
  brand: 'Acme',
  placed: <T>(one: T) => one,
}

/** The double as what is posted to, in answer to this comment. */
export function postedTo(double: PlaceDouble, comment: { readonly id: string; readonly url?: string }) {
  return {
    comment,
    hours: 24,
    arrived: () => double.replies(comment.id),
    links: () => double.links(),
    called: () => double.called(),
    asked: () => double.posts(),
    behave: (how) => double.behave(how),
    close: () => double.close(),
  } satisfies Omit<PosterRig, 'poster' | 'source'>
}

export interface PlaceSetup {
  readonly double: PlaceDouble
  create(services: PlatformServices): Platform | Promise<Platform>
  /** What nobody but the place may see. */
  readonly secrets: readonly string[]
  readonly ownership: 'own' | 'third-party'
}

const soon = { timeout: 10_000, interval: 10 }
const PROBLEM = 'Since 3.2 the export of Acme stops at 40 %, and the file is empty. [critic]'

const REPLY = 'Thank you, we look into it. (Ana, Acme)'

/** What every place must do that is asked from time to time and answered by its API. */
export function placeContract(name: string, open: (now: () => Date) => Promise<PlaceSetup>): void {
  describe(`${name} as a place that is asked`, () => {
    let setup: PlaceSetup
    let made: TestDesk
    let platform: Platform
    let told: string[]
    let line: ReturnType<typeof watched>
    const output: string[] = []

    beforeEach(async () => {
      told = []
      line = watched(anywhere)
      // The poster is known before the desk, and the records only with it.
      const poster = (): Poster => platform.posters[0] as Poster
      made = await testDesk({
        posters: [
          {
            sources: [name],
            canPost: (one) => poster().canPost(one),
            post: (reply) => poster().post(reply),
            look: async (reply) => (await poster().look?.(reply)) ?? { state: 'unknown' },
            find: async (reply) => (await poster().find?.(reply)) ?? 'unknown',
          },
        ],
      })
      setup = await open(() => made.clock.now())
      platform = await setup.create(servicesOf(made, told, line.internet))
      for (const stream of [process.stdout, process.stderr])
        vi.spyOn(stream, 'write').mockImplementation((chunk) => Boolean(output.push(String(chunk))))
    })
    afterEach(async () => {
      vi.restoreAllMocks()
      await platform.stop()
      await setup.double.close()
      await closeDesks()
    })

    /** Its time comes, and what was asked for is there. */
    async function look(until: () => Promise<void> | void): Promise<void> {
      made.clock.pass({ minutes: 16 })
      await vi.waitFor(async () => {
        // Far enough for one more of each look: one may have been under way when the time passed.
        made.clock.pass({ seconds: 3 })
        await made.desk.readWaiting()
        await until()
      }, soon)
    }
    const cases = async () => (await made.desk.list({ limit: 50 })).cases
    async function opened(text = PROBLEM): Promise<{ said: string; one: Case }> {
      await platform.start(made.desk)
      const said = setup.double.say(text)
      await look(async () => expect(await cases()).toHaveLength(1))
      const [summary] = await cases()
      return { said, one: await made.desk.get(summary?.id ?? '') }
    }
    async function approve({ id, version }: Case, text = REPLY): Promise<void> {
      await made.desk.decide(id, { action: 'approve', text, version }, ana)
    }
    const status = async ({ id }: Case) => (await made.desk.get(id)).status

    it('a comment becomes a case in the right place, and can be answered', async () => {
      const { said, one } = await opened()
      expect(one.comment).toMatchObject({ id: said, text: PROBLEM, venue: { ownership: setup.ownership } })
      expect([one.source, one.postable]).toEqual([name, true])
      expect(one.comment.url).toMatch(/^https?:\/\//)
      expect(one.comment.author.name ?? one.comment.author.handle).toBeDefined()
      expect(one.comment.postedAt).toMatch(/^2026-/)
    })

    it('approved, the reply stands there once, and is no case when it comes back', async () => {
      const { said, one } = await opened()
      await approve(one)
      await made.send()
      const posted = await made.desk.get(one.id)
      expect([posted.status, posted.replyUrl]).toEqual(['posted', expect.stringMatching(/^https?:\/\//)])
      expect(setup.double.replies(said)).toEqual([REPLY])
      setup.double.say('Another one: Acme is slow. [critic]')
      await look(async () => expect(await cases()).toHaveLength(2))
      await made.send()
      expect(setup.double.replies(said)).toHaveLength(1)
    })

    it('what the text has of markup arrives as it was approved', async () => {
      const { said, one } = await opened()
      const text = 'Is 3 < 4 & "so"? See https://acme.example/a?b=1&c=2 — thanks. (Ana, Acme)'
      await approve(one, text)
      await made.send()
      expect(setup.double.replies(said)).toEqual([text])
    })

    it('an unknown outcome is looked for: what arrived is posted, and not sent again', async () => {
      const { said, one } = await opened()
      await approve(one)
      await setup.double.behave('breaks off')
      await made.send()
      expect([await status(one), setup.double.replies(said).length]).toEqual(['posted', 1])
    })

    it('a process that died while sending left it there or not: the next one finds out', async () => {
      const { said, one } = await opened()
      const real = platform.posters[0] as Poster
      const post: Poster['post'] = async (reply) => {
        await real.post(reply)
        return new Promise(() => undefined)
      }
      const dies = made.another({ owner: 'dead', posters: [{ ...real, post }] })
      await approve(one)
      made.clock.pass({ seconds: 5 })
      dies.dispatch().catch(() => undefined)
      await vi.waitFor(() => expect(setup.double.replies(said)).toHaveLength(1), soon)
      const next = made.another({ owner: 'next', isGone: (owner) => owner === 'dead' })
      await next.dispatch()
      expect([await status(one), setup.double.replies(said).length]).toEqual(['posted', 1])
    })

    it('asked for patience it waits as long, then the reply stands there once', async () => {
      const { said, one } = await opened()
      await approve(one)
      await setup.double.behave('is busy')
      await made.send()
      const { sending } = await made.desk.get(one.id)
      expect(Date.parse(sending?.nextTry ?? '') - made.clock.now().getTime()).toBeGreaterThanOrEqual(7_000)
      await setup.double.behave('takes it')
      made.clock.pass({ minutes: 2 })
      await made.desk.dispatch()
      expect([await status(one), setup.double.replies(said).length]).toEqual(['posted', 1])
    })

    it('a refusal comes back to a human, with why', async () => {
      const { said, one } = await opened()
      await approve(one)
      await setup.double.behave('refuses')
      await made.send()
      const { status: now, returned } = await made.desk.get(one.id)
      expect([now, returned?.kind, setup.double.replies(said)]).toEqual(['pending', 'refused', []])
    })

    it('rule 13: changed between the yes and the sending, it comes back; deleted, it is closed', async () => {
      const { said, one } = await opened()
      await approve(one)
      setup.double.edit(said, 'Acme: it was my fault, all is well. [neither]')
      await made.send()
      const back = await made.desk.get(one.id)
      expect([back.status, back.returned?.kind]).toEqual(['pending', 'edited'])
      await approve(back)
      setup.double.remove(said)
      await made.send()
      expect([await status(one), setup.double.replies(said)]).toEqual(['closed', []])
    })

    it('its author writes below it after the yes: the reply stops', async () => {
      const { said, one } = await opened()
      await approve(one)
      setup.double.say('And Acme lost my notes. [critic]', said)
      await made.send()
      const { status: now, returned } = await made.desk.get(one.id)
      expect([now, returned?.kind, setup.double.replies(said)]).toEqual(['pending', 'said-below', []])
    })

    it('edits and deletions are found without anybody telling', async () => {
      const { said, one } = await opened()
      setup.double.edit(said, 'Acme: solved by the last update, thanks! [neither]')
      await look(async () => expect((await made.desk.get(one.id)).comment.text).toContain('solved'))
      setup.double.remove(said)
      await look(async () => expect(await status(one)).toBe('closed'))
    })

    it('after a day away everything is there once, asked for one request at a time', async () => {
      await opened()
      await platform.stop()
      for (let n = 0; n < 30; n += 1) setup.double.say(`Acme problem number ${n}: it crashes. [critic]`)
      made.clock.pass({ days: 1 })
      platform = await setup.create(servicesOf(made, told))
      await platform.start(made.desk)
      await look(async () => expect(await cases()).toHaveLength(31))
      await look(() => undefined)
      expect([(await cases()).length, setup.double.most()]).toEqual([31, 1])
    })

    it('the place is away for a day: nothing is lost, nothing twice, and there is no storm', async () => {
      await opened()
      const { double } = setup
      await dayAway({
        ...{ made, isBusy: line.isBusy, asks: double.asks, away: double.away },
        written() {
          for (let n = 0; n < 30; n += 1) double.say(`Acme problem number ${n}: it crashes. [critic]`)
          return 30
        },
      })
      expect(double.most()).toBe(1)
    })

    it('rule 9: neither words nor secrets get into what is told', async () => {
      const { one } = await opened('narwhal-words about Acme [critic]')
      await approve(one, 'narwhal-reply. (Ana, Acme)')
      await setup.double.behave('refuses')
      await made.send()
      const { returned, history } = await made.desk.get(one.id)
      const all = [
        ...told,
        ...output,
        returned?.why,
        ...made.reported.map(String),
        ...history.map((entry) => entry.reason),
      ]
      for (const secret of ['narwhal', ...setup.secrets]) expect(all.join(' ')).not.toContain(secret)
    })
  })
}

function servicesOf(made: TestDesk, told: string[], internet: Internet = anywhere): PlatformServices {
  return {
    analyze: async () => {
      throw new Error('nothing is analysed here')
    },
    internet,
    records: made.storage.records,
    memory: made.storage.memory('place'),
    clock: made.clock,
    timers: made.clock.timers,
    report: (error) => told.push(String(error)),
    inform: (what, ids = {}) => told.push(`${what} ${JSON.stringify(ids)}`),
    placed: (comment) => {
      const ownership = comment.url?.includes('127.0.0.1') === true ? 'own' : 'third-party'
      return { ...comment, venue: { ...comment.venue, ownership } }
    },
    brand: 'Acme',
    defaultLanguage: 'en',
  }
}
