import type { CaseSummary, Desk, Language } from '../../../src/core/index.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import { cardAddresses } from '../home/cards.ts'
import { isOverdue } from '../home/overview.ts'
import { digestReaders } from '../home/settings.ts'
import { dayDue } from './day.ts'
import { digestMessage, type Undecided } from './message.ts'
import { type DuePromises, duePromises } from './promises.ts'

/** The clock is looked at so often, in milliseconds; every time zone's hours begin on a quarter. */
const QUARTER = 900_000
/** Cases shown, and counted at most. */
const FIRST = 5
const PAGE = 200
const PAGES = 5
const DAY = 86_400_000
/** Without a digest only promises are told of, at this hour. */
const PROMISES_HOUR = 9
/** The records' kind; the key is `2026-03-02` or `2026-03-02 U…`, so each goes out once a day. */
const KIND = 'slack-digest'
/** The mark of a day on which nothing waited; other marks say `sent`. */
const NOTHING = 'nothing'
/** Marks of days gone by are removed after so many days. */
const KEPT_DAYS = 7

/**
 * Tells the review channel, and the people who asked for it, once a day at the configured hour what nobody
 * decided, and which promises are due; where no hour is configured, of promises alone. Nothing is sent when nothing
 * waits.
 * @returns a function that stops it
 */
export function startDigest(context: SlackContext): () => void {
  const { config, services } = context
  const { digestHour = PROMISES_HOUR, timeZone } = config
  const { clock, timers, report } = services
  let running = true
  let cancel: () => void = () => undefined

  async function look(): Promise<void> {
    const day = dayDue(clock.now(), digestHour, timeZone)
    if (day !== undefined) await sendDigests(context, day)
  }

  function again(): void {
    const now = clock.now().getTime()
    cancel = timers.after(QUARTER - (now % QUARTER), () => {
      if (!running) return
      again()
      look().catch(report)
    })
  }

  again()
  // A restart within the hour makes up for what it missed.
  look().catch(report)
  return () => {
    running = false
    cancel()
  }
}

interface Digest {
  readonly undecided: Undecided
  readonly promises: DuePromises
  readonly now: Date
}

const NONE: Undecided = { first: [], count: 0, more: false, overdue: 0, aside: 0 }

/** Those of a day's digests that have not gone out. @throws as the database does */
async function sendDigests(context: SlackContext, day: string): Promise<void> {
  const { desk, services, config } = context
  const { records, defaultLanguage } = services
  if ((await records.get(KIND, day)) === NOTHING) return
  const now = services.clock.now()
  const undecided = config.digestHour === undefined ? NONE : await undecidedOf(desk, now)
  const promises = await duePromises(desk, now)
  const digest = { undecided, promises, now }
  if (undecided.count === 0 && promises.count === 0) {
    // What comes in a little later is no reason for a digest any more.
    await records.add(KIND, day, NOTHING)
    return
  }
  const { reviewChannel } = config
  if (reviewChannel !== undefined) await sendOnce(context, day, reviewChannel, defaultLanguage, digest)
  for (const userId of await digestReaders(records)) {
    // Somebody who may decide no more is told no more.
    if (!desk.mayDecide(await context.actorOf(userId))) continue
    await sendOnce(context, `${day} ${userId}`, userId, await context.languageOf(userId), digest)
  }
  await forgetOld(context, day)
}

/** At most once for a key, across processes and restarts; a failure that is certain is tried again later. */
async function sendOnce(
  context: SlackContext,
  key: string,
  channel: string,
  language: Language,
  { undecided, promises, now }: Digest,
): Promise<void> {
  const { records, report, deskUrl, inform } = context.services
  if (!(await records.add(KIND, key, 'sent'))) return
  try {
    const cards = await cardAddresses(
      context,
      undecided.first.map(({ id }) => id),
    )
    const client = await context.clientOf()
    await client.chat.postMessage({
      channel,
      ...digestMessage(language, undecided, promises, now, cards, deskUrl),
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    })
    inform('slack digest sent', { cases: undecided.count, promises: promises.count })
  } catch (error) {
    const { kind } = faultOf(error)
    if (kind === 'busy' || kind === 'away') await records.remove(KIND, key)
    report(slackError(error, 'sending the daily digest'))
  }
}

async function undecidedOf(desk: Desk, now: Date): Promise<Undecided> {
  const all: CaseSummary[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const { cases, next } = await desk.list({
      status: 'pending',
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    })
    all.push(...cases.filter(({ sample }) => !sample))
    cursor = next
    if (cursor === undefined) break
  }
  return {
    first: all.slice(0, FIRST),
    count: all.length,
    more: cursor !== undefined,
    overdue: all.filter((one) => isOverdue(one, now)).length,
    aside: await desk.asideSince(new Date(now.getTime() - DAY)),
  }
}

async function forgetOld({ services }: SlackContext, day: string): Promise<void> {
  const oldest = new Date(Date.parse(day) - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10)
  for (const { key } of await services.records.list(KIND, { limit: PAGE }))
    if (key < oldest) await services.records.remove(KIND, key)
    else break
}
