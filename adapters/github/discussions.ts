import type { Comment, PlatformServices } from '../../src/core/index.ts'
import { parsed, type Thing, thing, word } from '../../src/core/json.ts'
import { allPages, listOf } from '../../src/core/sites/list.ts'
import type { Place, Said, Stands } from '../../src/core/sites/place.ts'
import { SiteTrouble } from '../../src/core/sites/trouble.ts'
import { type Graphql, TITLE } from './graphql.ts'
import { outcomeOf } from './outcome.ts'
import { type Discussed, discussedAt, saidBelow, wordsOf } from './parse-discussions.ts'
import { ANSWER, CHANGED, COMMENTS, ENABLED, STANDING } from './queries.ts'

/** Pages that are read of what was changed while nobody looked. */
const PAGES = 50
/** Pages of fifty comments that are read of a discussion that was changed, from its end. */
const COMMENT_PAGES = 10

export interface Discussions extends Pick<Place, 'post'> {
  /** Those that were changed since, the newest first; undefined where there are none in the repository. */
  changed(repository: string, since: string): Promise<readonly Thing[] | undefined>
  /** What was said lately below a discussion. */
  lately(discussion: Discussed): Promise<readonly Said[]>
  standing(ids: readonly string[]): Promise<ReadonlyMap<string, Stands>>
  below(comment: Comment): Promise<readonly Said[]>
}

interface Needs extends Pick<PlatformServices, 'clock' | 'placed'> {
  readonly graphql: Graphql
  /** Our account's name. @throws SiteTrouble */
  me(): Promise<string>
}

/** The discussions of repositories, and what is said below them. All of it throws SiteTrouble. */
export function createDiscussions({ graphql, clock, placed, me }: Needs): Discussions {
  const named = (repository: string) => {
    const [owner = '', name = ''] = repository.split('/')
    return { owner, name }
  }

  /** A page of comments with what answers each, the last one first. */
  async function commentsBefore({ repository, discussion }: Discussed, before: string | undefined) {
    const data = await graphql.ask(COMMENTS, { id: discussion, before })
    const found = data.node
    if (found === null) throw new SiteTrouble('gone', 'the discussion is gone')
    const { pageInfo, nodes } = thing(found, 'comments')
    const parsing = { repository, me: await me(), placed }
    const items = listOf(TITLE, nodes).flatMap((item) => saidBelow(item, discussion, parsing))
    const { hasPreviousPage, startCursor } = thing(pageInfo)
    return { items, next: hasPreviousPage === true ? word(startCursor) : undefined }
  }

  /** Whoever may not see a repository is told that nothing is there: that nobody deleted. */
  async function mustBeReadable(repository: string): Promise<void> {
    const refused = (why: string) => new SiteTrouble('refused', `${TITLE} ${why}`)
    const { repository: found } = await graphql.ask(ENABLED, named(repository))
    if (found === null) throw refused('shows the repository no more')
    if (thing(found).hasDiscussionsEnabled === false)
      throw refused('has the discussions of the repository switched off')
  }

  async function nodesOf(all: readonly Discussed[]): Promise<readonly (Thing | undefined)[]> {
    const { nodes } = await graphql.ask(STANDING, { ids: all.map((one) => one.comment ?? one.discussion) })
    if (!Array.isArray(nodes) || nodes.length !== all.length)
      throw new SiteTrouble('later', `${TITLE} answers something else than a list`)
    const found = nodes.map((node) => (node === null ? undefined : thing(node)))
    const missing = new Set(
      all.filter((_, at) => found[at] === undefined).map(({ repository }) => repository),
    )
    for (const repository of missing) await mustBeReadable(repository)
    // One that others answered stays as a mark of where it was.
    return found.map((node) => (node?.deletedAt == null ? node : undefined))
  }

  return {
    async changed(repository, since) {
      const found: Thing[] = []
      let after: string | undefined
      for (let page = 0; page < PAGES; page += 1) {
        const data = await graphql.ask(CHANGED, { ...named(repository), after })
        if (data.repository === null)
          throw new SiteTrouble('refused', `${TITLE} shows the repository no more`)
        const { hasDiscussionsEnabled, discussions } = thing(data.repository)
        if (hasDiscussionsEnabled === false) return undefined
        const { nodes, pageInfo } = thing(discussions)
        const items = listOf(TITLE, nodes)
        const fresh = items.filter(({ updatedAt }) => (word(updatedAt) ?? '') >= since)
        found.push(...fresh)
        after = word(thing(pageInfo).endCursor)
        if (fresh.length < items.length || thing(pageInfo).hasNextPage !== true) break
      }
      return found
    },
    async lately(discussion) {
      const found: Said[] = []
      let before: string | undefined
      for (let page = 0; page < COMMENT_PAGES; page += 1) {
        const { items, next } = await commentsBefore(discussion, before)
        found.unshift(...items)
        if (next === undefined) break
        before = next
      }
      return found
    },
    async standing(ids) {
      const all = ids.flatMap((id) => discussedAt({ id }) ?? [])
      if (all.length === 0) return new Map()
      const nodes = await nodesOf(all)
      return new Map(
        ids.map((id, at) => [id, nodes[at] === undefined ? 'gone' : { text: wordsOf(nodes[at]) }]),
      )
    },
    async below(comment) {
      const at = discussedAt(comment)
      if (at === undefined) return []
      let before: string | undefined
      const pages = await allPages(TITLE, async () => {
        const { items, next } = await commentsBefore(at, before)
        before = next
        return { items: [items], isLast: next === undefined }
      })
      const all = pages.toReversed().flat()
      if (at.comment === undefined) return all
      // A comment has one thread: what comes behind it there may answer it.
      const from = all.findIndex((one) => one.comment.id === comment.id)
      const thread =
        all[from]?.ancestors.find((id) => discussedAt({ id })?.comment !== undefined) ?? comment.id
      return all.slice(from + 1).filter(({ ancestors }) => ancestors.includes(thread))
    },
    async post({ comment }, body) {
      const at = discussedAt(comment)
      if (at === undefined) return { state: 'refused', why: 'it is not known where the comment stands' }
      const [node] = await nodesOf([at])
      if (node === undefined) return { state: 'gone', why: 'the comment is gone' }
      // Threads are one deep.
      const replyToId = at.comment === undefined ? undefined : (word(thing(node.replyTo).id) ?? at.comment)
      const sent = await graphql.change(ANSWER, { discussionId: at.discussion, replyToId, body })
      if (sent.state === 'answered' && sent.status === 200 && madeBy(parsed(sent.body)).id === undefined)
        return { state: 'unknown', why: `${TITLE} answered without saying what it made` }
      return outcomeOf(sent, clock.now(), (json) => word(madeBy(json).url))
    },
  }
}

function madeBy(json: unknown): Thing {
  return thing(json, 'data', 'addDiscussionComment', 'comment')
}
