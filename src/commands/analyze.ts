import { type Config, loadConfig } from '../config.ts'
import { type Language, WinnowError } from '../core/index.ts'
import { ARTICLE_WORDS } from '../core/words/articles.ts'
import { articleReader, winnowOf } from '../main.ts'
import { inputFile } from './input-file.ts'
import { readable, STDIN } from './spool.ts'
import type { Form } from './table-file.ts'

export interface AnalyzeOptions {
  readonly json?: boolean
  /** Without the sentence encoder. */
  readonly quick?: boolean
  /** Address of the article that the comment stands under. */
  readonly article?: string
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
    if (options.article !== undefined)
      throw new WinnowError('invalid_input', '--article goes with one comment, not with a file of them.')
    const { analyzeStream } = await import('./analyze-stream.ts')
    const kept = path === undefined ? undefined : await readable(path)
    try {
      return await analyzeStream(winnow, { ...options, path: kept?.path, language })
    } finally {
      kept?.release()
    }
  }
  const text = given ?? (await textFromStdin())
  const said = commentOf(text)
  const asked =
    options.article === undefined ? said : await underArticle(said, options.article, config, language)
  if (options.json) process.stdout.write(`${JSON.stringify(winnow.analyze(asked, language))}\n`)
  else {
    const { renderForHumans } = await import('./render.ts')
    const comment = winnow.readComment(asked)
    const colour = wantsColour(process.stdout)
    const { analyzer } = winnow
    const shown = { language, colour, carriers: analyzer.carriers?.(comment) }
    process.stdout.write(renderForHumans(comment, analyzer.analyze(comment), shown))
  }
  return 0
}

/**
 * The comment as one that stands under an article, which is read at its address; what the comment says of
 * its place itself stays.
 * @throws WinnowError `invalid_input` with why there is none
 */
async function underArticle(
  comment: object,
  address: string,
  config: Config,
  language: Language,
): Promise<object> {
  const articles = await articleReader(config)
  const found = await articles.at(address)
  if (!found.found) throw new WinnowError('invalid_input', ARTICLE_WORDS[language].problem[found.why])
  const { article, site } = found
  const venue = {
    ownership: 'third-party',
    kind: 'comments',
    ...(site === undefined ? {} : { name: site }),
    ...(article.author?.name === undefined ? {} : { hostName: article.author.name }),
  }
  return { venue, url: article.url ?? address, ...comment, article }
}

/** Text alone, or a whole comment of the contract when it is JSON with a text. */
function commentOf(text: string): object {
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
