import { API_TOKEN, beginProgram, type Program } from '../../test/support/process.ts'
import type { Home } from './homes.ts'
import type { Places } from './places.ts'
import { type Round, schedule } from './schedule.ts'
import { type Seen, wrongWith } from './verdict.ts'

/** How long a start may take, where much else runs on the machine, in milliseconds. */
const COMES_UP = 900_000
/** How long it is waited at the end until nothing is on its way any more, in milliseconds. */
const PATIENCE = 240_000
const PAUSE = 100
/** What a start takes on a machine that does nothing else, in milliseconds. */
const QUICK_START = 1_500

export interface Torture {
  readonly seed: number
  readonly home: Home
  readonly places: Places
  readonly chats: boolean
  /** Told so many rounds as there are; false ends it. */
  readonly goOn: (rounds: number) => boolean
}

export interface Outcome {
  readonly kills: number
  readonly comments: number
  readonly approvals: number
  readonly arrived: number
  readonly uncertain: number
  readonly troubles: Readonly<Record<string, number>>
  /** What must never be, with the case. */
  readonly wrong: readonly string[]
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const textFor = (caseId: string) => `Thank you for telling us, ${caseId}. (Ana, Acme)`

/** Kills and troubles by the schedule of the seed, then everything is looked at from outside. */
export async function torture({ seed, home, places, chats, goOn }: Torture): Promise<Outcome> {
  const acknowledged = new Set<string>()
  const approved = new Set<string>()
  /** Sent and not answered: sent again, as a feed does, until it is. */
  const unanswered = new Map<string, object>()
  const troubles: Record<string, number> = {}
  let sent = 0
  let kills = 0
  /** How long the latest start took, in milliseconds. */
  let startTakes = 3_000
  const begin = () =>
    beginProgram({
      ...home.env,
      ...places.env,
      WINNOW_API_TOKEN: API_TOKEN,
      WINNOW_BRAND: 'Acme',
      WINNOW_READING: 'quick',
      WINNOW_UNDO_SECONDS: '0',
      WINNOW_LOG_LEVEL: 'silent',
      // Here every unknown outcome is wanted.
      WINNOW_STOP_AFTER: '100',
    })

  async function write(program: Program, count: number): Promise<void> {
    for (let made = 0; made < count; made++) {
      sent += 1
      const id = `c${seed}-${sent}`
      unanswered.set(id, commentOf(id))
      if (chats && sent % 3 === 0) places.say('slack', `The export crashes since version 4.2 (${sent}).`)
      if (chats && sent % 3 === 1) places.say('discord', `Save has been broken since 2.3 (${sent}), please.`)
    }
    await Promise.all(
      [...unanswered].map(async ([id, body]) => {
        const { status, json } = await program.api('POST', '/api/comments', body)
        if (status !== 201 && status !== 200) return
        acknowledged.add(json.caseId as string)
        unanswered.delete(id)
      }),
    )
  }

  async function approve(program: Program): Promise<void> {
    const { json } = await program.api('GET', '/api/cases?status=pending&limit=40')
    await Promise.all(
      (json.cases as { id: string; version: number; returned: unknown }[]).map(async ({ id, version }) => {
        const decision = { action: 'approve', text: textFor(id), version }
        const { status } = await program.api('POST', `/api/cases/${id}/decisions`, decision)
        if (status === 200) approved.add(id)
      }),
    )
  }

  async function start(): Promise<Program> {
    const begun = Date.now()
    const program = await begin().ready(COMES_UP)
    startTakes = Date.now() - begun
    return program
  }

  /** Ends it before it is up. */
  async function breakOff(share: number, signal: Round['signal']): Promise<void> {
    const one = begin()
    await pause(share * startTakes)
    await one.stop(signal)
    kills += 1
    troubles.starting = (troubles.starting ?? 0) + 1
  }

  async function live(program: Program, round: Round): Promise<void> {
    const { trouble, moods, comments, killedAfter } = round
    const free = trouble === 'disk' ? home.fill?.() : undefined
    if (trouble === 'slack-answer') places.loseAnswer('slack')
    if (trouble === 'discord-answer') places.loseAnswer('discord')
    const away = trouble === 'database' ? home.takeAway(800) : undefined
    // Where no disk can be filled, nothing went wrong.
    const had = trouble === 'disk' && free === undefined ? 'none' : trouble
    troubles[had] = (troubles[had] ?? 0) + 1
    places.mood = moods[0]
    // What is under way when it is killed breaks off, as everywhere.
    const busy = (async () => {
      // What an earlier life left is decided first: most lives are short.
      await approve(program)
      await write(program, comments)
      places.mood = moods[1]
      await approve(program)
    })().catch(() => undefined)
    // Where much else runs, as much is done in a longer life.
    await pause(killedAfter * Math.max(1, startTakes / QUICK_START))
    await program.stop(round.signal)
    kills += 1
    free?.()
    await Promise.all([busy, away])
  }

  let rounds = 0
  for (const round of schedule(seed)) {
    if (!goOn(rounds)) break
    rounds += 1
    if (round.starting === undefined) await live(await start(), round)
    else await breakOff(round.starting, round.signal)
  }

  places.mood = 'well'
  const last = await start()
  await write(last, 0)
  await settled(last)
  const all = await seenFrom(last, { acknowledged, approved, places })
  await last.stop('SIGTERM')
  return {
    kills,
    comments: all.length,
    approvals: approved.size,
    arrived: all.reduce((sum, one) => sum + one.arrived, 0),
    uncertain: all.filter(({ status }) => status === 'uncertain').length,
    troubles,
    wrong: all.flatMap((one) => wrongWith(one).map((what) => `${one.caseId}: ${what}`)),
  }
}

function commentOf(id: string): object {
  return {
    id,
    text: `Since version 4.2 the export crashes when I press Save (${id}). Please mend it.`,
    author: { id: `u-${id}`, name: `Sam ${id}` },
    venue: { ownership: 'own', kind: 'forum' },
  }
}

/** Nothing is on its way any more. */
async function settled(program: Program): Promise<void> {
  const until = Date.now() + PATIENCE
  for (;;) {
    const { json } = await program.api('GET', '/api/cases?status=approved&limit=1')
    if (json.cases.length === 0) return
    if (Date.now() > until) throw new Error('replies were still on their way when the patience was over')
    await pause(PAUSE)
  }
}

async function seenFrom(
  program: Program,
  known: Pick<Torture, 'places'> & { acknowledged: ReadonlySet<string>; approved: ReadonlySet<string> },
): Promise<readonly Seen[]> {
  const found = new Map<string, { status: string; returned: unknown }>()
  let cursor = ''
  do {
    const { json } = await program.api('GET', `/api/cases?limit=200${cursor}`)
    for (const one of json.cases) found.set(one.id, one)
    cursor = json.next === undefined ? '' : `&cursor=${encodeURIComponent(json.next)}`
  } while (cursor !== '')
  const ids = new Set([...found.keys(), ...known.acknowledged])
  return [...ids].map((caseId) => {
    const one = found.get(caseId)
    return {
      caseId,
      acknowledged: known.acknowledged.has(caseId),
      approved: known.approved.has(caseId),
      arrived: known.places.arrived(textFor(caseId)),
      status: one?.status,
      returned: one !== undefined && one.returned !== null,
    }
  })
}
