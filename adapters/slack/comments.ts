import { type Comment, type Forwarded, type ThreadMessage, withForwarded } from '../../src/core/index.ts'
import type { Person, SlackContext } from './context.ts'
import type { Said, Shared } from './heard.ts'
import { mentioned, readable } from './message-text.ts'
import { channelName, commentId, type Place, permalink, timeOf } from './places.ts'

/** Names that are looked up for one message; further people mentioned keep their ids. */
const NAMES = 5

/** `user` is missing for another program's message. */
type Message = Partial<Pick<Said, 'files' | 'shares' | 'root'>> &
  Pick<Said, 'text'> & { readonly user?: string | undefined }

export type CommentNeeds = Pick<SlackContext, 'services' | 'clientOf' | 'workspaceOf' | 'personOf' | 'isOurs'>

/** A message of Slack's as a comment: out of its markup, with its author, place and address. */
export async function commentOf(
  needs: CommentNeeds,
  place: Place,
  { user, text, root, files = [], shares = [] }: Message,
  thread: readonly ThreadMessage[] = [],
): Promise<Comment> {
  const { teamId } = place
  const [author, workspace, name, words, forwarded, ours] = await Promise.all([
    user === undefined ? undefined : needs.personOf(user, teamId),
    needs.workspaceOf(teamId).catch(() => undefined),
    channelName(needs, place),
    inWords(needs, text, teamId),
    Promise.all(shares.map((share) => forwardedOf(needs, share, teamId))),
    user === undefined || shares.length === 0 ? false : needs.isOurs(user, teamId),
  ])
  const url = permalink(workspace?.url, place, root)
  const addressed = workspace !== undefined && mentioned(text).includes(workspace.botUserId)
  const comment: Comment = {
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
    ...(files.length === 0 ? {} : { attachments: files }),
  }
  return withForwarded(comment, forwarded, !ours && words.trim() !== '')
}

async function forwardedOf(needs: CommentNeeds, share: Shared, teamId: string): Promise<Forwarded> {
  const { user, name, text } = share
  const [words, person, ours, workspace] = await Promise.all([
    inWords(needs, text, teamId),
    user === undefined ? undefined : needs.personOf(user, teamId),
    user === undefined ? false : needs.isOurs(user, teamId),
    needs.workspaceOf(teamId).catch(() => undefined),
  ])
  const fromUs = ours || (user !== undefined && user === workspace?.botUserId)
  // Whom Slack won't describe is called as the share calls them.
  const known = person === undefined ? {} : authorOf(person)
  const author = name === undefined ? known : { name, ...known }
  return { author, text: words, ...(fromUs ? { fromUs: true } : {}) }
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
  { personOf }: Pick<CommentNeeds, 'personOf'>,
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
