import { given } from './parts.ts'
import { xml } from './xml.ts'

/** Questions and answers; other kinds of posts are pages of the site's own. */
const POSTS = [undefined, '1', '2']

/** Comments or posts of a data dump of Stack Exchange. */
export const stackExchange = xml({
  name: 'Stack Exchange dump',
  documented: 'https://meta.stackexchange.com/questions/2677/database-schema-documentation',
  example:
    '<?xml version="1.0" encoding="utf-8"?><comments><row Id="1" PostId="3" Score="2" Text="It ' +
    'crashes" CreationDate="2026-11-02T10:00:00.000" UserId="9" /></comments>',
  mark: /<(?:comments|posts)>\s*<row\b[^>]{0,200}\bId="/,
  elements: ['row'],
  fields: (row) =>
    POSTS.includes(row['@PostTypeId'])
      ? given({
          id: row['@Id'],
          text: [row['@Title'], row['@Text'] ?? row['@Body']]
            .filter((part) => part !== undefined && part !== '')
            .join('\n\n'),
          postedAt: row['@CreationDate'],
          likes: String(Math.max(0, Number(row['@Score'] ?? 0))),
          'author.id': row['@UserId'] ?? row['@OwnerUserId'],
          'author.name': row['@UserDisplayName'] ?? row['@OwnerDisplayName'],
          'parent.id': row['@ParentId'],
        })
      : undefined,
})
