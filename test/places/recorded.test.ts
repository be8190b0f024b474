import { expect, it } from 'vitest'
import * as bluesky from '../../adapters/bluesky/parse.ts'
import * as discourse from '../../adapters/discourse/parse.ts'
import * as github from '../../adapters/github/parse.ts'
import * as mastodon from '../../adapters/mastodon/parse.ts'
import * as wordpress from '../../adapters/wordpress/parse.ts'
import { anywhere } from '../support/internet.ts'

/*
 * Whole answers in the shapes that the places give, with every field that they have, in words of ours: what
 * is taken of them, and that nothing else is.
 */

const { plainText } = anywhere
const placed = <T>(one: T) => one
const at = '2026-03-02T08:00:00Z'
const AT = '2026-03-02T08:00:00.000Z'

const user = {
  ...{
    login: 'sam-notes',
    id: 9,
    node_id: 'MDQ6VXNlcjk=',
    avatar_url: 'https://a.example/9',
    gravatar_id: '',
  },
  ...{ url: 'https://api.github.com/users/sam-notes', html_url: 'https://github.com/sam-notes' },
  ...{ type: 'User', site_admin: false },
}
const issue = {
  ...{
    url: 'https://api.github.com/repos/acme/notes/issues/7',
    id: 4_445,
    node_id: 'MDU6SXNzdWU0',
    number: 7,
  },
  ...{
    html_url: 'https://github.com/acme/notes/issues/7',
    title: 'Export stops',
    user,
    labels: [],
    state: 'open',
  },
  ...{
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: 1,
    created_at: at,
    updated_at: at,
  },
  ...{
    closed_at: null,
    author_association: 'NONE',
    active_lock_reason: null,
    body: 'At 40 %.',
    draft: false,
  },
  ...{ reactions: { total_count: 0, '+1': 0 }, performed_via_github_app: null, state_reason: null },
}
const parsing = { repository: 'acme/notes', me: 'acme-support', placed }
const bySam = {
  author: { id: '9', handle: 'sam-notes', name: 'sam-notes', url: 'https://github.com/sam-notes' },
  venue: { ownership: 'own', kind: 'forum', name: 'acme/notes' },
  postedAt: AT,
}

it('an issue on GitHub, and a comment below it', () => {
  expect(github.issueOf(issue, parsing)).toEqual({
    comment: { id: 'acme/notes#7', text: 'Export stops\n\nAt 40 %.', url: issue.html_url, ...bySam },
    ancestors: [],
    fromUs: false,
  })
  const comment = {
    ...{ url: 'https://api.github.com/repos/acme/notes/issues/comments/492', issue_url: issue.url, id: 492 },
    ...{
      html_url: `${issue.html_url}#issuecomment-492`,
      node_id: 'MDEy',
      user,
      created_at: at,
      updated_at: at,
    },
    ...{ author_association: 'NONE', performed_via_github_app: null, body: 'For me too.', reactions: {} },
  }
  expect(github.commentOf(comment, parsing)).toEqual({
    comment: { id: 'acme/notes#7/492', text: 'For me too.', url: comment.html_url, ...bySam },
    ancestors: ['acme/notes#7'],
    fromUs: false,
  })
})

it('a request to pull is no issue, whichever way it says so, nor what a machine wrote one', () => {
  const pull = { ...issue, html_url: 'https://github.com/acme/notes/pull/7' }
  const bot = { ...issue, user: { ...user, login: 'build[bot]', type: 'Bot' } }
  const all = [
    { ...issue, pull_request: { url: 'https://api.github.com/repos/acme/notes/pulls/7' } },
    pull,
    bot,
  ]
  expect(all.map((one) => github.issueOf(one, parsing))).toEqual([undefined, undefined, undefined])
})

