import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type FileProblem, type Localized, WinnowError } from '../core/index.ts'

const MOST_PROBLEMS = 50
const DEEPEST = 64
const LIST_IN_LIST = /^\s*(?:[-?:]\s+){3}/
const CONTROL = /[^\P{Cc}\n\r\t]/u

const EXPECTED = {
  control: { en: 'no control characters', fr: 'pas de caractères de contrôle' },
  alias: { en: 'no anchors (&) and aliases (*)', fr: 'ni ancres (&) ni alias (*)' },
  shallow: {
    en: 'shorter lines, and no lists within lists',
    fr: 'des lignes plus courtes, et pas de listes dans des listes',
  },
  yaml: { en: 'valid YAML', fr: 'du YAML valide' },
} as const satisfies Record<string, Localized>

export type Path = readonly PropertyKey[]

/** A document of which every part knows its line. */
export interface Lined {
  readonly value: unknown
  /** The line of what stands at a path, or of the nearest thing around it. */
  lineOf(path: Path): number | undefined
}

/** In UTF-16 code units. */
export interface YamlBounds {
  readonly file: number
  readonly line: number
}

type LinedOrProblems =
  | ({ readonly problems: readonly [] } & Lined)
  | { readonly problems: readonly [FileProblem, ...FileProblem[]] }

/** Reads a file that people write by hand, or says what keeps it from being read. Never throws; linear. */
export function readYaml(text: string, bounds: YamlBounds): LinedOrProblems {
  if (text.length > bounds.file)
    return {
      problems: [
        {
          line: undefined,
          expected: {
            en: `at most ${bounds.file} characters`,
            fr: `au plus ${bounds.file} caractères`,
          },
        },
      ],
    }
  const control = text.search(CONTROL)
  if (control >= 0) return { problems: [problem('control', text.slice(0, control).split('\n').length)] }
  const deep = nestedAt(text, bounds.line)
  if (deep !== undefined) return { problems: [problem('shallow', deep)] }
  const lines = new LineCounter()
  let document: ReturnType<typeof parseDocument>
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  } catch {
    // Nested so deeply that the parser gave up.
    return { problems: [problem('yaml')] }
  }
  const errors = document.errors.map(({ linePos }) => problem('yaml', linePos?.[0].line))
  const [first, ...more] = errors.length > 0 ? errors : aliasesIn(document, lines)
  if (first !== undefined) return { problems: [first, ...more] }
  return {
    problems: [],
    value: document.toJS() ?? {},
    lineOf: (path) => lineOfPath(document, lines, path),
  }
}

/** Each told once, and not too many. */
export function fewProblems(problems: readonly FileProblem[]): readonly FileProblem[] {
  const shown = new Map(problems.map((one) => [`${one.line} ${one.expected.en}`, one]))
  return [...shown.values()].slice(0, MOST_PROBLEMS)
}

/** @param called what the file holds, like `The words in words.yaml` */
export function refusedFile(called: string, problems: readonly FileProblem[]): WinnowError {
  const told = problems.map(({ line, expected }) => ({
    path: line === undefined ? '(whole file)' : `line ${line}`,
    expected: expected.en,
  }))
  const count = told.length === 1 ? 'a problem' : `${told.length} problems`
  const list = told.map((one) => `  ${one.path}: expected ${one.expected}`).join('\n')
  return new WinnowError('config_invalid', `${called} have ${count}:\n${list}`, { problems: told })
}

function aliasesIn(document: ReturnType<typeof parseDocument>, lines: LineCounter): readonly FileProblem[] {
  const found: FileProblem[] = []
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
        found.push(problem('alias', node.range ? lines.linePos(node.range[0]).line : undefined))
      return found.length >= MOST_PROBLEMS ? visit.BREAK : undefined
    },
  })
  return found
}

function lineOfPath(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: Path,
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = keyOf(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** Of a key's value the key's own line is told. */
function keyOf(document: ReturnType<typeof parseDocument>, path: Path): unknown {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(around)) return undefined
  return around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key
}

/**
 * The line where brackets stand deeper than any list needs, or more than fits one: the parser would take its
 * time.
 */
function nestedAt(text: string, longest: number): number | undefined {
  let depth = 0
  for (const [at, line] of text.split('\n').entries()) {
    if (line.length > longest || LIST_IN_LIST.test(line)) return at + 1
    for (const sign of line.match(/[[\]{}]/g) ?? []) {
      depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
      if (depth > DEEPEST) return at + 1
    }
  }
  return undefined
}

function problem(expected: keyof typeof EXPECTED, line?: number): FileProblem {
  return { line, expected: EXPECTED[expected] }
}
