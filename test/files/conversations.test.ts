import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'

/** What people wrote, and what stood before it in the same file. */
async function said(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const { values, problems } = await found(text)
  expect(problems).toEqual([])
  return values.map(({ text, thread }) => [
    text,
    ...(thread === undefined ? [] : [thread[0].fromUs === true ? `us: ${thread[0].text}` : thread[0].text]),
  ])
}

describe(
  'of a conversation with us only what customers wrote ' + 'is read, each with what stood before it',
  () => {
    const at = '2026-11-02T10:00:00Z'
    const expected = [['It crashes'], ['Still does', 'us: Which version?']]

    it('Intercom: without notes, and without what we said', async () => {
      const us = { type: 'admin', id: '1', name: 'Kim' }
      const sam = { type: 'user', id: '9', name: 'Sam' }
      const turn = (id: string, part_type: string, author: object, body: string | null) => ({
        id,
        part_type,
        author,
        body,
        created_at: 1_793_613_600,
      })
      const parts = [
        turn('3', 'assignment', us, null),
        turn('4', 'note', us, 'A furious one'),
        turn('5', 'comment', us, 'Which version?'),
        turn('6', 'comment', sam, 'Still does'),
      ]
      const source = { type: 'conversation', id: '2', body: 'It crashes', author: sam }
      const one = { type: 'conversation', id: '1', source, conversation_parts: { conversation_parts: parts } }
      expect(await said({ type: 'conversation.list', conversations: [one] })).toEqual(expected)
      expect(await said(`${JSON.stringify(one)}\n${JSON.stringify({ ...one, id: '7' })}\n`)).toEqual([
        ...expected,
        ...expected,
      ])
    })

    it('Zendesk: agents by their role, notes by being private', async () => {
      const turn = (id: number, author_id: number, body: string, isPublic = true) => ({
        id,
        type: 'Comment',
        author_id,
        body,
        public: isPublic,
        created_at: at,
      })
      const comments = [
        turn(1, 9, 'It crashes'),
        turn(2, 5, 'A furious one', false),
        turn(3, 5, 'Which version?'),
        turn(4, 9, 'Still does'),
      ]
      const users = [
        { id: 9, name: 'Sam', role: 'end-user' },
        { id: 5, name: 'Kim', role: 'agent' },
      ]
      expect(await said({ comments, users, count: 4 })).toEqual(expected)
      const ticket = { id: 1, subject: 'Export', requester_id: 9, requester: { name: 'Sam' }, comments }
      expect(await said({ tickets: [ticket] })).toEqual(expected)
    })

    it('Help Scout: the newest first, with notes and moves between', async () => {
      const sam = { id: 9, type: 'customer', first: 'Sam' }
      const kim = { id: 1, type: 'user', first: 'Kim' }
      const turn = (id: number, type: string, createdBy: object, body: string) => ({
        id,
        type,
        createdBy,
        body,
        createdAt: `2026-11-02T1${id}:00:00Z`,
      })
      const threads = [
        turn(4, 'customer', sam, 'Still does'),
        turn(3, 'message', kim, 'Which version?'),
        turn(2, 'note', kim, 'A furious one'),
        turn(1, 'customer', sam, 'It crashes'),
      ]
      const one = { id: 1, threadsCount: 4, _embedded: { threads } }
      expect(await said({ _embedded: { conversations: [one] }, page: {} })).toEqual(expected)
      expect(await said({ _embedded: { threads } })).toEqual(expected)
    })

    it('Front: what came in, by its conversations', async () => {
      const turn = (at: number, is_inbound: boolean, text: string, conversation: string) => ({
        id: `msg_${at}`,
        is_inbound,
        created_at: 1_793_613_600 + at,
        text,
        recipients: [{ role: 'from', handle: is_inbound ? 'sam@x.example' : 'us@x.example' }],
        _links: { related: { conversation } },
      })
      const messages = [
        turn(3, true, 'Still does', 'a'),
        turn(2, false, 'Which version?', 'a'),
        turn(4, true, 'Works', 'b'),
        turn(1, true, 'It crashes', 'a'),
      ]
      expect(await said({ _results: messages })).toEqual([...expected, ['Works']])
    })

    it('Freshdesk: the ticket, and what came in after it', async () => {
      const ticket = {
        id: 1,
        subject: 'Export',
        description: '<div>It crashes</div>',
        description_text: 'It crashes',
        requester_id: 9,
        created_at: at,
        conversations: [
          { id: 2, body_text: 'A furious one', incoming: false, private: true, created_at: at },
          { id: 3, body_text: 'Which version?', incoming: false, private: false, created_at: at },
          { id: 4, body_text: 'Still does', incoming: true, private: false, created_at: at },
        ],
      }
      expect(await said([ticket])).toEqual(expected)
    })

    it('Chatwoot: what came in', async () => {
      const turn = (id: number, message_type: number, content: string, isPrivate = false) => ({
        id,
        content,
        message_type,
        private: isPrivate,
        created_at: 1_793_613_600,
        conversation_id: 2,
        sender: { id: message_type === 0 ? 9 : 5, name: 'x' },
      })
      const payload = [
        turn(1, 0, 'It crashes'),
        turn(2, 1, 'A furious one', true),
        turn(3, 2, 'Assigned to Kim'),
        turn(4, 1, 'Which version?'),
        turn(5, 0, 'Still does'),
      ]
      expect(await said({ meta: {}, payload })).toEqual(expected)
    })
  },
)