it('a post on Mastodon that mentions us, with a picture behind a warning', () => {
  const account = {
    ...{
      id: '1098',
      username: 'lea',
      acct: 'lea@m.cuisine.fr',
      display_name: 'Léa',
      locked: false,
      bot: false,
    },
    ...{ discoverable: true, group: false, created_at: '2024-01-02T00:00:00.000Z', note: '<p>Soupes</p>' },
    ...{
      url: 'https://m.cuisine.fr/@lea',
      avatar: 'https://m.cuisine.fr/a.png',
      followers_count: 4,
      fields: [],
    },
  }
  const card =
    '<span class="h-card" translate="no"><a href="https://m.acme.example/@acme" class="u-url mention">'
  const link =
    '<a href="https://acme.example/a/long/way" rel="nofollow noopener" target="_blank">' +
    '<span class="invisible">https://</span><span class="ellipsis">acme.example/a/lo</span>' +
    '<span class="invisible">ng/way</span></a>'
  const status = {
    ...{
      id: '115001',
      created_at: AT,
      in_reply_to_id: '115000',
      in_reply_to_account_id: '1',
      sensitive: true,
    },
    ...{
      spoiler_text: 'export',
      visibility: 'public',
      language: 'fr',
      uri: 'https://m.cuisine.fr/users/lea/1',
    },
    ...{ url: 'https://m.cuisine.fr/@lea/115001', replies_count: 0, reblogs_count: 0, favourites_count: 0 },
    content: `<p>${card}@<span>acme</span></a></span> ça s’arrête.</p><p>Voir ${link}<br />Merci&nbsp;!</p>`,
    ...{
      reblog: null,
      account,
      mentions: [{ id: '1', username: 'acme', acct: 'acme' }],
      tags: [],
      emojis: [],
    },
    media_attachments: [{ id: '2', type: 'image', url: 'https://m.cuisine.fr/p.png', description: 'À 40 %' }],
    ...{ card: null, poll: null, quote: null, filtered: [], edited_at: null },
  }
  const said = mastodon.saidOf(status, { plainText, placed, me: '1' }, true)
  expect(said).toMatchObject({
    comment: {
      id: '115001',
      author: {
        id: '1098',
        handle: 'lea@m.cuisine.fr',
        name: 'Léa',
        accountCreatedAt: '2024-01-02T00:00:00.000Z',
      },
      venue: { ownership: 'third-party', kind: 'social', name: 'm.cuisine.fr' },
      ...{ url: status.url, postedAt: AT, language: 'fr', addressesUs: true },
      attachments: [{ url: 'https://m.cuisine.fr/p.png', name: 'À 40 %' }],
    },
    ancestors: ['115000'],
    fromUs: false,
  })
  expect(said?.comment.text.replace(/\s+/g, ' ')).toBe(
    'export @acme ça s’arrête. Voir https://acme.example/a/long/way Merci !',
  )
  expect(mastodon.saidOf({ ...status, reblog: status }, { plainText, placed, me: '1' })).toBeUndefined()
})

it('a post of a forum', () => {
  const post = {
    ...{ id: 512, name: 'Sam Notes', username: 'sam', avatar_template: '/a/{size}.png', created_at: AT },
    ...{
      cooked: '<p>It stops at <em>40 %</em>.</p>',
      raw: 'It stops at *40 %*.',
      post_number: 3,
      post_type: 1,
    },
    ...{ posts_count: 3, updated_at: AT, reply_count: 0, reply_to_post_number: 2, quote_count: 0, reads: 4 },
    ...{
      score: 0.6,
      yours: false,
      topic_id: 21,
      topic_slug: 'export',
      topic_title: 'Export',
      category_id: 4,
    },
    ...{ display_username: 'Sam Notes', version: 1, can_edit: false, user_title: null, moderator: false },
    ...{ admin: false, staff: false, user_id: 9, hidden: false, trust_level: 1, deleted_at: null },
    ...{ user_deleted: false, edit_reason: null, wiki: false, actions_summary: [], reviewable_id: null },
  }
  const how = { base: 'https://forum.acme.example', me: 'acme', plainText, placed }
  expect(discourse.postOf(post, how)).toEqual({
    comment: {
      ...{
        id: '512',
        text: 'It stops at *40 %*.',
        url: 'https://forum.acme.example/t/export/21/3',
        postedAt: AT,
      },
      author: { id: '9', handle: 'sam', name: 'Sam Notes', url: 'https://forum.acme.example/u/sam' },
      venue: { ...{ ownership: 'own', kind: 'forum' }, name: 'forum.acme.example', url: how.base },
      article: { title: 'Export', url: 'https://forum.acme.example/t/export/21' },
    },
    ...{ fromUs: false, topic: '21', number: '3', answers: '2' },
  })
  const others = [
    { post_type: 3 },
    { deleted_at: AT },
    { user_deleted: true },
    { hidden: true },
    { username: 'system' },
  ]
  for (const one of others) expect(discourse.postOf({ ...post, ...one }, how)).toBeUndefined()
})

