import { LIMITS, OWNERSHIPS, VENUE_KINDS } from '../../src/core/index.ts'
import type { Form } from './form.ts'

/** What the paste form holds, as strings: shown again as typed. */
export interface Pasted {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly url: string
  readonly ownership: string
  readonly kind: string
  readonly place: string
  readonly addressed: string
  readonly articleTitle: string
  readonly articleAuthor: string
  readonly articleText: string
  readonly thread: string
}

export const FIELDS = [
  'id',
  'text',
  'author',
  'url',
  'ownership',
  'kind',
  'place',
  'addressed',
  'articleTitle',
  'articleAuthor',
  'articleText',
  'thread',
] as const satisfies readonly (keyof Pasted)[]

export function pastedOf(form: Form): Pasted {
  const fields = FIELDS.map((name) => [name, form.text(name, LIMITS.articleText + 1)])
  return Object.fromEntries(fields) as Record<keyof Pasted, string>
}

export function emptyPaste(id: string): Pasted {
  const empty = Object.fromEntries(FIELDS.map((name) => [name, ''])) as Record<keyof Pasted, string>
  return { ...empty, id, ownership: 'own', kind: 'comments' }
}

export type PasteProblem = 'needText' | 'badUrl'

export function problemsOf({ text, url }: Pasted): readonly PasteProblem[] {
  const problems: PasteProblem[] = []
  if (text.trim() === '') problems.push('needText')
  const parsed = url.trim() === '' ? undefined : URL.parse(url.trim())
  if (parsed === null || (parsed !== undefined && !/^https?:$/.test(parsed.protocol))) problems.push('badUrl')
  return problems
}

/** The comment of the contract that a paste stands for, before it is checked. */
export function commentOfPaste(pasted: Pasted, brand: string): object {
  const filled = (text: string) => text.trim() || undefined
  const author = filled(pasted.author)
  const article = {
    title: filled(pasted.articleTitle),
    text: filled(pasted.articleText),
    author: filled(pasted.articleAuthor) === undefined ? undefined : { name: pasted.articleAuthor.trim() },
  }
  const thread = earlierMessages(pasted.thread, brand)
  const thirdParty = pasted.ownership === 'third-party'
  return {
    id: pasted.id,
    text: pasted.text,
    url: filled(pasted.url),
    author: author === undefined ? {} : { name: author },
    venue: {
      ownership: OWNERSHIPS.find((one) => one === pasted.ownership) ?? 'own',
      kind: VENUE_KINDS.find((one) => one === pasted.kind) ?? 'comments',
      name: filled(pasted.place),
      hostName: thirdParty ? article.author?.name : undefined,
    },
    addressesUs: pasted.addressed === 'yes' ? true : pasted.addressed === 'no' ? false : undefined,
    article: Object.values(article).some((one) => one !== undefined) ? article : undefined,
    thread: thread.length === 0 ? undefined : thread,
  }
}

const US = new Set(['us', 'we', 'nous'])

/** "Name: what they said", a paragraph each; "Us:" or the brand's name marks ours. */
export function earlierMessages(
  text: string,
  brand: string,
): readonly { author: { name?: string }; text: string; fromUs: boolean }[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const colon = block.slice(0, 80).indexOf(':')
      const name = colon > 0 ? block.slice(0, colon).trim() : ''
      const said = colon > 0 ? block.slice(colon + 1).trim() : block
      if (name === '' || name.includes('\n') || said.startsWith('//'))
        return { author: {}, text: block, fromUs: false }
      const fromUs = US.has(name.toLowerCase()) || name.toLowerCase() === brand.toLowerCase()
      return { author: { name: fromUs ? brand : name }, text: said, fromUs }
    })
}
