import { hasColumns, openTable, type TableShape } from '../csv.ts'
import type { Format } from '../row.ts'

interface Table extends TableShape {
  readonly documented: string
  /** A row of it, made by us. */
  readonly row: Readonly<Record<string, string>>
}

/** One maker's table: recognised by its own columns. */
function table({ documented, row, ...shape }: Table): Format {
  const names = [...new Set([...shape.columns, ...Object.values(shape.map)])]
  return {
    name: shape.name,
    documented,
    example: `${names.join(',')}\n${names.map((name) => quoted(row[name] ?? '')).join(',')}\n`,
    recognises: (sample) => hasColumns(sample, shape.columns),
    open: (sample, options) => openTable(sample, options, shape),
  }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export const googlePlay = table({
  name: 'Google Play reviews',
  documented: 'https://support.google.com/googleplay/android-developer/answer/6135870',
  columns: ['Package Name', 'Star Rating', 'Review Text'],
  map: {
    text: 'Review Text',
    title: 'Review Title',
    language: 'Reviewer Language',
    postedAt: 'Review Submit Date and Time',
    url: 'Review Link',
    rating: 'Star Rating',
  },
  row: { 'Review Text': 'It crashes', 'Reviewer Language': 'en', 'Star Rating': '1' },
  mend(fields) {
    // The table has no ids; the link to the review has.
    const id = /[?&]reviewid=([^&#\s]{1,200})/i.exec(String(fields.url ?? ''))?.[1]
    return id === undefined ? fields : { ...fields, id }
  },
})

export const trustpilot = table({
  name: 'Trustpilot reviews',
  documented: 'https://support.trustpilot.com/hc/en-us/articles/360018752173',
  columns: ['Review Id', 'Review Title', 'Review Content'],
  map: {
    id: 'Review Id',
    text: 'Review Content',
    title: 'Review Title',
    rating: 'Review Stars',
    language: 'Review Language',
    postedAt: 'Review Created (UTC)',
    author: 'Review Username',
    'author.id': 'Review Consumer User Id',
  },
  row: { 'Review Id': 't1', 'Review Content': 'It crashes', 'Review Stars': '1', 'Review Username': 'Sam' },
})

/** A cell holds pieces of JSON, one beside the other: words, and what they mention. */
const PIECE = /\{"text":("(?:[^"\\]|\\.)*")[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g

export const youtubeTakeout = table({
  name: 'YouTube Takeout comments',
  documented: 'https://support.google.com/youtube/answer/9315727',
  columns: ['Comment ID', 'Comment Text'],
  map: {
    id: 'Comment ID',
    text: 'Comment Text',
    postedAt: 'Comment Create Timestamp',
    'author.id': 'Channel ID',
    'parent.id': 'Parent Comment ID',
  },
  row: { 'Comment ID': 'y1', 'Comment Text': '{"text":"It crashes"}' },
  mend: (fields) => ({ ...fields, text: unpacked(String(fields.text)) }),
})

function unpacked(cell: string): string {
  if (!/^\s*\{"text":/.test(cell)) return cell
  const pieces = [...cell.matchAll(PIECE)].map(([, text]) => {
    try {
      return String(JSON.parse(text ?? '""'))
    } catch {
      return ''
    }
  })
  return pieces.length === 0 ? cell : pieces.join('')
}

export const discordCsv = table({
  name: 'DiscordChatExporter (CSV)',
  documented: 'https://github.com/Tyrrrz/DiscordChatExporter',
  columns: ['AuthorID', 'Author', 'Date', 'Content', 'Attachments', 'Reactions'],
  map: {
    text: 'Content',
    postedAt: 'Date',
    author: 'Author',
    'author.id': 'AuthorID',
    attachments: 'Attachments',
  },
  row: { AuthorID: '9', Author: 'sam', Date: '2026-11-02T10:00:00.0000000+00:00', Content: 'It crashes' },
})

/** What one exports of oneself from Discourse. */
export const discoursePosts = table({
  name: 'Discourse posts',
  documented: 'https://meta.discourse.org/t/export-a-user-s-posts/40085',
  columns: ['topic_title', 'post_raw', 'created_at'],
  map: { text: 'post_raw', postedAt: 'created_at', url: 'url', likes: 'like_count' },
  row: { topic_title: 'Export', post_raw: 'It crashes', created_at: '2026-11-02 10:00:00 UTC', is_pm: 'No' },
  // A private message is nobody's comment.
  isGone: (cell) => /^(?:yes|true|1)$/i.test(cell('is_pm')),
})

/** The table of comments as exporters of WordPress write it: without spam, trash and pings. */
export const wordpressTable = table({
  name: 'WordPress comments (table)',
  documented: 'https://codex.wordpress.org/Database_Description#Table:_wp_comments',
  columns: ['comment_ID', 'comment_content', 'comment_approved'],
  map: {
    id: 'comment_ID',
    text: 'comment_content',
    author: 'comment_author',
    'author.url': 'comment_author_url',
    'author.id': 'comment_author_email',
    postedAt: 'comment_date_gmt',
    'parent.id': 'comment_parent',
  },
  row: { comment_ID: '2', comment_content: 'It crashes', comment_author: 'Sam', comment_approved: '1' },
  isGone: (cell) =>
    /^(?:spam|trash|post-trashed)$/.test(cell('comment_approved')) ||
    /^(?:pingback|trackback)$/.test(cell('comment_type')),
  mend: (fields) => (fields['parent.id'] === '0' ? { ...fields, 'parent.id': undefined } : fields),
})
