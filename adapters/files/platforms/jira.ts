import { hasColumns, openTable, type TableShape } from '../csv.ts'
import type { Fields, Format } from '../row.ts'

/** Columns of this name hold one comment each: when; who; what. */
const COMMENT = /^Comments?$/
const SAID = /^(\d{1,4}[/.-][^;\n]{3,40});([^;\n]{0,200});([\s\S]*)$/
/** Who is known by a number instead of a name. */
const NUMBER = /^(?:\d{1,12}:)?(?=[a-z-]*\d)[0-9a-z-]{20,}$/

/** An issue as it was written, and every comment below it. */
function shape(text: 'Description' | 'Summary'): TableShape {
  return {
    name: 'Jira issues',
    columns: ['Summary', 'Issue key', text],
    map: {
      id: 'Issue key',
      text,
      ...(text === 'Description' ? { title: 'Summary' } : {}),
      author: 'Reporter',
      postedAt: 'Created',
    },
    more(fields, cells, header) {
      const above = typeof fields.text === 'string' && fields.text !== '' ? fields.text : undefined
      return header.flatMap((name, at) => {
        const [, postedAt, who = '', words] = SAID.exec(COMMENT.test(name) ? (cells[at] ?? '') : '') ?? []
        if (words === undefined) return []
        const said: Fields = {
          id: `${String(fields.id)}-${at}`,
          text: words,
          postedAt,
          [NUMBER.test(who) ? 'author.id' : 'author.name']: who,
          ...(above === undefined ? {} : { 'parent.text': above, 'parent.author': fields.author }),
        }
        return [said]
      })
    },
  }
}

const SHAPES = [shape('Description'), shape('Summary')]

/** Issues as Jira exports them with all their fields. */
export const jira: Format = {
  name: 'Jira issues',
  documented:
    'https://support.atlassian.com/jira-software-cloud/docs/export-your-search-results-to-microsoft-excel/',
  example:
    'Summary,Issue key,Issue id,Reporter,Created,Description\nExport,A-1,1,sam,02/Nov/26 10:00 ' +
    'AM,It crashes\n',
  recognises: (sample) => SHAPES.some(({ columns }) => hasColumns(sample, columns)),
  open: (sample, options) =>
    openTable(sample, options, SHAPES.find(({ columns }) => hasColumns(sample, columns)) ?? shape('Summary')),
}
