import { longRegex } from '../../../src/core/index.ts'
import { linesOf } from '../lines.ts'
import type { Format, Row, Sample } from '../row.ts'

/**
 * `[02/11/2026, 10:00:05] Sam: …` of an iPhone, `02/11/2026 à 10:00 - Sam: …` of Android; marks of direction
 * before it.
 */
const START = longRegex('i')`
    ^[\u200e\u200f\u202a-\u202c\ufeff]{0,3}\[?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?:,| à| um|\x20at)?
    \x20(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)([ \u00a0\u202f_]?[ap]\.?[ \u00a0\u202f]?m\.?)?(?:\] | - )(.*)$`
/** Without an author it is the program that speaks. */
const SPOKEN = /^([^:\n]{1,80}): ([\s\S]*)$/
/**
 * What stands for a file, a deleted message or a notice: the program marks most of them by a sign of
 * direction.
 */
const MACHINE = longRegex('i')`
    ^(?:\u200e[\s\S]*|<[^<>\n]{1,60}>|(?:this message was deleted|you deleted this message|
    ce message a été supprimé|vous avez supprimé ce message)\.?)$`
const LONGEST = 200_000

/** A chat as WhatsApp exports it (.txt): what people wrote, without notices and files. */
export const whatsapp: Format = {
  name: 'WhatsApp chat',
  documented: 'https://faq.whatsapp.com/1180414079177245/',
  example:
    '02/11/2026, 09:59 - Messages are end-to-end encrypted.\n02/11/2026, 10:00 - Sam: It ' +
    'crashes\n02/11/2026, 10:01 - Sam: <Media omitted>\n',
  recognises: ({ text }) => START.test(text.trimStart().split(/\r?\n/, 1)[0] ?? ''),
  open: (sample) => ({
    told: 'WhatsApp chat',
    french: /^\S{6,10} à \d/m.test(sample.text),
    rows: () => rows(sample),
  }),
}

async function* rows(sample: Sample): AsyncGenerator<Row> {
  let open: { readonly line: number; readonly at: string; words: string } | undefined
  let [row, bytes] = [0, 0]
  function* finish(): Generator<Row> {
    const [, name, text = ''] = SPOKEN.exec(open?.words ?? '') ?? []
    if (open === undefined || name === undefined || MACHINE.test(text.trim())) return
    row += 1
    const fields = {
      id: String(row),
      text: text.trim(),
      postedAt: open.at,
      'author.name': name.replace(/^[\u200e\u202a~ ]+/, ''),
    }
    yield { line: open.line, bytes, numbered: true, fields }
  }
  for await (const line of linesOf(sample.open(), undefined, 'with-blank')) {
    if ('problem' in line) {
      yield line
      continue
    }
    const [, day, time = '', half = '', words = ''] = START.exec(line.text.replace(/\r$/, '')) ?? []
    if (day === undefined) {
      if (open !== undefined && open.words.length < LONGEST) open.words += `\n${line.text.replace(/\r$/, '')}`
      continue
    }
    yield* finish()
    bytes = line.bytes
    const noon = half.replace(/[^apm]/gi, '')
    open = {
      line: line.line,
      at: `${day} ${time.replaceAll('.', ':')}${noon === '' ? '' : ` ${noon}`}`,
      words,
    }
  }
  yield* finish()
}
