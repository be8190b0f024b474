import { hasColumns, openTable, type TableShape } from '../csv.ts'
import type { Format } from '../row.ts'

/** One maker's table: recognised by its own columns. */
function table(shape: TableShape, documented: string, row: Readonly<Record<string, string>>): Format {
  const names = [...new Set([...shape.columns, ...Object.values(shape.map)])]
  return {
    name: shape.name,
    documented,
    example: `${names.join(',')}\n${names.map((name) => row[name] ?? '').join(',')}\n`,
    recognises: (sample) => hasColumns(sample, shape.columns),
    open: (sample, options) => openTable(sample, options, shape),
  }
}

export const googlePlay = table(
  {
    name: 'Google Play reviews',
    columns: ['Package Name', 'Star Rating', 'Review Text'],
    map: {
      text: 'Review Text',
      title: 'Review Title',
      language: 'Reviewer Language',
      postedAt: 'Review Submit Date and Time',
      url: 'Review Link',
      rating: 'Star Rating',
    },
  },
  'https://support.google.com/googleplay/android-developer/answer/6135870',
  { 'Review Text': 'It crashes', 'Reviewer Language': 'en', 'Star Rating': '1' },
)

export const trustpilot = table(
  {
    name: 'Trustpilot reviews',
    columns: ['Review Id', 'Review Title', 'Review Content'],
    map: { id: 'Review Id', text: 'Review Content', title: 'Review Title' },
  },
  'https://support.trustpilot.com',
  { 'Review Id': 't1', 'Review Content': 'It crashes' },
)

export const youtubeTakeout = table(
  {
    name: 'YouTube Takeout comments',
    columns: ['Comment ID', 'Comment Text'],
    map: { id: 'Comment ID', text: 'Comment Text' },
  },
  'https://support.google.com/youtube/answer/9315727',
  { 'Comment ID': 'y1', 'Comment Text': 'It crashes' },
)
