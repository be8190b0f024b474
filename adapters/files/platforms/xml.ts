import { Parser } from 'htmlparser2'
import { LIMITS, WinnowError } from '../../../src/core/index.ts'
import type { Fields, Format, Row, Sample } from '../row.ts'

/** No export nests as deep; what does costs the parser more with every level. */
const DEEPEST = 256

/** One element of a file of XML, by the paths of its parts: `author/name`; attributes as `@id`. */
type Element = Readonly<Record<string, string>>

export interface XmlShape {
  readonly name: string
  readonly documented: string
  readonly example: string
  /** What the beginning of the file says. */
  readonly mark: RegExp
  /** The element that holds one comment. */
  readonly element: string
  /** undefined: not a comment of people. */
  fields(element: Element): Fields | undefined
}

/** Streamed: one element at a time is in memory. Entities of a document's own are never expanded. */
export function xml(shape: XmlShape): Format {
  const { name, documented, example, mark } = shape
  return {
    name,
    documented,
    example,
    recognises: ({ text }) => /^\uFEFF?\s*</.test(text) && mark.test(text),
    open: (sample) => ({ told: name, rows: () => rows(sample, shape) }),
  }
}

async function* rows(sample: Sample, shape: XmlShape): AsyncGenerator<Row> {
  const done: Element[] = []
  let path: string[] | undefined
  let element: Record<string, string> = {}
  let depth = 0
  let deepest = 0
  const add = (key: string, text: string) => {
    const before = element[key] ?? ''
    if (before.length < LIMITS.text) element[key] = before + text
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        deepest = Math.max(deepest, depth)
        if (depth > DEEPEST) return
        if (path === undefined && tag === shape.element) {
          path = []
          element = {}
        } else path?.push(tag)
        if (path !== undefined)
          for (const [key, value] of Object.entries(attributes)) add([...path, `@${key}`].join('/'), value)
      },
      ontext(text) {
        if (path !== undefined && path.length > 0) add(path.join('/'), text)
      },
      onclosetag(tag) {
        depth -= 1
        if (path === undefined || depth >= DEEPEST) return
        if (path.length === 0 && tag === shape.element) {
          done.push(element)
          path = undefined
        } else path.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder()
  let line = 0
  let bytes = 0
  for await (const chunk of sample.open()) {
    parser.write(decoder.decode(chunk, { stream: true }))
    bytes += chunk.length
    for (const one of done.splice(0)) {
      const fields = shape.fields(one)
      if (fields === undefined) continue
      line += 1
      yield { line, bytes, fields }
    }
    if (deepest > DEEPEST) break
  }
  if (depth > 0 || deepest > DEEPEST) {
    const why = deepest > DEEPEST ? 'is nested too deeply to be read on' : 'ends before its end'
    const told = `The file ${why}: what stood before that was read.`
    yield { line: line + 1, bytes, problem: new WinnowError('invalid_input', told) }
  }
  parser.end()
}
