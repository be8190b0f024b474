import { gzipSync } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { workbook, zip } from './zip.ts'

/** What somebody said. */
export interface Written {
  readonly id: string
  readonly text: string
  readonly name: string
  /** ISO 8601, whole seconds. */
  readonly at: string
}
export type Writer = (comments: readonly Written[]) => string | Buffer

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const table = (delimiter: string, header: readonly string[]) => (comments: readonly Written[]) =>
  stringify([header, ...comments.map(({ id, text, name, at }) => [id, text, name, at])] as string[][], {
    delimiter,
  })
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.spreadsheet'
const seconds = (at: string) => Date.parse(at) / 1_000
const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n')

/** How each carrier writes what somebody said: text, author, date and id are there in all of them. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  'JSON lines': (all) =>
    lines(all.map(({ id, text, name, at }) => ({ id, text, author: { name }, postedAt: at }))),
  'a JSON array': (all) =>
    JSON.stringify(
      all.map(({ id, text, name, at }) => ({ id, content: text, user: name, created_at: at })),
      null,
      2,
    ),
  CSV: table(',', ['id', 'text', 'author', 'date']),
  'CSV of a French Excel': (all) =>
    Buffer.from(`\uFEFF${table(';', ['Identifiant', 'Commentaire', 'Nom', 'Date'])(all)}`),
  TSV: table('\t', ['Comment ID', 'Comment', 'Author', 'Date']),
  'CSV in UTF-16': (all) => iconv.encode(table(',', ['id', 'text', 'author', 'date'])(all), 'utf16'),
  Excel: (all) =>
    workbook([
      ['id', 'text', 'author', 'date'],
      ...all.map(({ id, text, name, at }) => [id, text, name, at]),
    ]),
  'XML of any maker': (all) =>
    `<?xml version="1.0"?><export>${all
      .map(
        ({ id, text, name, at }) =>
          '<review ' +
          `id="${escaped(id)}"><author>${escaped(name)}</author><date>${at}</date>` +
          `<text>${escaped(text)}</text></review>`,
      )
      .join('')}</export>`,
  Mastodon: (all) =>
    JSON.stringify(
      all.map(({ id, text, name, at }) => ({
        id,
        content: text,
        created_at: at,
        visibility: 'public',
        account: { display_name: name, acct: 'a' },
      })),
    ),
  Reddit: (all) =>
    lines(
      all.map(({ id, text, name, at }) => ({ name: id, body: text, author: name, created_utc: seconds(at) })),
    ),
  X: (all) =>
    lines(
      all.map(({ id, text, name, at }) => ({
        id_str: id,
        full_text: text,
        created_at: new Date(at).toUTCString(),
        user: { name, id_str: '9' },
      })),
    ),
  Telegram: (all) =>
    JSON.stringify({
      type: 'private_group',
      messages: all.map(({ id, text, name, at }) => ({
        id,
        type: 'message',
        date: at,
        date_unixtime: String(seconds(at)),
        from: name,
        text: [text],
      })),
    }),
  'Google Business Profile': (all) =>
    JSON.stringify({
      reviews: all.map(({ id, text, name, at }) => ({
        reviewId: id,
        reviewer: { displayName: name },
        starRating: 'ONE',
        comment: text,
        createTime: at,
      })),
    }),
  'YouTube comment threads': (all) =>
    JSON.stringify({
      kind: 'youtube#commentThreadListResponse',
      items: all.map(({ id, text, name, at }) => ({
        kind: 'youtube#commentThread',
        id,
        snippet: {
          topLevelComment: {
            id,
            snippet: { textOriginal: text, authorDisplayName: name, publishedAt: at },
          },
        },
      })),
    }),
  'GitHub issue comments': (all) =>
    JSON.stringify(
      all.map(({ id, text, name, at }) => ({
        id,
        body: text,
        created_at: at,
        html_url: 'https://github.com/a/b/issues/1#issuecomment-1',
        issue_url: 'https://api.github.com/repos/a/b/issues/1',
        user: { login: name, id: 9 },
      })),
    ),
  'Canny comments': (all) =>
    JSON.stringify({
      comments: all.map(({ id, text, name, at }) => ({
        id,
        value: text,
        created: at,
        likeCount: 0,
        author: { id: '9', name, isAdmin: false },
        post: { title: 'Export' },
      })),
    }),
  Disqus: (all) =>
    `<?xml version="1.0"?><disqus xmlns:dsq="http://disqus.com/disqus-internals">${all
      .map(
        ({ id, text, name, at }) =>
          `<post dsq:id="${id}"><message>${escaped(text)}</message><createdAt>${at}</createdAt>` +
          `<author><name>${escaped(name)}</name></author></post>`,
      )
      .join('')}</disqus>`,
  'WordPress export': (all) =>
    `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>${all
      .map(
        ({ id, text, name, at }) =>
          `<wp:comment><wp:comment_id>${id}</wp:comment_id>` +
          `<wp:comment_author>${escaped(name)}</wp:comment_author>` +
          `<wp:comment_date_gmt>${at}</wp:comment_date_gmt>` +
          `<wp:comment_content>${escaped(text)}</wp:comment_content></wp:comment>`,
      )
      .join('')}</item></channel></rss>`,
  'Trustpilot reviews': (all) =>
    stringify([
      ['Review Id', 'Review Content', 'Review Title', 'Review Username', 'Review Created (UTC)'],
      ...all.map(({ id, text, name, at }) => [id, text, '', name, at]),
    ]),
  'Jira issues, a comment a cell': (all) =>
    stringify([
      ['Summary', 'Issue key', 'Reporter', 'Created', 'Description'],
      ...all.map(({ id, text, name, at }) => ['', id, name, at, text]),
    ]),
  // As LinkedIn writes them; one without any such mark can't be told from others.
  'CSV with a backslash before quotation marks': (all) =>
    stringify(
      [
        ['id', 'text', 'author', 'date', 'device'],
        ...all.map(({ id, text, name, at }) => [id, text, name, at, 'a 10" screen']),
      ],
      { quoted: true, escape: '\\' },
    ),
  'a table of a page': (all) =>
    `<html><body><table><tr><th>id</th><th>comment</th><th>author</th><th>date</th></tr>${all
      .map(
        ({ id, text, name, at }) =>
          `<tr><td>${id}</td><td>${escaped(text).replaceAll('\n', '<br>')}</td><td>${escaped(name)}</td>` +
          `<td>${at}</td></tr>`,
      )
      .join('')}</table></body></html>`,
  'a table of LibreOffice': (all) => openDocument(all),
  'a table of LibreOffice, packed': (all) =>
    zip({
      mimetype: OPEN_DOCUMENT,
      'content.xml': openDocument(all),
    }),
  'a table in an archive': (all) => zip({ 'a.csv': table(',', ['id', 'text', 'author', 'date'])(all) }),
  'lines, packed': (all) =>
    gzipSync(lines(all.map(({ id, text, name, at }) => ({ id, text, author: { name }, postedAt: at })))),
}

/** Paragraphs keep no spaces at their ends, and runs of spaces are counted. */
function openDocument(all: readonly Written[]): string {
  const spaces = (run: string) => ` <text:s text:c="${run.length - 1}"/>`
  const line = (words: string) => `<text:p>${escaped(words).replaceAll(/ {2,}/g, spaces)}</text:p>`
  const cell = (words: string) =>
    `<table:table-cell office:value-type="string">${words.split('\n').map(line).join('')}</table:table-cell>`
  const row = (cells: readonly string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
  return (
    `<?xml version="1.0"?><office:document office:mimetype="${OPEN_DOCUMENT}">` +
    '<office:body><office:spreadsheet><table:table table:name="a">' +
    row(['id', 'text', 'author', 'date']) +
    all.map(({ id, text, name, at }) => row([id, text, name, at])).join('') +
    '</table:table></office:spreadsheet></office:body></office:document>'
  )
}
