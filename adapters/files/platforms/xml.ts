import { Parser } from 'htmlparser2'
import { LIMITS, WinnowError } from '../../../src/core/index.ts'
import type { Fields, Format, Opened, Row, Sample } from '../row.ts'

/** No export nests as deep; what does costs the parser more with every level. */
const DEEPEST = 256
/** Text counts for so many of the elements around it as well. */
const NEAR = 6

/** Behind these a new line begins, where text is XHTML. */
const BLOCKS = /^(?:\w+:)?(?:p|div|br|li|h[1-6]|tr)$/i

/**
 * One element of a file of XML, by the paths of its parts: `author/name`; attributes as `@id`, its own text
 * as ``. A part holds the text of what lies within it; where it comes again it is `content#2`.
 */
type Element = Readonly<Record<string, string>>

export interface XmlShape {
  readonly name: string
  readonly documented: string
  readonly example: string
  /** What the beginning of the file says. */
  readonly mark: RegExp
  /** The elements that hold one comment each. */
  readonly elements: readonly string[]
  /** undefined: not a comment of people. */
  fields(element: Element): Fields | undefined
  /** Deleted or taken for spam, as the file itself says: counted, and left out. */
  isGone?(element: Element): boolean
}

/** Streamed: one element at a time is in memory. Entities of a document's own are never expanded. */
export function xml(shape: XmlShape): Format {
  const { name, documented, example, mark } = shape
  return {
    name,
    documented,
    example,
    recognises: ({ text }) => /^\uFEFF?\s*</.test(text) && mark.test(text),
    open: (sample) => openXml(sample, shape),
  }
}

type ToRead = Pick<XmlShape, 'name' | 'elements' | 'fields' | 'isGone'>

export function openXml(sample: Sample, shape: ToRead): Opened {
  return { told: shape.name, rows: () => rows(sample, shape) }
}

/** Has this part been there before, with text? */
function again(element: Element, path: string): boolean {
  return (element[path] ?? '').trim() !== ''
}

async function* rows(sample: Sample, shape: ToRead): AsyncGenerator<Row> {
  const done: Element[] = []
  let path: string[] | undefined
  let element: Record<string, string> = {}
  let own = ''
  let depth = 0
  let deepest = 0
  const add = (key: string, text: string) => {
    const before = element[key] ?? ''
    if (before.length < LIMITS.text) element[key] = before + text
  }
  const ontext = (text: string) => {
    if (path === undefined || depth > DEEPEST) return
    for (let level = path.length; level >= Math.max(0, path.length - NEAR); level -= 1)
      add(path.slice(0, level).join('/'), text)
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        deepest = Math.max(deepest, depth)
        if (depth > DEEPEST) return
        if (path === undefined && shape.elements.includes(tag)) {
          path = []
          own = tag
          element = {}
        } else if (path !== undefined) {
          if (BLOCKS.test(tag)) ontext('\n')
          path.push(again(element, [...path, tag].join('/')) ? `${tag}#2` : tag)
        }
        if (path !== undefined)
          for (const [key, value] of Object.entries(attributes)) add([...path, `@${key}`].join('/'), value)
      },
      ontext,
      onclosetag(tag) {
        depth -= 1
        if (path === undefined || depth >= DEEPEST) return
        if (path.length === 0 && tag === own) {
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
      const numbered = fields.id === undefined ? ({ numbered: true } as const) : {}
      const gone = shape.isGone?.(one) === true ? ({ gone: true } as const) : {}
      yield { line, bytes, ...numbered, ...gone, fields: { ...fields, id: fields.id ?? String(line) } }
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
