import {
  ACCOUNT_KINDS,
  type Comment,
  DECISION_ACTIONS,
  type Decision,
  type DecisionAction,
  type FoundArticle,
  LIMITS,
  OWNERSHIPS,
  REWARDS,
  VENUE_KINDS,
  VERDICTS,
  WinnowError,
  webAddress,
} from '../../src/core/index.ts'
import { CHOICES, strategyOf } from '../../src/core/ways.ts'
import type { Choice } from '../../src/core/words/index.ts'
import type { PasteFields } from './views/paste.ts'

/** One form as sent: several values under one name only where a list is asked for. */
export type Form = Readonly<Record<string, readonly string[]>>

export function formOf(body: Readonly<Record<string, unknown>>): Form {
  const entries = Object.entries(body).map(([name, value]): [string, string[]] => [
    name,
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string'),
  ])
  return Object.fromEntries(entries)
}

/** One value, without the carriage returns that browsers put before every line's end. */
export function field(form: Form, name: string): string {
  return (form[name]?.[0] ?? '').replaceAll('\r\n', '\n')
}

export function readChoice(value: string | undefined): Choice | undefined {
  return CHOICES.find((choice) => choice === value)
}

/** @throws WinnowError `invalid_input` when the form was tampered with, `too_long` */
export function readDecision(form: Form): Decision {
  const asked: DecisionAction | undefined = DECISION_ACTIONS.find((one) => one === field(form, 'action'))
  // One list for both: assigned to nobody is taken back.
  const action = asked === 'assign' && field(form, 'assignee') === '' ? 'unassign' : asked
  const version = Number(field(form, 'version'))
  if (action === undefined || !Number.isSafeInteger(version))
    throw new WinnowError('invalid_input', 'The form names no action, or no version.')
  const text = field(form, 'text')
  if (text.length > LIMITS.text) throw new WinnowError('too_long', 'The text is too long.')
  const reason = field(form, 'reason').trim().slice(0, 500)
  const url = field(form, 'url').trim()
  const verdict = VERDICTS.find((one) => one === field(form, 'verdict'))
  const choice = readChoice(field(form, 'strategy'))
  const words = action === 'approve' || action === 'edit'
  const promise = field(form, 'promise').slice(0, LIMITS.name)
  const assignee = field(form, 'assignee').slice(0, LIMITS.name)
  const reward = REWARDS.find((one) => one === field(form, 'reward'))
  return {
    action,
    version,
    ...(words && choice !== undefined ? { strategy: strategyOf(choice) } : {}),
    ...(words && choice !== 'ignore' ? { text } : {}),
    ...(reason === '' ? {} : { reason }),
    ...(promise === '' ? {} : { promise }),
    ...(action === 'assign' ? { assignee } : {}),
    ...(action === 'thank' && reward !== undefined ? { reward } : {}),
    ...(action === 'account' ? accountLine(form) : {}),
    ...(url === '' || action !== 'mark-posted' ? {} : { url }),
    ...(verdict === undefined || action !== 'reclassify' ? {} : { verdict }),
  }
}

/** A line of the account by hand, or one that is taken back. */
function accountLine(form: Form): Pick<Decision, 'entry' | 'takesBack'> {
  const takesBack = Number(field(form, 'takesBack') || 'none')
  if (Number.isSafeInteger(takesBack)) return { takesBack }
  const kind = ACCOUNT_KINDS.find((one) => one === field(form, 'entry'))
  const on = field(form, 'on')
  return kind === undefined ? {} : { entry: { kind, ...(on === '' ? {} : { on }) } }
}

const PASTED = [
  'text',
  'language',
  'author',
  'ownership',
  'kind',
  'venue',
  'host',
  'url',
  'addressesUs',
  'articleUrl',
  'articleTitle',
  'articleText',
  'articleAuthor',
]

export function pasteFields(form: Form): PasteFields {
  return Object.fromEntries(PASTED.map((name) => [name, field(form, name)]))
}

/**
 * A pasted comment.
 * @param placed says whose place it stands in, where the form leaves that to its address
 * @returns what is wrong with it instead, where something is
 */
export function pastedComment(
  id: string,
  fields: PasteFields,
  placed: (comment: Comment) => Comment,
): Comment | 'empty' | 'badUrl' | 'too_long' {
  const of = (name: string) => (fields[name] ?? '').trim().slice(0, LIMITS.name)
  const text = fields.text ?? ''
  if (text.trim() === '') return 'empty'
  const articleText = (fields.articleText ?? '').trim()
  if (text.length > LIMITS.text || articleText.length > LIMITS.articleText) return 'too_long'
  const address = (fields.url ?? '').trim()
  const articleUrl = webAddress(fields.articleUrl ?? '', LIMITS.url)
  // A comment whose own address isn't known stands below its article.
  const url = address === '' ? articleUrl : webAddress(address, LIMITS.url)
  if (address !== '' && url === null) return 'badUrl'
  const language = of('language')
  const ownership = OWNERSHIPS.find((one) => one === of('ownership'))
  const comment: Comment = {
    id,
    text,
    ...(language === 'en' || language === 'fr' ? { language } : {}),
    ...(url === null ? {} : { url: url.href }),
    author: of('author') === '' ? {} : { name: of('author') },
    venue: {
      ownership: ownership ?? 'own',
      kind: VENUE_KINDS.find((kind) => kind === of('kind')) ?? 'comments',
      ...(of('venue') === '' ? {} : { name: of('venue') }),
      ...(of('host') === '' ? {} : { hostName: of('host') }),
    },
    ...(of('addressesUs') === '' ? {} : { addressesUs: true }),
    ...articleOf(of('articleTitle'), articleText, articleUrl, of('articleAuthor')),
  }
  return ownership === undefined ? placed(comment) : comment
}

function articleOf(title: string, text: string, url: URL | null, author: string): Pick<Comment, 'article'> {
  if (title === '' && text === '') return {}
  return {
    article: {
      ...(title === '' ? {} : { title }),
      ...(text === '' ? {} : { text }),
      ...(url === null ? {} : { url: url.href }),
      ...(author === '' ? {} : { author: { name: author } }),
    },
  }
}

/** The form with what was found at the article's address; what somebody typed about the place stays. */
export function withArticle(
  fields: PasteFields,
  found: FoundArticle & { readonly found: true },
): PasteFields {
  const { title = '', text = '', author } = found.article
  const typedOr = (name: string, otherwise = '') => (fields[name]?.trim() ? fields[name] : otherwise)
  return {
    ...fields,
    articleTitle: title,
    articleText: text,
    articleAuthor: author?.name ?? '',
    host: typedOr('host', author?.name),
    venue: typedOr('venue', found.site),
  }
}
