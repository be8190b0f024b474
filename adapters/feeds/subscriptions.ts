import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import {
  type Keywords,
  LANGUAGES,
  type Language,
  OWNERSHIPS,
  type Ownership,
  VENUE_KINDS,
  type VenueKind,
  WinnowError,
  webAddress,
} from '../../src/core/index.ts'
import { readOpml } from './opml.ts'
import type { FeedsConfig } from './settings.ts'

/** One feed that is read, with everything unsaid filled in. */
export interface Subscription {
  readonly url: string
  readonly name?: string
  /** undefined: by the own places. */
  readonly ownership?: Ownership
  readonly kind?: VenueKind
  readonly language?: Language
  /** undefined: the brand's where the feed is no place of ours, none where it is. */
  readonly keywords?: readonly string[]
  readonly exclusions: readonly string[]
  /** From one look to the next, in milliseconds. */
  readonly every: number
  /** Comments below what it brings are read too, where it says where they are. */
  readonly comments: boolean
}

export interface Subscriptions {
  readonly all: readonly Subscription[]
  /** Of the brand. */
  readonly keywords: readonly string[]
  /** At the first look only what is so old is taken, in days. */
  readonly days: number
}

const MINUTE = 60_000
const USUAL = { every: 15, days: 3 }
/** In bytes. */
const LONGEST_FILE = 5 * 1024 * 1024
const MOST = 5_000

const words = z.union([z.string(), z.array(z.string().max(80)).max(500)]).transform((said) => [said].flat())
const minutes = z.number().int().min(5).max(10_080)
const address = z.string().refine((said) => webAddress(said, 4_096) !== null, { error: 'a web address' })
const feed = z.union([
  address.transform((url) => ({ url })),
  z.strictObject({
    url: address,
    name: z.string().max(80).optional(),
    ownership: z.enum(OWNERSHIPS).optional(),
    kind: z.enum(VENUE_KINDS).optional(),
    language: z.enum(LANGUAGES).optional(),
    keywords: words.optional(),
    exclusions: words.optional(),
    every: minutes.optional(),
    comments: z.boolean().optional(),
  }),
])
const file = z.strictObject({
  keywords: words.optional(),
  exclusions: words.optional(),
  every: minutes.optional(),
  days: z.number().int().min(0).max(365).optional(),
  opml: z.string().max(4_096).optional(),
  feeds: z.array(feed).max(MOST).nullish(),
})
type File = z.output<typeof file>

/** Reads what is subscribed to. @throws WinnowError `config_invalid` with the lines that are wrong */
export async function readSubscriptions(config: FeedsConfig, brand: string): Promise<Subscriptions> {
  const { addresses, file: path } = config
  if (path === undefined) return filledIn({ feeds: addresses.map((url) => ({ url })) }, brand)
  const text = await textOf(path)
  if (isOpml(text)) return filledIn({ feeds: [...readOpml(text)] }, brand)
  const said = parsed(text, path)
  const other = said.opml === undefined ? [] : readOpml(await textOf(resolve(dirname(path), said.opml)))
  return filledIn({ ...said, feeds: [...(said.feeds ?? []), ...other] }, brand)
}

function filledIn(
  { feeds, keywords, exclusions = [], every = USUAL.every, days = USUAL.days }: File,
  brand: string,
) {
  const byUrl = new Map<string, Subscription>()
  for (const { exclusions: own = [], every: minutesOf = every, comments = false, ...one } of (
    feeds ?? []
  ).map((said): Extract<z.output<typeof feed>, { every?: unknown }> => said)) {
    if (byUrl.has(one.url)) continue
    byUrl.set(one.url, {
      ...(one as { readonly url: string }),
      exclusions: [...exclusions, ...own],
      every: minutesOf * MINUTE,
      comments,
    })
  }
  return { all: [...byUrl.values()], keywords: keywords ?? (brand === '' ? [] : [brand]), days }
}

/** What means us in this feed: everything, where it is a place of ours and nothing else was said. */
export function keywordsOf(
  { keywords, exclusions }: Pick<Subscription, 'keywords' | 'exclusions'>,
  isOwn: boolean,
  ofBrand: readonly string[],
): Keywords {
  return { keywords: keywords ?? (isOwn ? [] : ofBrand), exclusions }
}

function parsed(text: string, path: string): File {
  const document = parseDocument(text, { prettyErrors: true, stringKeys: true })
  const [broken] = document.errors
  if (broken !== undefined) throw wrong(path, [{ path: '', expected: broken.message.split('\n')[0] ?? '' }])
  const result = file.safeParse(contentOf(document) ?? {})
  if (result.success) return result.data
  throw wrong(
    path,
    result.error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), expected: issue.message })),
  )
}

/** Aliases would grow without end in a hostile file: what has some is no list of feeds. */
function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return 'aliases'
  }
}

function wrong(
  path: string,
  problems: readonly { readonly path: string; readonly expected: string }[],
): WinnowError {
  const lines = problems.map((one) => `  ${one.path === '' ? '' : `${one.path}: `}${one.expected}`)
  return new WinnowError('config_invalid', `The feeds in ${path} can't be read:\n${lines.join('\n')}`, {
    problems,
  })
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > LONGEST_FILE) throw new Error('too large')
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new WinnowError(
      'config_invalid',
      `The feeds in ${path} can't be read: is the file there, and below 5 MB?`,
      {
        cause,
        problems: [{ path: 'WINNOW_FEEDS', expected: 'a readable file' }],
      },
    )
  }
}

function isOpml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text) && /<opml[\s>]/i.test(text.slice(0, 4_096))
}
