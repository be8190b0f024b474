import { App, LogLevel } from '@slack/bolt'
import { ID, refOf } from '../adapters/slack/cards/ids.ts'
import { actions, button } from '../adapters/slack/cards/parts.ts'
import type { Comment } from '../src/core/index.ts'
import type { DeskService } from '../src/desk/index.ts'
import { type SlackDouble, startSlack } from '../test/support/slack/index.ts'
import { ANA, PEOPLE } from '../test/support/slack/people.ts'
import { CUSTOMERS, REVIEW } from '../test/support/slack/workspace.ts'
import { assemble, hurried } from './slack-program.ts'

const RATE = 200
const SECONDS = 5
/** Of ten events six are messages. */
const MESSAGES = RATE * SECONDS * 0.6
const CARDS = 300
/** Who writes; each a stranger at first. */
const CROWD = Array.from({ length: 60 }, (_, at) => ({
  id: `U0CROWD${at}`,
  name: `p${at}`,
  realName: `Person ${at}`,
}))
/** Cards whose buttons are clicked in turn. */
const CLICKED = 50

/** Prints how fast Slack is answered under load, and how many cards are drawn and sent in a second. */
export async function benchSlack(): Promise<void> {
  const out = (line: string) => process.stdout.write(`${line}\n`)
  const ours = await underLoad(openWinnow)
  const bare = await underLoad(openBare)
  out(`slack, ${RATE} events per second for ${SECONDS} s (messages, clicks, commands), acknowledged in:`)
  for (const [name, { latencies, missed }] of [
    ['winnow', ours],
    ['a Bolt app that only acks', bare],
  ] as const)
    out(
      `  ${name.padEnd(26)} p50 ${at(latencies, 0.5)} ms   p99 ${at(latencies, 0.99)} ms   worst ` +
        `${at(latencies, 1)} ms   not acknowledged ${missed}`,
    )
  out(`  all ${MESSAGES} messages were cases after ${(ours.taken / 1_000).toFixed(1)} s`)
  const { posted, changed } = await cards()
  out(`slack cards per second (Slack itself takes about one a second in a channel):`)
  out(`  drawn and posted           ${posted.toFixed(0)}`)
  out(`  decided and drawn again    ${changed.toFixed(0)}`)
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1)

interface Opened {
  readonly desk?: DeskService
  close(): Promise<void>
}

/** Sends what people do at an even pace. @returns latencies in milliseconds, sorted */
async function underLoad(open: (slack: SlackDouble) => Promise<Opened>) {
  const slack = await startSlack({ people: [...PEOPLE, ...CROWD] })
  const { desk, close } = await open(slack)
  while (slack.connections() === 0) await pause(5)
  const buttons = await cardsToClick(desk)
  const begun = performance.now()
  for (let sent = 0; sent < RATE * SECONDS; sent += 1) {
    const wait = begun + (sent * 1_000) / RATE - performance.now()
    if (wait > 0) await pause(wait)
    act(slack, sent, buttons)
  }
  while (slack.acks.length < RATE * SECONDS) await pause(20)
  while (desk !== undefined && (await desk.counts()).pending < CLICKED + MESSAGES) await pause(20)
  const taken = performance.now() - begun
  const latencies = slack.acks.filter(({ acked }) => acked).map(({ latency }) => latency)
  const missed = slack.acks.length - latencies.length
  await quiet(slack)
  await close()
  await slack.close()
  return { latencies: latencies.sort((a, b) => a - b), missed, taken }
}

/** Of ten: six messages, three clicks, one command. */
function act(
  slack: SlackDouble,
  turn: number,
  buttons: readonly Parameters<SlackDouble['click']>[1][],
): void {
  const kind = turn % 10
  const card = buttons[turn % buttons.length]
  if (kind === 9) void slack.command(ANA, '/analyze', sentence(turn))
  else if (kind > 5 && card !== undefined) void slack.click(ANA, card, ID.claim)
  else slack.say(CUSTOMERS, CROWD[turn % CROWD.length]?.id ?? ANA, sentence(turn))
}

/** The button of a card each, without the time that posting the cards takes. */
async function cardsToClick(desk: DeskService | undefined) {
  const ids = await Promise.all(
    Array.from({ length: CLICKED }, async (_, index) => {
      const received = await desk?.receive('http', comment(index))
      return received?.caseId ?? String(index)
    }),
  )
  return ids.map((id, index) => ({
    ts: `1772442000.${String(index).padStart(6, '0')}`,
    channel: REVIEW,
    text: 'A card',
    blocks: actions([button(ID.claim, 'Take this case', refOf({ id, version: 1 }))], 'buttons').slice(),
  }))
}

async function openWinnow(slack: SlackDouble): Promise<Opened> {
  const { platform, desk, close } = await assemble(slack, {})
  await platform.start(desk)
  return { desk, close }
}

async function openBare(slack: SlackDouble): Promise<Opened> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.url },
  })
  app.action(/.*/, ({ ack }) => ack())
  app.command(/.*/, ({ ack }) => ack())
  await app.start()
  return {
    async close() {
      await app.stop()
      // Bolt says that it has stopped before the goodbye is over.
      await pause(200)
    },
  }
}

/** How many cards a second are posted, and follow a decision, when Slack's pace isn't waited for. */
async function cards(): Promise<{ posted: number; changed: number }> {
  const slack = await startSlack()
  const { platform, desk, close } = await assemble(slack, hurried())
  const ids: string[] = []
  for (let index = 0; index < CARDS; index += 1) ids.push((await desk.receive('http', comment(index))).caseId)
  const count = (method: string) => slack.calls.filter((call) => call.method === method).length
  const timed = async (work: () => Promise<unknown>, done: () => boolean) => {
    const begun = performance.now()
    await work()
    while (!done()) await pause(2)
    return (CARDS * 1_000) / (performance.now() - begun)
  }
  const posted = await timed(
    () => platform.start(desk),
    () => count('chat.postMessage') >= CARDS,
  )
  const actor = { id: 'desk:bench', name: 'Bench', place: 'desk' as const }
  const changed = await timed(
    () => Promise.all(ids.map((id) => desk.decide(id, { action: 'dismiss', version: 1 }, actor))),
    () => count('chat.update') >= CARDS,
  )
  await close()
  await slack.close()
  return { posted, changed }
}

/** What follows from the last event is over. */
async function quiet({ calls }: SlackDouble): Promise<void> {
  for (let before = -1; before !== calls.length; ) {
    before = calls.length
    await pause(300)
  }
}

function sentence(index: number): string {
  return `Since update number ${index} it stops after a minute and I have to start again. Please mend it.`
}

function comment(index: number): Comment {
  return {
    id: `bench-${index}`,
    text: sentence(index),
    author: { id: `person-${index}`, name: `Person ${index}` },
    venue: { ownership: 'own', kind: 'forum', name: 'Forum' },
    url: `https://forum.example/t/${index}`,
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
