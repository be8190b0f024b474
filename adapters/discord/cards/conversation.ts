import type { APIEmbedField } from 'discord.js'
import type { Author, Case, Language, ThreadMessage } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { SHARES } from './limits.ts'
import { isCut, lines } from './reading.ts'

/** Messages before and after the comment that a card has room for. */
const LATEST = 2

type Around = Pick<Case, 'comment' | 'replies'>

/** The latest of what was said before and since. */
export function conversationFields({ comment, replies }: Around, language: Language): APIEmbedField[] {
  const { kase } = WORDS[language]
  return [...latest(kase.thread, comment.thread ?? [], language), ...latest(kase.replies, replies, language)]
}

/** Is there more to read than the card shows? */
export function hasMore({ comment, replies }: Around): boolean {
  return isCut(comment.text) || (comment.thread?.length ?? 0) > 0 || replies.length > 0
}

/** The conversation as it happened, as plain text. */
export function wholeConversation({ comment, replies }: Around, language: Language): string {
  const { kase } = WORDS[language]
  const { says } = DISCORD_WORDS[language]
  const thread = comment.thread ?? []
  if (thread.length === 0 && replies.length === 0) return comment.text
  const part = (title: string, messages: readonly ThreadMessage[]) =>
    messages.length === 0
      ? []
      : [`— ${title} —`, ...messages.map((one) => says(who(one, language), one.text))]
  return [
    ...part(kase.thread, thread),
    ...part(kase.comment, [{ author: comment.author, text: comment.text }]),
    ...part(kase.replies, replies),
  ].join('\n\n')
}

function latest(name: string, messages: readonly ThreadMessage[], language: Language): APIEmbedField[] {
  const { says } = DISCORD_WORDS[language]
  const told = messages
    .slice(-LATEST)
    .map((one) => `• ${says(shownInLine(who(one, language), 30), shownInLine(one.text, 90))}`)
  const value = lines(told, SHARES.conversation)
  return value === ''
    ? []
    : [{ name: messages.length > LATEST ? `${name} (${messages.length})` : name, value }]
}

function who({ author, fromUs }: { author: Author; fromUs?: boolean }, language: Language): string {
  const { someone, us } = WORDS[language]
  return author.name ?? author.handle ?? (fromUs === true ? us : someone)
}
