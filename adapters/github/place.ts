import {
  askedOnce,
  type Comment,
  MARKDOWN,
  type PlatformServices,
  TRY_HOURS,
  userAgent,
} from '../../src/core/index.ts'
import { thing, word } from '../../src/core/json.ts'
import { createSiteClient, type Query, type SiteClient } from '../../src/core/sites/client.ts'
import { allPages, listOf } from '../../src/core/sites/list.ts'
import { type Place, type Stands, standingOneByOne } from '../../src/core/sites/place.ts'
import { SiteTrouble, unlessGone } from '../../src/core/sites/trouble.ts'
import { createDiscussions, type Discussions } from './discussions.ts'
import { createGraphql, TITLE } from './graphql.ts'
import { outcomeOf } from './outcome.ts'
import { commentOf, commentText, issueText, SOURCE, type Standing, standsAt } from './parse.ts'
import { discussedAt } from './parse-discussions.ts'
import type { GitHubConfig } from './settings.ts'

const LONGEST = 65_000
/** The longest page. */
export const PAGE = 100
/** What is asked for one after the other in one look. */
const AT_ONCE = 20
const VERSION = '2022-11-28'

type Needs = Pick<PlatformServices, 'internet' | 'clock' | 'brand' | 'placed'>

export interface GitHub extends Place {
  readonly client: SiteClient
  readonly discussions: Discussions
  /** Our account's name. @throws SiteTrouble */
  me(): Promise<string>
}

export function createGitHub(
  { token, apiUrl }: Pick<GitHubConfig, 'token' | 'apiUrl'>,
  needs: Needs,
): GitHub {
  const { internet, clock, brand, placed } = needs
  const site = {
    ...{ title: TITLE, internet, clock },
    agent: userAgent('reads issues and discussions, answers what a person approved', brand),
    credentials: () => ({
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': VERSION,
    }),
  }
  const client = createSiteClient({ ...site, base: apiUrl })
  // Servers of one's own have it beside the other API.
  const beside = createSiteClient({ ...site, base: apiUrl.replace(/\/v3\/?$/, '') })
  const me: GitHub['me'] = askedOnce(async () => word(thing((await client.get('user')).json).login) ?? '')

  const discussions = createDiscussions({ graphql: createGraphql(beside, clock), clock, placed, me })

  /**
   * Whoever may not see a repository, or its issues, is told that nothing is there: that nobody deleted.
   * @throws SiteTrouble `refused` then
   */
  async function isReadable(repository: string): Promise<void> {
    const refused = (why: string) => new SiteTrouble('refused', `${TITLE} ${why}`)
    const { json } = await client.get(`repos/${repository}`).catch((error: unknown) => {
      if (error instanceof SiteTrouble && error.kind === 'gone') throw refused('shows the repository no more')
      throw error
    })
    if (thing(json).has_issues === false) throw refused('has the issues of the repository switched off')
  }

  /** @throws SiteTrouble `gone` only for what is, in a repository that is there */
  async function ofRepository(repository: string, path: string, query?: Query): Promise<unknown> {
    try {
      return (await client.get(`repos/${repository}/${path}`, query)).json
    } catch (error) {
      if (error instanceof SiteTrouble && error.kind === 'gone') await isReadable(repository)
      throw error
    }
  }

  async function standingOf({ repository, issue, comment }: Standing): Promise<Stands> {
    const path = comment === undefined ? `issues/${issue}` : `issues/comments/${comment}`
    const item = await unlessGone(ofRepository(repository, path))
    if (item === undefined) return 'gone'
    return { text: comment === undefined ? issueText(thing(item)) : commentText(thing(item)) }
  }

  return {
    source: SOURCE,
    maxLength: LONGEST,
    tryHours: TRY_HOURS.program,
    atOnce: AT_ONCE,
    client,
    discussions,
    me,
    writing: MARKDOWN,
    mayAnswer: (comment) => standsAt(comment) !== undefined || discussedAt(comment) !== undefined,
    async standing(ids) {
      const ofIssues = await standingOneByOne(ids, async (id) => {
        const at = standsAt({ id })
        return at && standingOf(at)
      })
      const others = ids.filter((id) => discussedAt({ id }) !== undefined)
      return new Map([...ofIssues, ...(await discussions.standing(others))])
    },
    async below(comment: Comment) {
      const at = standsAt(comment)
      if (at === undefined) return discussions.below(comment)
      const query = { per_page: PAGE, ...(comment.postedAt === undefined ? {} : { since: comment.postedAt }) }
      const path = `issues/${at.issue}/comments`
      const items = await allPages(TITLE, async (page) => {
        const found = listOf(TITLE, await ofRepository(at.repository, path, { ...query, page }))
        return { items: found, isLast: found.length < PAGE }
      })
      const parsing = { repository: at.repository, me: await me(), placed }
      const first = Number(at.comment ?? 0)
      // An issue has one thread: what comes behind a comment may answer it.
      return items.flatMap((item) => (Number(item.id) > first ? (commentOf(item, parsing) ?? []) : []))
    },
    async post(reply, text) {
      const at = standsAt(reply.comment)
      if (at === undefined) return discussions.post(reply, text)
      const path = `repos/${at.repository}/issues/${at.issue}/comments`
      const sent = await client.send(path, { body: text })
      return outcomeOf(sent, clock.now(), ({ html_url: url }) => word(url))
    },
  }
}
