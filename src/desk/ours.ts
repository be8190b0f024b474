import type { CaseChange, CaseRecord, Comment } from '../core/index.ts'
import { conversationKey, personKey } from './keys.ts'
import type { Settings } from './options.ts'
import { said } from './thread.ts'

/** So many cases that were answered in the same words are looked at. */
const ALIKE = 10
/** Shorter replies are what anybody writes. In UTF-16 units. */
const TELLING = 24

/**
 * Our own words that come back from where they were posted, by their author or because we approved just
 * these: they are kept with the case they answer, and never become one.
 * @returns undefined for somebody else's; `caseId` null: ours, and no case here is known to be meant
 */
export async function ours(
  settings: Settings,
  tell: (change: CaseChange) => void,
  source: string,
  comment: Comment,
): Promise<{ readonly caseId: string | null } | undefined> {
  const { store } = settings
  if ((await store.caseBySource(source, comment.id)) !== undefined) return undefined
  const byUs = isOurs(comment, settings.ownAuthors)
  const kept = await store.caseByReply(source, comment.id)
  if (kept !== undefined) return byUs ? { caseId: kept.id } : undefined
  const answered =
    (await answeredAlike(settings, source, comment, byUs)) ??
    (byUs ? await asked(settings, source, comment) : undefined)
  if (answered === undefined) return byUs ? { caseId: null } : undefined
  await said(settings, tell, source, answered.sourceId, comment, true)
  return { caseId: answered.id }
}

function isOurs({ author }: Comment, own: readonly string[]): boolean {
  const names = [author.id, author.handle, author.name].flatMap((one) => {
    const name = one?.trim().toLowerCase().replace(/^@/, '') ?? ''
    return name === '' ? [] : [name]
  })
  return names.some((name) => own.includes(name))
}

/**
 * The case whose approved reply reads the same. Where nothing says who wrote it, it must be telling, and
 * stand there.
 */
async function answeredAlike(
  { store }: Settings,
  source: string,
  comment: Comment,
  byUs: boolean,
): Promise<CaseRecord | undefined> {
  const alike = await store.casesByReplyText(source, comment.text, ALIKE)
  const here = conversationKey(comment)
  const there = (one: CaseRecord) => one.conversationKey === here
  if (byUs) return (here === null ? undefined : alike.find(there)) ?? alike[0]
  if (comment.text.trim().length < TELLING || here === null) return undefined
  // Somebody who repeats what we answered them is not us.
  const person = personKey(source, comment)
  return alike.find((one) => there(one) && (person === null || one.personKey !== person))
}

/** The case of the message that it stands below, the nearest first. */
async function asked({ store }: Settings, source: string, comment: Comment): Promise<CaseRecord | undefined> {
  for (const message of (comment.thread ?? []).slice(-ALIKE).reverse()) {
    const person = personKey(source, { ...comment, author: message.author })
    if (person === null || message.fromUs === true) continue
    const cases = await store.casesOfPerson(person, conversationKey(comment), ALIKE)
    const found = cases.find((one) => one.comment.text === message.text) ?? cases[0]
    if (found !== undefined) return found
  }
  return undefined
}
