import type { AnyThreadChannel, Message } from 'discord.js'
import { type Comment, LIMITS } from '../../../src/core/index.ts'

/** A forum post as a comment: its title and what its author wrote in it, first message first. */
export function commentOf(
  thread: AnyThreadChannel,
  starter: Message,
  added: readonly Message[] = [],
): Comment {
  const { author } = starter
  const texts = [thread.name, starter.content, ...added.map(({ content }) => content)]
  return {
    id: starter.id,
    text: texts
      .filter((text) => text.trim() !== '')
      .join('\n\n')
      .slice(0, LIMITS.text),
    url: thread.url,
    postedAt: starter.createdAt.toISOString(),
    author: {
      id: author.id,
      name: author.displayName,
      handle: author.username,
      accountCreatedAt: author.createdAt.toISOString(),
    },
    venue: {
      ownership: 'own',
      kind: 'forum',
      ...(thread.parent === null ? {} : { name: thread.parent.name }),
      url: thread.url,
    },
  }
}