it('a comment on a blog, whose author has no account there', () => {
  const comment = {
    ...{ id: 129, post: 60, parent: 124, author: 0, author_name: 'Sam &amp; Lee', author_url: '' },
    ...{ date: '2026-03-02T09:00:00', date_gmt: '2026-03-02T08:00:00', status: 'approved', type: 'comment' },
    content: { rendered: '<p>It stops &#8211; at 40&nbsp;%.</p>\n' },
    link: 'https://blog.acme.example/export/comment-page-1/#comment-129',
    ...{ author_avatar_urls: { 24: 'https://g.example/24' }, meta: [] },
    _links: { self: [{ href: 'https://blog.acme.example/wp-json/wp/v2/comments/129' }] },
    _embedded: { up: [{ id: 60, title: { rendered: 'Export' }, link: 'https://blog.acme.example/export/' }] },
  }
  const said = wordpress.saidOf(comment, { plainText, placed, me: '7' })
  expect(said).toMatchObject({
    comment: {
      ...{ id: '129', url: comment.link, postedAt: AT, author: { name: 'Sam & Lee' } },
      article: { title: 'Export', url: 'https://blog.acme.example/export/' },
    },
    ancestors: ['124'],
    fromUs: false,
  })
  expect([said?.comment.author.id, said?.comment.author.url]).toEqual([undefined, undefined])
  expect(said?.comment.text.replace(/\s+/g, ' ')).toBe('It stops – at 40 %.')
  expect(wordpress.saidOf({ ...comment, type: 'pingback' }, { plainText, placed, me: '7' })).toBeUndefined()
})

it('a notification of Bluesky', () => {
  const uri = 'at://did:plc:sam/app.bsky.feed.post/3kaaaaaaaaaaa'
  const ref = (key: string) => ({ uri: `at://did:plc:acme/app.bsky.feed.post/${key}`, cid: `bafy${key}` })
  const notification = {
    ...{
      uri,
      cid: 'bafy1',
      reason: 'reply',
      reasonSubject: ref('3kb').uri,
      isRead: false,
      indexedAt: AT,
      labels: [],
    },
    author: {
      ...{ did: 'did:plc:sam', handle: 'sam.example', displayName: '', avatar: 'https://cdn.example/a' },
      ...{
        associated: { chat: { allowIncoming: 'none' } },
        viewer: { muted: false },
        labels: [],
        createdAt: AT,
      },
    },
    record: {
      ...{ $type: 'app.bsky.feed.post', text: 'It stops.', createdAt: AT, langs: ['fr'] },
      reply: { parent: ref('3kb'), root: ref('3ka') },
    },
  }
  expect(bluesky.saidOf(notification, { me: 'did:plc:acme', placed }, true)).toMatchObject({
    comment: {
      ...{ id: uri, text: 'It stops.', postedAt: AT, language: 'fr', addressesUs: true },
      author: { id: 'did:plc:sam', handle: 'sam.example', name: 'sam.example', hasAvatar: true },
      url: 'https://bsky.app/profile/sam.example/post/3kaaaaaaaaaaa',
    },
    ancestors: [ref('3kb').uri, ref('3ka').uri],
    fromUs: false,
  })
})
