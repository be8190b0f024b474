import { z } from 'zod'
import {
  type Article,
  type Attachment,
  type Author,
  type Comment,
  type Language,
  LIMITS,
  languageTag,
  OWNERSHIPS,
  type Problem,
  type ThreadMessage,
  VENUE_KINDS,
  type Venue,
  WinnowError,
} from '../../core/index.ts'

/*
 * The input half of the outside contract. Unknown keys are ignored, so that a sender may send more;
 * null stands for "not there" wherever a field is optional, since many programs write it so.
 */

const name = z.string().max(LIMITS.name).nullish()
const url = z.string().max(LIMITS.url).nullish()
const date = z
  .string()
  .max(64)
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: 'an ISO 8601 date' })
  .nullish()
/** Numbers are ids to many programs. */
const id = z.union([z.string().min(1).max(LIMITS.id), z.number().refine(Number.isFinite).transform(String)], {
  error: `a string of 1 to ${LIMITS.id} characters`,
})

/**
 * In any of its usual forms; a language that isn't read is as if it were not said, and the text itself tells.
 */
const language = z
  .string()
  .max(100)
  .refine((given) => languageTag(given) !== undefined, { error: 'a language, such as en, fr-CA or French' })
  .transform((given): Language | null => {
    const tag = languageTag(given)
    return tag === 'other' || tag === undefined ? null : tag
  })
  .nullish()

const authorParts = z.object({
  id: id.nullish(),
  name,
  handle: name,
  isAnonymous: z.boolean().nullish(),
  accountCreatedAt: date,
  hasAvatar: z.boolean().nullish(),
  url,
})
/** A string is a name. */
const author = z
  .preprocess((given) => (typeof given === 'string' ? { name: given } : given), authorParts.nullish())
  .optional()

/** A venue that isn't given is our own: what is missing must not speak against anybody. */
const venue = z
  .object({
    ownership: z.enum(OWNERSHIPS),
    kind: z.enum(VENUE_KINDS),
    name,
    url,
    hostId: id.nullish(),
    hostName: name,
  })
  .nullish()

const message = z.object({
  author,
  text: z.string().max(LIMITS.threadText),
  postedAt: date,
  fromUs: z.boolean().nullish(),
})

const article = z
  .object({ title: name, text: z.string().max(LIMITS.articleText).nullish(), url, author })
  .nullish()

const stars = z
  .number()
  .refine((value) => value >= 0 && value <= 100, { error: 'a number, 0 to 100' })
  .nullish()

const attachment = z.preprocess(
  (given) => (typeof given === 'string' ? (isWebAddress(given) ? { url: given } : { name: given }) : given),
  z.object({ url, name }),
)

/** The contract's input as a zod schema (also the source of the OpenAPI document). */
const commentSchema = z.object({
  id,
  text: z.string().max(LIMITS.text),
  language,
  url,
  postedAt: date,
  author,
  venue,
  addressesUs: z.boolean().nullish(),
  thread: z.array(message).max(LIMITS.threadMessages).nullish(),
  article,
  rating: stars,
  bestRating: stars,
  likes: z
    .number()
    .refine((count) => Number.isSafeInteger(count) && count >= 0, { error: 'a whole number' })
    .nullish(),
  attachments: z.array(attachment).max(LIMITS.attachments).nullish(),
})

/** JSON Schema of the same, for the OpenAPI document. */
export function commentJsonSchema(): object {
  return z.toJSONSchema(commentSchema, { io: 'input', unrepresentable: 'any' })
}

type Given = z.output<typeof commentSchema>

/**
 * Reads one comment of the outside contract. Text may be empty or blank (it then reads as unclear)
 * and hold anything; it is kept exactly as given.
 * @throws WinnowError `too_long` when only lengths are exceeded, `invalid_input` otherwise; both
 *   list every problem with its path and the expected form, and quote nothing that was given
 */
export function parseComment(value: unknown): Comment {
  const result = commentSchema.safeParse(value)
  if (result.success) return asComment(result.data)
  const { issues } = result.error
  const problems = issues.slice(0, 20).map(problemOf)
  const onlyLength = issues.every((issue) => issue.code === 'too_big')
  throw new WinnowError(
    onlyLength ? 'too_long' : 'invalid_input',
    `${onlyLength ? 'The comment is too long' : 'This is not a comment as expected'}: ${problems
      .map(({ path, expected }) => `${path === '' ? 'the whole' : path} should be ${expected}`)
      .join('; ')}.`,
    { problems },
  )
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.reduce<string>(
    (before, part) =>
      typeof part === 'number'
        ? `${before}[${part}]`
        : before === ''
          ? String(part)
          : `${before}.${String(part)}`,
    '',
  )
  return { path, expected: expectedForm(issue) }
}

function expectedForm(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return withArticle(issue.expected)
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return `at most ${counted(Number(issue.maximum), issue.origin)}`
    case 'too_small':
      return `at least ${counted(Number(issue.minimum), issue.origin)}`
    case 'invalid_union':
    case 'custom':
      return issue.message
    default:
      return 'of another form'
  }
}

function counted(count: number, origin: string): string {
  return `${count} ${origin === 'array' ? 'item' : 'character'}${count === 1 ? '' : 's'}`
}

function withArticle(type: string): string {
  return type === 'object' ? 'a JSON object' : type === 'array' ? 'an array' : `a ${type}`
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | null | undefined }

/** Leaves out what is null or missing: core knows absence in one form only. */
function present<T extends object>(fields: Loose<T>): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as T
}

function asAuthor(given: Given['author']): Author {
  return given == null ? {} : present<Author>(given)
}

function asVenue(given: Given['venue']): Venue {
  return given == null ? { ownership: 'own', kind: 'comments' } : present<Venue>(given)
}

function asArticle(given: NonNullable<Given['article']>): Article {
  return present<Article>({ ...given, author: given.author == null ? undefined : asAuthor(given.author) })
}

function asMessage(given: NonNullable<Given['thread']>[number]): ThreadMessage {
  return present<ThreadMessage>({ ...given, author: asAuthor(given.author) })
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

function asComment(given: Given): Comment {
  return present<Comment>({
    ...given,
    author: asAuthor(given.author),
    venue: asVenue(given.venue),
    thread: given.thread?.map(asMessage),
    article: given.article == null ? undefined : asArticle(given.article),
    attachments: given.attachments?.map((one) => present<Attachment>(one)),
  })
}
