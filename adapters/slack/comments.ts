import type { Comment, ThreadMessage } from '../../src/core/index.ts'
import type { Person, SlackContext } from './context.ts'
import { mentioned, readable } from './message-text.ts'
import { channelName, commentId, type Place, permalink, timeOf } from './places.ts'

/** Names that are looked up for one message; further people mentioned keep their ids. */
const NAMES = 5

interface Message {
  /** Missing for another program's message. */
  readonly user?: string | undefined
  /** In Slack's markup. */
  readonly text: string
  /** The first message of the thread, when this isn't it. */
  readonly root?: string
}

type Needs = Pick<SlackContext, 'services' | 'clientOf' | 'workspaceOf' | 'personOf'>

/** A message of Slack's as a comment: out of its markup, with its author, place and address. */
export async function commentOf(
  needs: Needs,
  place: Place,
  { user, text, root }: Message,
  thread: readonly ThreadMessage[] = [],
): Promise<Comment> {
  const { teamId } = place
  const [author, workspace, name, words] = await Promise.all([
    user === undefined ? undefined : needs.personOf(user, teamId),
    needs.workspaceOf(teamId).catch(() => undefined),
    channelName(needs, place),
    inWords(needs, text, teamId),
  ])
  const url = permalink(workspace?.url, place, root)
  const addressed = workspace !== undefined && mentioned(text).includes(workspace.botUserId)
  return {
    id: commentId(place),
    text: words,
    author: author === undefined ? {} : authorOf(author),
    venue: {
      ownership: 'own',
      kind: place.channel.startsWith('D') ? 'direct' : 'chat',
      ...(name === undefined ? {} : { name }),
    },
    postedAt: timeOf(place.ts),
    ...(url === undefined ? {} : { url }),
    ...(addressed ? { addressesUs: true } : {}),
    ...(thread.length === 0 ? {} : { thread }),
  }
}

export function authorOf({ id, name, handle, hasAvatar }: Person): Comment['author'] {
  return {
    id,
    ...(name === id ? {} : { name }),
    ...(handle === undefined ? {} : { handle }),
    ...(hasAvatar === undefined ? {} : { hasAvatar }),
  }
}

/** The text out of Slack's markup, with the names of people it mentions. */
export async function inWords(
  { personOf }: Pick<Needs, 'personOf'>,
  text: string,
  teamId: string,
): Promise<string> {
  const people = await Promise.all(
    mentioned(text)
      .slice(0, NAMES)
      .map((id) => personOf(id, teamId)),
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return readable(text, (id) => names.get(id))
}
