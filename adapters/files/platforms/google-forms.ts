import { openTable } from '../csv.ts'
import { tableOf } from '../delimiter.ts'
import type { Format } from '../row.ts'

/**
 * Answers of a form: the columns are called like its questions, so that what was answered tells which are
 * words.
 */
export const googleForms: Format = {
  name: 'Google Forms answers',
  documented: 'https://support.google.com/docs/answer/139706',
  example:
    'Timestamp,How do you like it?,Stars\n2026/11/02 10:00:00 AM GMT+1,It crashes whenever I ' +
    'export a page,1\n',
  recognises({ text }) {
    const { header } = tableOf(text)
    return header.length > 1 && /^(?:timestamp|horodateur)$/i.test(header[0] ?? '')
  },
  open: (sample, options) =>
    openTable(sample, options, { name: 'Google Forms answers', columns: [], map: {} }),
}
