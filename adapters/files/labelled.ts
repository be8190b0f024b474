import { columnsOf } from './columns.ts'
import { linesOf } from './lines.ts'
import type { Format, Row, Sample } from './row.ts'

/** `Comment: It crashes`. */
const LABEL = /^([\p{L}][\p{L}\p{N}/_ -]{0,40}):(?:\s(.*)|)$/u
/** One comment is no longer, in UTF-16 code units: what follows without a label is dropped. */
const LONGEST = 200_000

/**
 * Records as some downloads write them (TikTok's, Stanford's reviews): a label and a value a line, apart by
 * blank lines.
 */
export const labelled: Format = {
  name: 'Text with labels',
  documented:
    'https://support.tiktok.com/en/account-and-privacy/personalized-ads-and-data/requesting-your-data',
  example: 'Date: 2026-11-02 10:00:00\nComment: It crashes\n',
  recognises: ({ text }) => {
    const [first = [], second] = text
      .trim()
      .split(/(?:\r?\n[ \t]*){2,}/, 2)
      .map(labelsOf)
    const columns = columnsOf(first.map(shortly))
    const known = columns.text !== undefined && Object.keys(columns).length > 1
    return known && (second === undefined || second[0] === first[0])
  },
  open: (sample, { map }) => {
    const labels = labelsOf(sample.text)
    const columns = Object.entries(columnsOf(labels.map(shortly), map))
    return {
      told: 'Text with labels',
      mapping: columns.map(([field, at]) => `${field} = ${labels[at] ?? ''}`),
      rows: () => rows(sample, new Map(columns.map(([field, at]) => [labels[at] ?? '', field]))),
    }
  },
}

/** `review/profileName` is a profile's name. */
function shortly(label: string): string {
  return label.slice(label.lastIndexOf('/') + 1)
}

/** The labels of a beginning, each once, in order; none where its first line has none. */
function labelsOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (!LABEL.test(lines[0] ?? '')) return []
  return [...new Set(lines.flatMap((line) => LABEL.exec(line)?.[1] ?? []))]
}

async function* rows(sample: Sample, fieldOf: ReadonlyMap<string, string>): AsyncGenerator<Row> {
  let row = 0
  let open: { readonly line: number; readonly fields: Record<string, string> } | undefined
  let field: string | undefined
  let bytes = 0
  function* finish(): Generator<Row> {
    if (open === undefined) return
    row += 1
    const { line, fields } = open
    const numbered = fields.id === undefined ? ({ numbered: true } as const) : {}
    yield { line, bytes, ...numbered, fields: { text: '', ...fields, id: fields.id ?? String(row) } }
    open = undefined
  }
  for await (const line of linesOf(sample.open(), undefined, 'with-blank')) {
    if ('problem' in line) {
      yield line
      continue
    }
    const text = line.text.replace(/\r$/, '')
    const [, label = '', value = ''] = LABEL.exec(text) ?? []
    const known = fieldOf.get(label)
    // The first label of a record again: another one begins.
    const again = known !== undefined && open?.fields[known] !== undefined
    if (text.trim() === '' || again) {
      yield* finish()
      field = undefined
    }
    bytes = line.bytes
    if (text.trim() === '') continue
    open ??= { line: line.line, fields: {} }
    if (known !== undefined) {
      field = known
      open.fields[known] = value.trim()
    } else if (label === '' && field !== undefined && (open.fields[field]?.length ?? 0) < LONGEST)
      open.fields[field] += `\n${text}`
    else if (label !== '') field = undefined
  }
  yield* finish()
}
