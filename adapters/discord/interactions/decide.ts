import { type Case, type Decision, WinnowError } from '../../../src/core/index.ts'
import { readyOf } from '../../../src/core/ways.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { tooLongFor } from '../cards/answer.ts'
import type { Ask, Asked } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Click, type Clicked, tell } from './answers.ts'
import { asSeen, type Hands, redraw } from './desk-card.ts'
import { explainRefusal } from './refused.ts'

/** Clicks that decide at once, and what they ask of the desk. */
export const AT_ONCE: Readonly<Partial<Record<Ask, Decision['action']>>> = {
  claim: 'claim',
  steal: 'steal',
  release: 'release',
  undo: 'reopen',
  arrived: 'mark-posted',
  resend: 'resend',
  close: 'close',
  lift: 'not-a-hold',
}

/** What is asked of the desk, of the case as it is; the version is the one that the person saw. */
export type Wish = Omit<Decision, 'version'>

/** Approves what the card shows, and nothing else. */
export async function approve(hands: Hands, click: Click, asked: Asked): Promise<void> {
  await click.deferUpdate()
  await approveReady(hands, click, asked)
}

/** Approves the draft that stands ready, as the person saw it. */
export async function approveReady(hands: Hands, clicked: Clicked, asked: Asked): Promise<void> {
  const language = hands.context.languageOf(clicked)
  await attempt(hands, clicked, asked, async (one) => {
    const { choice, strategy, text } = readyOf(one)
    const tooLong = choice === 'ignore' ? undefined : tooLongFor(one, text ?? '')
    if (tooLong !== undefined) {
      await tell(clicked, DISCORD_WORDS[language].tooLongEscaped(tooLong))
      return undefined
    }
    return { action: 'approve', strategy, ...(choice === 'ignore' || text === undefined ? {} : { text }) }
  })
}

/** Somebody says that they mended what a reply was refused for: Discord is asked, and they are told. */
export async function lookMended(hands: Hands, click: Click, { id }: Asked): Promise<void> {
  const { context } = hands
  const { mendedNow, notMended } = WORDS[context.languageOf(click)].kase
  await click.deferUpdate()
  const mended = await context.desk.lookMended(id, context.actorOf(click))
  await tell(click, mended ? mendedNow : notMended)
  await redraw(hands, click, id)
}

export async function decideAtOnce(
  hands: Hands,
  click: Click,
  asked: Asked,
  action: Decision['action'],
): Promise<void> {
  await click.deferUpdate()
  await attempt(hands, click, asked, async () => ({ action }))
}

/**
 * One decision by whoever clicked, after the click was acknowledged; refused, it is explained.
 * @param written what the person wrote, so that it isn't lost
 * @returns the case as decided
 */
export async function attempt(
  hands: Hands,
  clicked: Clicked,
  asked: Asked,
  wishOf: (one: Case) => Promise<Wish | undefined>,
  written?: string,
): Promise<Case | undefined> {
  const { context, reviews } = hands
  const { id } = asked
  let decided: Case | undefined
  try {
    const one = await context.desk.get(id)
    const wish = await wishOf(one)
    if (wish === undefined) return undefined
    const version = asSeen(one, asked.number, wish.action) ? one.version : asked.number
    decided = await context.desk.decide(id, { ...wish, version }, context.actorOf(clicked))
  } catch (error) {
    await explainRefusal(context, clicked, asked, error, written)
    reviews?.refresh(id)
    if (error instanceof WinnowError && error.code === 'not_found') return undefined
  }
  await redraw(hands, clicked, id)
  return decided
}
