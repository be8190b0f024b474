import { loadConfig } from '../config.ts'
import { type Language, WinnowError } from '../core/index.ts'
import { type Winnow, winnowOf } from '../main.ts'
import { inputFile } from './input-file.ts'
import { readable, STDIN } from './spool.ts'
import type { Form } from './table-file.ts'

export interface AnalyzeOptions {
  readonly json?: boolean
  /** Without the sentence encoder. */
  readonly quick?: boolean
  readonly jsonl?: boolean
  readonly out?: string
  readonly format?: Form
  readonly lang?: Language
  /** How the file is read, where its own look misleads. */
  readonly encoding?: string
  readonly delimiter?: string
  readonly map?: Readonly<Record<string, string>>
}

/** `winnow analyze`. @returns the exit status: 1 when a line was no comment */
export async function analyzeCommand(given: string | undefined, options: AnalyzeOptions): Promise<number> {
  const config = loadConfig()
  const winnow = await winnowOf(options.quick === true ? { ...config, reading: 'quick' } : config)
  const language = options.lang ?? config.language
  const path = given === undefined || given === STDIN ? given : inputFile(given, options.jsonl === true)
  if (options.jsonl || path !== undefined) {
    const { analyzeStream } = await import('./analyze-stream.ts')
    const kept = path === undefined ? undefined : await readable(path)
    try {
      return await analyzeStream(winnow, { ...options, path: kept?.path, language })
    } finally {
      kept?.release()
    }
  }
  const text = given ?? (await textFromStdin())
  if (options.json) process.stdout.write(`${JSON.stringify(resultOf(winnow, text, language))}\n`)
  else {
    const { renderForHumans } = await import('./render.ts')
    const comment = winnow.readComment(commentOf(text))
    const colour = wantsColour(process.stdout)
    const { analyzer } = winnow
    const shown = { language, colour, carriers: analyzer.carriers?.(comment) }
    process.stdout.write(renderForHumans(comment, analyzer.analyze(comment), shown))
  }
  return 0
}

function resultOf(winnow: Winnow, text: string, language: Language): unknown {
  return winnow.analyze(commentOf(text), language)
}

/** Text alone, or a whole comment of the contract when it is JSON with a text. */
function commentOf(text: string): unknown {
  if (text.trimStart().startsWith('{')) {
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null && 'text' in value) return { id: 'cli', ...value }
    } catch {
      // Then it is a comment that happens to start with a brace.
    }
  }
  return { id: 'cli', text }
}

async function textFromStdin(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new WinnowError(
      'invalid_input',
      'Say what to analyse: winnow analyze "the comment", a file, or --jsonl with lines on stdin.',
    )
  }
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

function wantsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && stream.hasColors()
}
