import { isBlocked, type Language, ON_THE_DESK_ONLY, WinnowError } from '../../../src/core/index.ts'
import { readyOf } from '../../../src/core/ways.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { personIn } from '../../../src/core/words/person.ts'
import { yesRefused } from '../../../src/core/words/two-yeses.ts'
import type { DiscordContext } from '../context.ts'
import type { Asked } from '../custom-id.ts'
import { shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Answerable, explain, keep, tell } from './answers.ts'
import { missed } from './desk-card.ts'

/** Why a decision was refused, to whoever made it; what they wrote comes back to them. */
export async function explainRefusal(
  context: DiscordContext,
  interaction: Answerable,
  asked: Asked,
  error: unknown,
  written?: string,
): Promise<void> {
  const language = context.languageOf(interaction)
  const code = error instanceof WinnowError ? error.code : undefined
  if (code === 'stale_version') {
    const said = await overtaken(context, interaction, asked, language)
    // Their own second click needs no explanation, unless words would be lost.
    if (said !== undefined || written !== undefined)
      await tell(interaction, said ?? DISCORD_WORDS[language].stale, keep(written, language))
    return
  }
  const special =
    code === 'claimed'
      ? await holder(context, asked, language)
      : code === 'draft_refused'
        ? await inTheWay(context, asked, language)
        : code === 'not_possible'
          ? (yesRefused(error, language) ??
            (await whyNotAgain(context, asked, language)) ??
            (await whySilenceIsRefused(context, asked, language)))
          : undefined
  if (special === undefined) await explain(context, interaction, error, written)
  else await tell(interaction, special, keep(written, language))
}

/** @returns undefined when it was the same person, here */
async function overtaken(
  { desk, actorOf }: DiscordContext,
  interaction: Answerable,
  { id, number }: Asked,
  language: Language,
): Promise<string | undefined> {
  // That it was read anew follows from something; that is what to tell.
  const last = missed(await desk.get(id), number).findLast(
    ({ action }) => action !== 'reassessed' && !ON_THE_DESK_ONLY.has(action),
  )
  const own = DISCORD_WORDS[language]
  if (last === undefined) return own.stale
  const { actor, action, place } = last
  if (actor.id === actorOf(interaction).id && place === 'discord') return undefined
  const words = WORDS[language]
  return own.faster(
    `${shownInLine(personIn(language, actor.name, true), 80)} ${words.history[action]} ${words.place[place]}`,
  )
}

async function holder(
  { desk }: DiscordContext,
  { id }: Asked,
  language: Language,
): Promise<string | undefined> {
  const { claim } = await desk.get(id)
  return claim === null ? undefined : DISCORD_WORDS[language].holds(shownInLine(claim.by.name, 80))
}

/** What the linter says of the draft that the card showed. */
async function inTheWay(
  { desk }: DiscordContext,
  { id }: Asked,
  language: Language,
): Promise<string | undefined> {
  const { strategy, text } = readyOf(await desk.get(id))
  const remarks = (await desk.lint(id, strategy, text ?? '')).filter(({ refuses }) => refuses)
  if (remarks.length === 0) return undefined
  const { kase } = WORDS[language]
  return [
    `**${kase.remarks}**`,
    ...remarks.map(({ message }) => `• ${shownInLine(message[language], 300)}`),
  ].join('\n')
}

/** The place refused that reply, and nothing of what it refused it for has changed. */
async function whyNotAgain(
  { desk }: DiscordContext,
  { id, ask }: Asked,
  language: Language,
): Promise<string | undefined> {
  return ask === 'approve' && isBlocked(await desk.get(id)) ? WORDS[language].kase.notMended : undefined
}

/** Saying nothing is refused for a reason of its own. */
async function whySilenceIsRefused(
  { desk }: DiscordContext,
  { id, ask }: Asked,
  language: Language,
): Promise<string | undefined> {
  if (ask !== 'approve' || readyOf(await desk.get(id)).choice !== 'ignore') return undefined
  return WORDS[language].error.silence
}
