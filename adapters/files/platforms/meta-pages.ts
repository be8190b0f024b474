import { Parser } from 'htmlparser2'
import { isoDate } from '../dates.ts'
import type { Fields, Format, Row, Sample } from '../row.ts'

/** Who did what to whose: what stands above each comment. */
const TITLE = /^(.{1,120}?) (?:commented on|replied to|a commenté|a répondu)(?=\s)/
/** Classes that the pages of these downloads have had. */
const MARK = /class="[^"]{0,200}\b(?:_a6-g|_3-95|_2pin|_2pi0|_a6-p)\b/
const LONGEST = 300
/** Before and behind these a block of text ends. */
const BLOCKS = /^(?:div|p|section|footer|header|h\d|table|tr|td|li|ul|main|article)$/
/** Instagram's labels, in the language of the account. */
const COMMENT = /^comment(?:aire)?$/i
const OWNER = /^(?:media owner|propriétaire.{0,40})$/i
const WHEN = /^(?:time|heure|date)$/i

interface Open {
  readonly author?: string | undefined
  readonly words: string[]
  owner?: string
  at?: string
}

/** Comments in a download of one's information from Facebook or Instagram, as web pages. */
export const metaPages: Format = {
  name: 'Facebook or Instagram download (HTML)',
  documented: 'https://www.facebook.com/help/212802592074644',
  example:
    '<html><body class="_5vb_"><section class="_a6-g"><h2 class="_a6-h">Sam commented on a ' +
    'post.</h2><div class="_a6-p"><div>It crashes</div></div><footer><div>Nov 02, 2026 10:00:00 ' +
    'am</div></footer></section></body></html>',
  recognises: ({ text }) =>
    /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(text) &&
    MARK.test(text) &&
    /\b(?:commented on|replied to)\b| a commenté | a répondu |>Comment(?:aire)?</.test(text),
  open: (sample) => ({ told: 'Facebook or Instagram download (HTML)', rows: () => rows(sample) }),
}

/** Each block of text tells by itself what it is: a title, a label, a date, or words. */
function createReader(done: (fields: Fields) => void) {
  let open: Open | undefined
  let label: 'words' | 'owner' | 'at' | undefined
  function finish(): void {
    if (open === undefined) return
    const { author, words, owner, at } = open
    open = undefined
    if (words.length === 0) return
    done({
      text: words.join('\n'),
      ...(author === undefined ? {} : { 'author.name': author }),
      ...(owner === undefined ? {} : { 'venue.name': owner }),
      ...(at === undefined ? {} : { postedAt: at }),
    })
  }
  return {
    finish,
    block(text: string): void {
      const [, author] = (text.length <= LONGEST ? TITLE.exec(text) : null) ?? []
      if (author !== undefined || COMMENT.test(text)) {
        finish()
        open = { author, words: [] }
        label = author === undefined ? 'words' : undefined
      } else if (open === undefined) return
      else if (OWNER.test(text)) label = 'owner'
      else if (WHEN.test(text)) label = 'at'
      else if (label === 'owner') {
        open.owner = text
        label = undefined
      } else if (text.length < 60 && isoDate(text, 'month-first') !== undefined) {
        open.at = text
        finish()
      } else open.words.push(text)
    },
  }
}

async function* rows(sample: Sample): AsyncGenerator<Row> {
  const found: Fields[] = []
  const reader = createReader((fields) => found.push(fields))
  let text = ''
  const end = () => {
    const words = text
      .replace(/[ \t\n\r]+/g, ' ')
      .replaceAll('\u0000', '\n')
      .trim()
    text = ''
    if (words !== '') reader.block(words)
  }
  const parser = new Parser({
    onopentag(tag) {
      if (tag === 'br') text += '\u0000'
      else if (BLOCKS.test(tag)) end()
    },
    ontext(more) {
      text += more
    },
    onclosetag(tag) {
      if (BLOCKS.test(tag)) end()
      else if (/^(?:title|style|script)$/.test(tag)) text = ''
    },
  })
  const decoder = new TextDecoder()
  let [line, bytes] = [0, 0]
  const taken = (): Row[] =>
    found.splice(0).map((fields) => {
      line += 1
      return { line, bytes, numbered: true, fields: { ...fields, id: String(line) } }
    })
  for await (const chunk of sample.open()) {
    parser.write(decoder.decode(chunk, { stream: true }))
    bytes += chunk.length
    yield* taken()
  }
  parser.end()
  end()
  reader.finish()
  yield* taken()
}