describe('in a discussion an answer stands beside what it answers to', () => {
  const expected = [['It crashes'], ['Not here', 'It crashes']]

  it('Slack: in a thread, without joins and bots', async () => {
    const turn = (ts: string, text: string, more = {}) => ({ type: 'message', user: 'U1', ts, text, ...more })
    expect(
      await said([
        turn('1.0', 'joined', { subtype: 'channel_join' }),
        turn('2.0', 'It crashes', { thread_ts: '2.0' }),
        turn('3.0', 'Build failed', { subtype: 'bot_message', bot_id: 'B1' }),
        turn('4.0', 'Not here', { thread_ts: '2.0' }),
      ]),
    ).toEqual(expected)
  })

  it('Hacker News: an item with everything below it', async () => {
    const base = { type: 'comment', author: 'sam', created_at: '2026-11-02T10:00:00.000Z' }
    const child = { ...base, id: 3, parent_id: 2, text: 'Not here', children: [] }
    const gone = { ...base, id: 4, parent_id: 2, text: null, author: null, deleted: true, children: [] }
    expect(await said({ ...base, id: 2, text: 'It crashes', children: [child, gone] })).toEqual(expected)
  })

  it('Reddit: lines of an archive, and a post with its comments', async () => {
    const one = { author: 'sam', created_utc: 1_793_613_600, subreddit: 'acme' }
    const lines = [
      { ...one, id: 'a', body: 'It crashes', parent_id: 't3_p', score: 5 },
      { ...one, id: 'b', body: 'Not here', parent_id: 't1_a', score: -2 },
    ]
    expect(await said(lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual(expected)
    const answer = { kind: 't1', data: { ...one, name: 't1_b', body: 'Not here', parent_id: 't1_a' } }
    const replies = { kind: 'Listing', data: { children: [answer] } }
    const first = { kind: 't1', data: { ...one, name: 't1_a', body: 'It crashes', replies } }
    const post = { kind: 't3', data: { ...one, name: 't3_p', title: 'Export', selftext: '' } }
    const listing = (...children: object[]) => ({ kind: 'Listing', data: { children } })
    expect(await said([listing(post), listing(first)])).toEqual([['Export'], ...expected])
  })

  it('Discourse, Telegram, Bluesky, Mastodon, Facebook', async () => {
    const post = { username: 'sam', created_at: '2026-11-02T10:00:00.000Z', post_type: 1 }
    const posts = [
      { ...post, id: 10, post_number: 1, cooked: 'It crashes' },
      { ...post, id: 11, post_number: 2, cooked: 'closed this', post_type: 3 },
      { ...post, id: 12, post_number: 3, cooked: 'Not here', reply_to_post_number: 1 },
    ]
    expect(await said({ post_stream: { posts } })).toEqual(expected)

    const turn = { type: 'message', date: '2026-11-02T10:00:00', from: 'Sam', from_id: 'user9' }
    const messages = [
      { ...turn, id: 1, type: 'service', action: 'join_group_by_link', text: '' },
      { ...turn, id: 2, text: ['It ', { type: 'italic', text: 'crashes' }] },
      { ...turn, id: 3, text: 'Not here', reply_to_message_id: 2 },
    ]
    expect(await said({ name: 'Acme', type: 'private_group', id: 1, messages })).toEqual(expected)
    expect(
      await said({ chats: { list: [{ name: 'Acme', type: 'private_group', id: 1, messages }] } }),
    ).toEqual(expected)

    const skeet = (rkey: string, text: string, parent?: string) => ({
      uri: `at://did:plc:9/app.bsky.feed.post/${rkey}`,
      author: { did: 'did:plc:9', handle: 'sam.example' },
      record: {
        text,
        createdAt: '2026-11-02T10:00:00Z',
        ...(parent && { reply: { parent: { uri: parent } } }),
      },
    })
    const root = skeet('1', 'It crashes')
    const below = { post: skeet('2', 'Not here', root.uri) }
    expect(await said({ thread: { post: root, replies: [below] } })).toEqual(expected)
    expect(await said({ feed: [{ post: root }, below] })).toEqual(expected)

    const status = {
      visibility: 'public',
      account: { id: '9', acct: 'sam' },
      created_at: '2026-11-02T10:00:00Z',
    }
    const statuses = [
      { ...status, id: '1', content: 'It crashes' },
      { ...status, id: '2', content: 'Not here', in_reply_to_id: '1' },
    ]
    expect(await said({ ancestors: [], descendants: statuses })).toEqual(expected)

    const comment = { created_time: '2026-11-02T10:00:00+0000', from: { id: '9', name: 'Sam' } }
    const answers = { data: [{ ...comment, id: '1_3', message: 'Not here' }] }
    expect(
      await said({ data: [{ ...comment, id: '1_2', message: 'It crashes', comments: answers }] }),
    ).toEqual(expected)
  })

  it('X: the archive’s own JavaScript, and authors whom an answer of the API keeps apart', async () => {
    const tweet = {
      id_str: '1',
      full_text: 'It crashes',
      created_at: 'Mon Nov 02 10:00:00 +0000 2026',
      lang: 'en',
      favorite_count: '2',
    }
    const answer = { ...tweet, id_str: '2', full_text: 'Not here', in_reply_to_status_id_str: '1' }
    const archive = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet }, { tweet: answer }], null, 2)}`
    expect(await said(archive)).toEqual(expected)
    const { values } = await found(archive)
    expect(values[0]).toMatchObject({ likes: 2, postedAt: '2026-11-02T10:00:00.000Z', language: 'en' })

    const data = [
      {
        id: '5',
        text: 'Not here',
        author_id: '9',
        edit_history_tweet_ids: ['5'],
        referenced_tweets: [{ type: 'replied_to', id: '4' }],
      },
    ]
    const includes = {
      users: [{ id: '9', name: 'Sam', username: 'sam' }],
      tweets: [{ id: '4', text: 'It crashes' }],
    }
    expect(await said({ data, includes })).toEqual([['Not here', 'It crashes']])
  })
})

describe('XML', () => {
  it('Disqus and WordPress: what it answers to', async () => {
    const post = (id: string, text: string, parent = '') =>
      '<post ' +
      `dsq:id="${id}"><message><![CDATA[${text}]]></message><isDeleted>false</isDeleted>` +
      `<isSpam>false</isSpam>${parent}</post>`
    const second = post('2', 'Not here', '<parent dsq:id="1"/>')
    const disqus = `<disqus>${post('1', 'It crashes')}${second}</disqus>`
    expect(await said(disqus)).toEqual([['It crashes'], ['Not here', 'It crashes']])
  })

  it.each([
    ['parts', '<export><row><Nom>Sam</Nom><Commentaire>Ça plante</Commentaire></row></export>', 'Sam'],
    ['attributes', '<comments><comment id="7" author="Sam" text="Ça plante"/></comments>', 'Sam'],
    ['its own text', '<comments><comment author="Sam">Ça plante</comment></comments>', 'Sam'],
    [
      'an author of its own parts',
      '<r><review><author><name>Sam</name></author><body>Ça plante</body></review></r>',
      'Sam',
    ],
  ])('of any maker, with %s', async (_, content, name) => {
    const { values, file } = await found(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`)
    expect(values).toMatchObject([{ text: 'Ça plante', author: { name } }])
    expect(file.mapping?.some((one) => one.startsWith('text = '))).toBe(true)
  })

  it('in which nothing is a comment says what it found, and takes what it is told', async () => {
    const content = '<?xml version="1.0"?><r><x><blurb>Ça plante</blurb></x></r>'
    await expect(found(content)).rejects.toThrow('Elements found: r, x, blurb.')
    expect((await found(content, { map: { text: 'blurb' } })).texts).toEqual(['Ça plante'])
  })

  it('a feed in XHTML keeps its words and lines', async () => {
    const content =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Re: ' +
      'Export</title><content type="xhtml"><div><p>It ' +
      '<b>crashes</b></p><p>Always</p></div></content></entry></feed>'
    expect((await said(content))[0]?.[0]).toMatch(/^It crashes\s+Always$/)
  })
})

