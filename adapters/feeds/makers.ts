import type { Article, Author, VenueKind } from '../../src/core/index.ts'
import type { Entry, Feed } from './feed.ts'

/** What is peculiar to the feeds of one maker. */
export interface Maker {
  readonly kind: VenueKind
  /** An entry is what somebody said, and its title only says so. */
  readonly isComment: boolean
  /** The words alone, without what the maker adds. */
  content(html: string): string
  author(title: string): Author
  article(title: string, address: string | undefined): Article | undefined
}

const blog: Maker = {
  kind: 'article',
  isComment: false,
  content: (html) => html,
  author: () => ({}),
  article: () => undefined,
}

/** WordPress and its kind: "Comment on Title by Name", "By: Name". */
const comments: Maker = {
  ...blog,
  kind: 'comments',
  isComment: true,
  author(title) {
    const [, name] =
      /^(?:By|Par) ?: ?(.{1,200})$/.exec(title) ??
      /^(?:Comment on|Commentaires? sur) .{1,300} (?:by|par) (.{1,200})$/.exec(title) ??
      []
    return name === undefined ? {} : { name: name.trim() }
  },
  article(title, address) {
    const [, name] = /^(?:Comment on|Commentaires? sur) (.{1,300}) (?:by|par) .{1,200}$/.exec(title) ?? []
    const url = address?.split('#', 1)[0]
    if (name === undefined && url === undefined) return undefined
    return { ...(name === undefined ? {} : { title: name }), ...(url === undefined ? {} : { url }) }
  },
}

const reddit: Maker = {
  ...blog,
  kind: 'forum',
  content: (html) => {
    const end = html.lastIndexOf('submitted by')
    return end < 0 ? html : html.slice(0, end)
  },
}
const redditComment: Maker = {
  ...reddit,
  isComment: true,
  article(title, address) {
    const [, name] = /^\/?u\/[\w-]{1,40} on (.{1,300})$/.exec(title) ?? []
    const url = /^https?:\/\/[^/]{1,100}\/r\/\w{1,40}\/comments\/\w{1,20}\/[^/]{1,200}\//.exec(
      address ?? '',
    )?.[0]
    return name === undefined ? undefined : { title: name, ...(url === undefined ? {} : { url }) }
  },
}

/** Hacker News by hnrss.org, and Lobsters: a line and addresses behind what was said. */
const news: Maker = {
  ...blog,
  kind: 'forum',
  content: (html) => html.split(/<hr\s?\/?>/i, 1)[0] ?? '',
}
const newsComment: Maker = {
  ...news,
  isComment: true,
  article(title) {
    const [, name] = /^New comment by \S{1,80} in "(.{1,300})"$/.exec(title) ?? []
    return name === undefined ? undefined : { title: name }
  },
}

const mastodon: Maker = {
  ...blog,
  kind: 'social',
  isComment: true,
  author: () => ({}),
}

const OF_COMMENTS = /^(?:Comments (?:on|for)|Comments:|Commentaires (?:sur|pour))|\bcomments\b/i

/** Whose feed it is, by its address and by what it says. */
export function makerOf(feed: Feed, entry: Entry, at: URL): Maker {
  const { hostname, pathname } = at
  const title = entry.title ?? ''
  if (/(?:^|\.)reddit\.com$/.test(hostname)) {
    const isComment = /^\/?u\/[\w-]{1,40} on /.test(title)
    return byHandle(isComment ? redditComment : reddit, entry, /^\/?u\/([\w-]{1,40})$/)
  }
  if (/(?:^|\.)hnrss\.org$/.test(hostname) || hostname === 'news.ycombinator.com')
    return byHandle(title.startsWith('New comment by ') ? newsComment : news, entry, /^([\w-]{1,40})$/)
  const [, handle] =
    /^https?:\/\/[^/]{1,253}\/@([\w.-]{1,64}(?:@[\w.-]{1,253})?)\/\d/.exec(entry.link ?? '') ?? []
  if (handle !== undefined && entry.title === undefined)
    return {
      ...mastodon,
      author: () => ({ handle: handle.includes('@') ? handle : `${handle}@${hostname}` }),
    }
  const isComment =
    /^(?:By|Par) ?:|^(?:Comment on|Commentaires? sur) /.test(title) ||
    /\/comments\/(?:feed|default|rss)\b|[?&](?:feed=comments|withcomments)/.test(pathname + at.search) ||
    OF_COMMENTS.test(feed.title ?? '')
  return isComment ? comments : blog
}

function byHandle(maker: Maker, { author = '' }: Entry, form: RegExp): Maker {
  const [, handle] = form.exec(author.trim()) ?? []
  return handle === undefined ? maker : { ...maker, author: () => ({ handle, name: handle }) }
}
