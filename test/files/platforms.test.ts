import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { jsonShapes, otherFormats } from '../../adapters/files/platforms/index.ts'
import { found } from './kept.ts'

describe('each maker’s own form', () => {
  it.each(
    [...jsonShapes, ...otherFormats].map((one) => [one.name, one] as const),
  )('%s is recognised, and its example read', async (name, { example, documented }) => {
    const { file, texts, problems } = await found(example)
    expect(file.told.startsWith(name)).toBe(true)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('It crashes')
    expect(problems).toEqual([])
    expect(documented).toMatch(/^https:\/\//)
  })

  const at = '2026-11-02T10:00:00.000Z'
  it.each([
    ['YouTube comment threads', { id: 'y1', postedAt: at, author: { id: 'UC1', name: 'Sam' } }],
    ['Reddit listing', { id: 't1_a', author: { name: 'sam', id: 't2_s' }, postedAt: at }],
    ['Mastodon statuses', { id: '1', language: 'en', postedAt: at, author: { id: '9', name: 'Sam' } }],
    ['Hacker News comments', { id: '1', postedAt: at, author: { name: 'sam' } }],
    ['GitHub issue comments', { id: '1', postedAt: at, author: { id: '9', name: 'sam' } }],
    ['Slack export', { id: '1793613600.000200', author: { id: 'U1', name: 'Sam' } }],
    ['DiscordChatExporter', { id: '3', postedAt: at, author: { id: '9', name: 'Sam', handle: 'sam' } }],
    ['Discourse topic', { id: '1', postedAt: at, author: { id: '9', name: 'Sam', handle: 'sam' } }],
    ['Disqus export', { id: '2', postedAt: at, author: { name: 'Sam', handle: 'sam' } }],
    ['WordPress export', { id: '2', postedAt: at, author: { name: 'Sam' } }],
    [
      'App Store Connect reviews',
      { id: 'a1', postedAt: '2026-11-02T18:00:00.000Z', rating: 1, author: { name: 'Sam' } },
    ],
    ['App Store reviews (RSS)', { id: 'a1', postedAt: at, rating: 1, author: { name: 'Sam' } }],
    [
      'App Store reviews (RSS, XML)',
      { id: 'a1', postedAt: at, rating: 1, likes: 0, author: { name: 'Sam' } },
    ],
    ['Feed (RSS, Atom)', { id: 'https://blog.example/1#c2', postedAt: at, author: { name: 'Sam' } }],
    ['Google Play reviews (API)', { id: 'g1', postedAt: at, rating: 1, likes: 2, author: { name: 'Sam' } }],
    [
      'Google Business Profile reviews',
      {
        id: 'accounts/1/locations/2/reviews/r1',
        postedAt: at,
        rating: 1,
        bestRating: 5,
        author: { name: 'Sam' },
      },
    ],
    [
      'Trustpilot reviews (API)',
      { id: 't1', postedAt: at, rating: 1, language: 'en', author: { id: '9', name: 'Sam' } },
    ],
    ['Trustpilot reviews', { id: 't1', rating: 1, author: { name: 'Sam' } }],
    ['Facebook download', { postedAt: at, author: { name: 'Sam' } }],
    ['Facebook or Instagram messages (download)', { postedAt: at, author: { name: 'Sam' } }],
    [
      'Facebook or Instagram comments (Graph API)',
      { id: '1_2', postedAt: at, likes: 2, author: { id: '9', name: 'Sam' } },
    ],
    ['Instagram download', { postedAt: at, text: 'It crashes' }],
    ['Mastodon archive (ActivityPub)', { id: 'https://m.example/1', postedAt: at, author: { name: 'sam' } }],
    [
      'Bluesky posts',
      {
        id: 'at://did:plc:9/app.bsky.feed.post/3k',
        postedAt: at,
        likes: 2,
        language: 'en',
        url: 'https://bsky.app/profile/sam.example/post/3k',
        author: { id: 'did:plc:9', name: 'Sam', handle: 'sam.example' },
      },
    ],
    [
      'X (Twitter) posts',
      { id: '3', postedAt: at, likes: 2, language: 'en', author: { id: '9', name: 'Sam', handle: 'sam' } },
    ],
    ['Telegram export', { id: '3', postedAt: at, text: 'It crashes', author: { id: 'user9', name: 'Sam' } }],
    [
      'WordPress comments (REST)',
      { id: '2', postedAt: at, url: 'https://blog.example/1#comment-2', author: { name: 'Sam' } },
    ],
    ['Zendesk tickets', { id: '1', postedAt: at, text: 'It crashes', author: { id: '9', name: 'Sam' } }],
    ['Freshdesk tickets', { id: '1', postedAt: at, text: 'It crashes', author: { id: '9', name: 'Sam' } }],
    ['Intercom conversations', { id: '2', postedAt: at, author: { id: '9', name: 'Sam' } }],
    ['Chatwoot messages', { id: '1', postedAt: at, author: { id: '9', name: 'Sam' } }],
    [
      'Google Maps reviews',
      { postedAt: at, rating: 1, language: 'en', text: 'It crashes', author: { name: 'Sam' } },
    ],
    ['Help Scout conversations', { id: '1', postedAt: at, author: { id: 'sam@mail.example', name: 'Sam' } }],
    ['Front messages', { id: 'msg_1', postedAt: at, author: { id: 'sam@mail.example', name: 'Sam' } }],
    ['Microsoft Teams messages', { id: '1', postedAt: at, author: { id: '9', name: 'Sam' } }],
    ['Matrix room', { id: '$1', postedAt: at, author: { id: '@sam:m.example', name: 'sam' } }],
    ['Mattermost export', { postedAt: at, venue: { name: 'help' }, author: { name: 'sam' } }],
    ['GitLab notes', { id: '1', postedAt: at, author: { id: '9', name: 'Sam', handle: 'sam' } }],
    ['Lemmy comments', { id: '1', postedAt: at, likes: 2, author: { id: '9', name: 'Sam', handle: 'sam' } }],
    ['Stack Exchange dump', { id: '1', postedAt: at, likes: 2, author: { id: '9' } }],
    ['WordPress comments (table)', { id: '2', text: 'It crashes', author: { name: 'Sam' } }],
    ['YouTube Takeout comments', { id: 'y1', text: 'It crashes' }],
    ['DiscordChatExporter (CSV)', { postedAt: at, author: { id: '9', name: 'sam' } }],
    ['Discourse posts', { postedAt: at, text: 'It crashes' }],
    ['Google Forms answers', { postedAt: '2026-11-02T09:00:00.000Z' }],
    ['XML', { id: '1', postedAt: at, text: 'It crashes', author: { name: 'Sam' } }],
    ['Mail', { id: '<1@mail.example>', postedAt: at, author: { name: 'Sam', id: 'sam@mail.example' } }],
    ['Mailbox (mbox)', { id: '<1@mail.example>', author: { name: 'Sam' } }],
  ])('%s: who, when, which', async (name, expected) => {
    const example = [...jsonShapes, ...otherFormats].find((one) => one.name === name)?.example ?? ''
    expect((await found(example)).values[0]).toMatchObject(expected)
  })

  it('Google Play writes UTF-16, and rows without words', async () => {
    const header =
      'Package Name,App Version Code,Reviewer Language,Device,Review Submit Date and Time,Star ' +
      'Rating,Review Title,Review Text,Review Link'
    const rows =
      'com.acme,1,fr,x,2026-11-02T10:00:00Z,1,,"Ça plante, ' +
      'encore",\ncom.acme,1,en,x,2026-11-02T10:00:00Z,5,,,\n'
    const { file, values, texts } = await found(iconv.encode(`${header}\n${rows}`, 'utf16'))
    expect(file.told).toBe('Google Play reviews, delimiter ,, UTF-16')
    expect(texts).toEqual(['Ça plante, encore', ''])
    expect(values[0]).toMatchObject({ language: 'fr' })
  })

  it('XML that is cut off is read up to there, and its own entities are never expanded', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    const { texts, problems } = await found(
      `${bomb}<disqus><post><message>It crashes &b;</message></post><post><message>cut`,
    )
    expect(texts).toEqual(['It crashes &b;'])
    expect(problems).toEqual([[2, 'invalid_input']])
  })

  it('XML is read as deep as exports go, and no deeper', async () => {
    const post = '<post><message>It crashes</message></post>'
    const { texts, problems } = await found(
      `<disqus>${post}<post>${'<a>x'.repeat(40_000)}${'</a>'.repeat(40_000)}</post>${post}</disqus>`,
    )
    expect(texts[0]).toBe('It crashes')
    expect(problems).toEqual([[2, 'invalid_input']])
  })

  it('a mail alone is one mail, also where a line of it begins with From', async () => {
    const mail = 'From: a@x.example\nSubject: s\nMessage-ID: <1@x>\n\nHello\n\nFrom my side, it crashes.\n'
    expect((await found(mail)).texts).toEqual(['Hello\n\nFrom my side, it crashes.'])
  })

  const folded = 'Received: from a\n\tby b; Mon\n  again\nSubject: s\n t\nFrom: a@x.example\n\nIt crashes\n'
  it.each([
    ['LF', folded],
    ['CRLF', folded.replaceAll('\n', '\r\n')],
  ])('a mail of folded headers is a mail, with %s', async (_, mail) => {
    const { file, texts } = await found(mail)
    expect([file.told, texts]).toEqual(['Mail, UTF-8', ['It crashes']])
  })

  it('a mailbox holds many mails', async () => {
    const mail = (n: number) =>
      'From a@x.example Mon Nov  2 10:00:00 2026\nFrom: a@x.example\nSubject: s\nMessage-ID: ' +
      `<${n}@x>\n\nText ${n}\n\n`
    expect((await found(mail(1) + mail(2))).texts).toEqual(['Text 1', 'Text 2'])
  })

  it('a mailbox puts > before a line that begins with From, and it is taken off again', async () => {
    const mail =
      'From a@x.example Mon Nov  2 10:00:00 2026\nFrom: a@x.example\nMessage-ID: <1@x>\nSubject: ' +
      's\n\n>From here on it crashes.\n>>From my side\n> quoted\n'
    expect((await found(mail)).texts).toEqual(['From here on it crashes.\n>From my side\n> quoted'])
  })

  it('each mail is read in the letters that it says itself', async () => {
    const mail = (id: number, charset: string, text: string) =>
      Buffer.concat([
        Buffer.from(
          'From a@x.example Mon Nov  2 10:00:00 2026\nFrom: a@x.example\nSubject: s\nMessage-ID: ' +
            `<${id}@x>\n` +
            (charset === ''
              ? '\n'
              : `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: 8bit\n\n`),
        ),
        iconv.encode(`${text}\n\n`, charset === '' ? 'windows-1252' : charset),
      ])
    const mails = [
      mail(1, 'koi8-r', 'Приложение падает'),
      mail(2, 'windows-1252', 'Écran figé'),
      mail(3, 'utf-8', 'Écran figé'),
    ]
    expect((await found(Buffer.concat(mails))).texts).toEqual([
      'Приложение падает',
      'Écran figé',
      'Écran figé',
    ])
    expect((await found(mail(4, '', 'Écran figé dès l’ouverture'))).texts).toEqual([
      'Écran figé dès l’ouverture',
    ])
  })

  it('a mail behind a byte order mark has its author', async () => {
    const { values } = await found(
      '\uFEFFFrom: Sam <s@x.example>\nSubject: s\nMessage-ID: <1@x>\n\nIt crashes\n',
    )
    expect(values).toMatchObject([{ text: 'It crashes', author: { name: 'Sam' } }])
  })

  it('a mail that was passed on is not its sender’s words', async () => {
    const inner = 'From: Bo <b@x.example>\nSubject: t\n\nYou clowns\n'
    const { texts } = await found(
      'From: Sam <s@x.example>\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; ' +
        'boundary=b\n\n--b\nContent-Type: text/plain\n\nIt crashes\n--b\nContent-Type: ' +
        `message/rfc822\n\n${inner}--b--\n`,
    )
    expect(texts.map((text) => text.trim())).toEqual(['It crashes'])
  })

  it('a mail in HTML alone, with a file, in answer to another', async () => {
    const head = (id: number, more: string) =>
      `From a@x.example Mon Nov  2 10:00:00 2026\nFrom: a@x.example\nMessage-ID: <${id}@x>\n${more}`
    const first = head(
      1,
      'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: ' +
        'quoted-printable\n\n=C9cran fig=E9\n\n',
    )
    const second = head(
      2,
      'In-Reply-To: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; ' +
        'boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Same ' +
        '<b>here</b></p>\n--b\nContent-Type: image/png; name=screen.png\nContent-Disposition: ' +
        'attachment; filename=screen.png\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n',
    )
    const { values } = await found(first + second)
    expect(values[0].text).toBe('Écran figé')
    expect(values[1].text).toContain('Same')
    expect(values[1]).toMatchObject({ attachments: ['screen.png'], thread: [{ text: 'Écran figé' }] })
  })

  it('a mailbox is cut where a mail begins, not at a sentence that begins with From', async () => {
    const mail =
      'From a@x.example Mon Nov  2 10:00:00 2026\nFrom: a@x.example\nMessage-ID: <1@x>\nSubject: ' +
      's\n\nHello,\n\nFrom here on it crashes, at 10:00 as well.\n'
    expect((await found(mail + mail.replace('<1', '<2'))).texts).toHaveLength(2)
  })

  it.each([
    [
      'an iPhone',
      '\u200e[13/11/2026, 09:59:00] Acme: \u200eMessages are end-to-end encrypted.\n[13/11/2026, ' +
        '10:00:05] Sam: It crashes: always\nsince 3.2\n\u200e[13/11/2026, 10:01:00] Sam: \u200eimage ' +
        'omitted\n',
    ],
    [
      'Android',
      '13/11/2026, 09:59 - Sam added Bo\n13/11/2026, 10:00 - Sam: It crashes: always\nsince ' +
        '3.2\n13/11/2026, 10:01 - Bo: <Media omitted>\n',
    ],
    [
      'Android in French',
      '13/11/2026 à 09:59 - Les messages sont chiffrés.\n13/11/2026 à 10:00 - Sam: It crashes: ' +
        'always\nsince 3.2\n13/11/2026 à 10:01 - Bo: Ce message a été supprimé\n',
    ],
    [
      'the United States',
      '11/13/26, 9:59\u202fAM - Sam added Bo\n11/13/26, 10:00\u202fAM - Sam: It crashes: always\nsince 3.2\n',
    ],
    ['Germany', '13.11.26, 09:59 - Hinweis\n13.11.26, 10:00 - Sam: It crashes: always\nsince 3.2\n'],
  ])('WhatsApp of %s: what people wrote, over lines, without notices', async (_, chat) => {
    const { values, problems, file } = await found(chat)
    expect([file.form, problems]).toEqual(['WhatsApp chat', []])
    expect(values).toMatchObject([{ text: 'It crashes: always\nsince 3.2', author: { name: 'Sam' } }])
    expect(values[0].postedAt).toMatch(/^2026-11-13T10:00/)
  })

  it('WordPress’ table is read without spam and pings', async () => {
    const rows = [
      '5,Sam,It crashes,1,comment,0',
      '6,X,Buy,spam,comment,0',
      '7,Y,Ping,1,pingback,0',
      '8,Bo,Same,1,comment,5',
    ]
    const header = 'comment_ID,comment_author,comment_content,comment_approved,comment_type,comment_parent'
    const { texts, values, gone } = await found(`${header}\n${rows.join('\n')}\n`)
    expect([texts, gone]).toEqual([
      ['It crashes', 'Same'],
      [3, 4],
    ])
    expect(values[1].thread).toEqual([{ author: { name: 'Sam' }, text: 'It crashes' }])
  })

  it('Slack’s joins and bots in Discord are not comments', async () => {
    const slack =
      '[{"type":"message","ts":"1","text":"hi"},' +
      '{"type":"message","ts":"2","text":"joined","subtype":"channel_join"}]'
    expect((await found(slack)).texts).toEqual(['hi'])
  })
})
