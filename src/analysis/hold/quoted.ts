import { read, type TextReading } from '../text/read.ts'

/** Of hostile text full of quotes so much is listened to. */
const MOST_QUOTES = 6
const LONGEST_QUOTE = 2_000
/** What marks a quote before it, and what may stand at either end. */
const BEFORE = /^[\s>"“”«»„'’‘]+/
const MARK = /[\s"“”«»„'’‘]/

/** What is quoted, read for itself; `at`: where it stands in the comment's text. */
export function quotedReadings({
  comment,
  regions,
  language,
}: TextReading): readonly { readonly at: number; readonly reading: TextReading }[] {
  return regions
    .filter(({ kind }) => kind === 'quote' || kind === 'carried')
    .slice(0, MOST_QUOTES)
    .map(({ start, end }) => {
      const text = comment.text.slice(start, Math.min(end, start + LONGEST_QUOTE))
      // Same length, so that its offsets are the comment's, moved.
      const bare = withoutMarks(text)
      return { at: start, reading: read({ ...comment, text: bare }, language) }
    })
}

function withoutMarks(text: string): string {
  let end = text.length
  while (end > 0 && MARK.test(text.charAt(end - 1))) end -= 1
  const said = text.slice(0, end).replace(BEFORE, (marks) => ' '.repeat(marks.length))
  return said.padEnd(text.length)
}
