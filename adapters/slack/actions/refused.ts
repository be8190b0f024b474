import {
  type Case,
  type HistoryAction,
  type HistoryEntry,
  isBlocked,
  ON_THE_DESK_ONLY,
  WinnowError,
} from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { personIn } from '../../../src/core/words/person.ts'
import { yesRefused } from '../../../src/core/words/two-yeses.ts'
import type { Ref } from '../cards/ids.ts'
import { clip } from '../cards/parts.ts'
import { readyOf, refusing, type View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { slackError } from '../faults.ts'

/** Steps that leave what is decided upon as it was. */
const HARMLESS: ReadonlySet<HistoryAction> = new Set([...ON_THE_DESK_ONLY, 'claim', 'steal', 'release'])

/** What happened since somebody's card was drawn; every change is one line of history. */
export function since({ version, history }: Case, seen: number): readonly HistoryEntry[] {
  return version > seen ? history.slice(-Math.min(version - seen, history.length)) : []
}

/** Only claims came and went: the text and the reading are the ones that were seen. */
export function onlyClaims(kase: Case, seen: number): boolean {
  return kase.version > seen && since(kase, seen).every(({ action }) => HARMLESS.has(action))
}

interface Refused {
  readonly ref: Ref
  readonly actorId: string
  readonly view: View
}

/**
 * What to tell the person whose step was refused, in their words.
 * @returns undefined when it needn't be said: their own second click
 */
export async function refusal(
  context: SlackContext,
  error: unknown,
  { ref, actorId, view }: Refused,
): Promise<string | undefined> {
  const { words, slack } = view
  const code = error instanceof WinnowError ? error.code : undefined
  switch (code) {
    case 'not_allowed':
      return slack.notAllowed
    case 'not_found':
      return slack.gone
    case 'stale_version':
      return await overtaken(context, { ref, actorId, view })
    case 'claimed': {
      const { claim } = await context.desk.get(ref.caseId)
      return claim === null ? words.error.claimed : slack.heldBy(clip(claim.by.name, 80))
    }
    case 'not_possible': {
      const yes = yesRefused(error, view.language)
      if (yes !== undefined) return yes
      if (ref.choice === 'ignore') return slack.silence
      return isBlocked(await context.desk.get(ref.caseId)) ? words.kase.notMended : words.error.not_possible
    }
    case 'draft_refused':
      return await inTheWay(context, ref, view)
    case 'invalid_input':
    case 'too_long':
      return words.error[code]
    default:
      context.services.report(slackError(error, 'deciding'), { caseId: ref.caseId })
      return slack.failed
  }
}

/** What the linter says of the draft that the card showed. */
async function inTheWay({ desk }: SlackContext, { caseId, choice }: Ref, view: View): Promise<string> {
  const ready = readyOf(await desk.get(caseId), choice)
  const remarks = refusing(await desk.lint(caseId, strategyOf(ready.choice), ready.text))
  const whys = remarks.map(({ message }) => message[view.language])
  return [view.words.kase.remarks, ...whys].join(' · ')
}

async function overtaken(
  context: SlackContext,
  { ref, actorId, view }: Refused,
): Promise<string | undefined> {
  const kase = await context.desk.get(ref.caseId)
  // That it was read anew follows from something; that is what to tell.
  const missed = since(kase, ref.version).filter(
    ({ action }) => !HARMLESS.has(action) && action !== 'reassessed',
  )
  const last = missed.at(-1)
  if (last === undefined) return view.slack.changed
  if (last.actor.id === actorId && last.place === 'slack') return undefined
  return view.slack.faster(said(view, last))
}

/** "Ana approved (in Slack)." */
export function said({ words, language }: View, { actor, action, place }: HistoryEntry): string {
  return `${clip(personIn(language, actor.name, true), 80)} ${words.history[action]} (${words.place[place]}).`
}
