import { type Decision, type ErrorCode, WinnowError } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { readyOf, tooLongFor } from '../cards/answer.ts'
import type { Ask, Asked } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Click, type Clicked, explain, tell } from './answers.ts'
import { caseAsSeen, type Hands, redraw } from './desk-card.ts'

/** Clicks that decide at once, and what they ask of the desk. */
export const AT_ONCE: Readonly<Partial<Record<Ask, Decision['action']>>> = {
  claim: 'claim',
  steal: 'steal',
  release: 'release',
  undo: 'reopen',
  arrived: 'mark-posted',
  resend: 'resend',
  close: 'close',
}

/** Approves what the card shows, and nothing else. */
export async function approve(hands: Hands, click: Click, asked: Asked): Promise<void> {
  const language = hands.context.languageOf(click)
  let silent = false
  await click.deferUpdate()
  await attempt(
    hands,
    click,
    asked,
    async () => {
      const one = await caseAsSeen(hands, asked)
      const { choice, strategy, text } = readyOf(one)
      silent = choice === 'ignore'
      const tooLong = tooLongFor(one, text ?? '')
      if (tooLong !== undefined && choice !== 'ignore') {
        await tell(click, DISCORD_WORDS[language].tooLongEscaped(tooLong))
        return undefined
      }
      const approval = { action: 'approve', version: asked.number, strategy } as const
      return choice === 'ignore' || text === undefined ? approval : { ...approval, text }
    },
    { notPossible: () => (silent ? WORDS[language].error.silence : undefined) },
  )
}

export async function decideAtOnce(
  hands: Hands,
  click: Click,
  asked: Asked,
  action: Decision['action'],
): Promise<void> {
  await click.deferUpdate()
  await attempt(hands, click, asked, async () => ({ action, version: asked.number }))
}

interface Said {
  /** What the person wrote, so that it isn't lost. */
  readonly written?: string
  /** Said when a silence is refused, which has reasons of its own. */
  readonly notPossible?: () => string | undefined
}

/** One decision by whoever clicked, after the click was acknowledged; refused, it is explained. */
export async function attempt(
  hands: Hands,
  clicked: Clicked,
  { id }: Asked,
  decisionOf: () => Promise<Decision | undefined>,
  said: Said = {},
): Promise<void> {
  const { context, reviews } = hands
  try {
    const decision = await decisionOf()
    if (decision === undefined) return
    await context.desk.decide(id, decision, context.actorOf(clicked))
  } catch (error) {
    const special = isCode(error, 'not_possible') ? said.notPossible?.() : undefined
    if (special !== undefined) await tell(clicked, special)
    else await explain(context, clicked, error, said.written)
    reviews?.refresh(id)
    if (!isCode(error, 'not_found')) await redraw(hands, clicked, id)
    return
  }
  await redraw(hands, clicked, id)
}

function isCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof WinnowError && error.code === code
}