describe('a form’s answers', () => {
  it('are the columns that hold words, however they are called', async () => {
    const header = 'Horodateur,Votre âge,Que pensez-vous de l’appli ?,Et quoi encore ?'
    const rows = [
      '02/11/2026 10:00:00,25-34,Elle plante à chaque ouverture,',
      '25/11/2026 10:00:00,25-34,Rien à redire de mon côté,Merci à toute l’équipe',
    ]
    const { values, file } = await found([header, ...rows].join('\n'))
    expect(file.told).toContain('Google Forms answers')
    expect(values).toMatchObject([
      { text: 'Elle plante à chaque ouverture', postedAt: '2026-11-02T10:00:00.000Z' },
      { text: 'Rien à redire de mon côté\n\nMerci à toute l’équipe' },
    ])
  })
})

describe('YouTube Takeout', () => {
  it('puts words and mentions together', async () => {
    const cell =
      '{"text":"It "},{"text":"@sam","mention":{"externalChannelId":"UC1"}},{"text":" \\"crashes\\""}'
    const { texts } = await found(`Comment ID,Comment Text\ny1,"${cell.replaceAll('"', '""')}"\n`)
    expect(texts).toEqual(['It @sam "crashes"'])
  })
})

describe('what a program notes is nobody’s comment', () => {
  it('GitLab’s own notes, and what the team keeps to itself', async () => {
    const note = (id: number, body: string, more: object) => ({
      id,
      body,
      noteable_type: 'Issue',
      system: false,
      ...more,
    })
    const notes = [
      note(1, 'It crashes', {}),
      note(2, 'closed', { system: true }),
      note(3, 'A furious one', { internal: true }),
    ]
    expect(await said(notes)).toEqual([['It crashes']])
    expect(await said([{ id: 'd', notes }])).toEqual([['It crashes']])
  })

  it.each(['of the API', 'of an export'])('Teams’ notices, bots and deleted messages %s', async (way) => {
    const message = (id: string, content: string, more: object = {}) => ({
      id,
      messageType: 'message',
      createdDateTime: '2026-11-02T10:00:00Z',
      deletedDateTime: null,
      from: { user: { id: '9', displayName: 'Sam' } },
      body: { contentType: 'text', content },
      ...more,
    })
    const all = [
      message('1', 'It crashes'),
      message('2', 'x', { messageType: 'systemEventMessage' }),
      message('3', 'x', { from: { application: { id: 'bot' }, user: null } }),
      message('4', 'x', { deletedDateTime: '2026-11-02T11:00:00Z' }),
      message('5', 'Same', { replyToId: '1' }),
    ]
    const capitals = (key: string) => key.charAt(0).toUpperCase() + key.slice(1)
    const exported = JSON.parse(JSON.stringify(all), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [capitals(key), one]))
        : value,
    )
    expect(await said(way === 'of the API' ? { value: all } : exported)).toEqual([
      ['It crashes'],
      ['Same', 'It crashes'],
    ])
  })

  it('Matrix: joins and bots’ notices go, an edit is what was meant', async () => {
    const event = (id: string, content: object, type = 'm.room.message') => ({
      type,
      event_id: id,
      sender: '@sam:m.example',
      origin_server_ts: 1_793_613_600_000,
      content,
    })
    const messages = [
      event('$0', { membership: 'join' }, 'm.room.member'),
      event('$1', { msgtype: 'm.text', body: 'It crahses' }),
      event('$2', { msgtype: 'm.notice', body: 'x' }),
      event('$3', {
        msgtype: 'm.text',
        body: '* It crashes',
        'm.new_content': { body: 'It crashes' },
        'm.relates_to': { rel_type: 'm.replace', event_id: '$1' },
      }),
      event('$4', {
        msgtype: 'm.text',
        body: 'Same',
        'm.relates_to': { 'm.in_reply_to': { event_id: '$1' } },
      }),
    ]
    expect(await said({ messages })).toEqual([['It crashes'], ['Same', 'It crashes']])
  })

  it('Mattermost: of what others write the same way nothing is taken', async () => {
    const rows = [
      { type: 'user', user: 'sam', id: '1', text: 'It crashes' },
      { type: 'channel', channel: { name: 'help', team: 'acme' }, id: '2', text: 'Same' },
      { type: 'post', post: { url: 'https://x.example' }, id: '3', comment: 'Here too' },
    ]
    expect(await said(rows.map((one) => JSON.stringify(one)).join('\n'))).toEqual([
      ['It crashes'],
      ['Same'],
      ['Here too'],
    ])
  })

  it('Mattermost: posts and replies of channels, nothing private', async () => {
    const lines = [
      { type: 'version', version: 1 },
      {
        type: 'post',
        post: {
          user: 'sam',
          message: 'It crashes',
          create_at: 1,
          replies: [{ user: 'bo', message: 'Same' }],
        },
      },
      { type: 'post', post: { user: 'sam', message: 'sam joined', type: 'system_join_channel' } },
      { type: 'direct_post', direct_post: { user: 'sam', message: 'between us' } },
    ]
    expect(await said(lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual([
      ['It crashes'],
      ['Same', 'It crashes'],
    ])
  })

  it('Lemmy: what was removed goes, an answer has what it answers to', async () => {
    const view = (id: number, content: string, path: string, more: object = {}) => ({
      comment: { id, content, path, ap_id: `https://l.example/${id}`, ...more },
      creator: { id: 9, name: 'sam' },
    })
    const comments = [
      view(1, 'It crashes', '0.1'),
      view(2, 'x', '0.2', { removed: true }),
      view(3, 'Same', '0.1.3'),
    ]
    expect(await said({ comments })).toEqual([['It crashes'], ['Same', 'It crashes']])
  })
})
