import { authorKey } from '../comment.ts'
import type { ApprovedReply, Look, Poster, PostOutcome } from '../ports.ts'
import type { Place } from './place.ts'
import { SiteTrouble } from './trouble.ts'

/**
 * Replies of a place's API: what is answered is looked at right before, and what may have arrived is looked
 * for.
 */
export function placePoster(place: Place): Poster {
  return {
    sources: [place.source],
    tryHours: place.tryHours,
    ...(place.maxLength === undefined ? {} : { maxLength: place.maxLength }),
    canPost: (comment) => place.mayAnswer(comment),
    post: (reply) => post(place, reply),
    look: (reply) => look(place, reply),
    find: (reply) => find(place, reply),
  }
}

/** What a place's API throws it throws before anything was sent. */
async function post(place: Place, reply: ApprovedReply): Promise<PostOutcome> {
  try {
    const outcome = await sent(place, reply)
    const hidden = outcome.state === 'gone' ? await place.hides?.(reply.comment) : undefined
    if (hidden === undefined) return outcome
    return { state: 'refused', why: hidden, mend: 'place', cause: 'hidden' }
  } catch (error) {
    if (!(error instanceof SiteTrouble)) throw error
    const { kind, message: why, after } = error
    if (kind === 'refused') return { state: 'refused', why, mend: 'place', cause: 'refused' }
    return { state: 'retry', why, ...(after === undefined ? {} : { after }) }
  }
}

async function sent(place: Place, { text, ...answering }: ApprovedReply): Promise<PostOutcome> {
  try {
    return await place.post(answering, place.writing.write(text))
  } catch (error) {
    if (error instanceof SiteTrouble && error.kind === 'gone') return { state: 'gone', why: error.message }
    throw error
  }
}

async function look(place: Place, { comment }: ApprovedReply): Promise<Look> {
  try {
    const stands = (await place.standing([comment.id])).get(comment.id)
    // What is only hidden is refused when it is to be posted, with why.
    if (stands === 'gone')
      return (await place.hides?.(comment)) === undefined ? { state: 'gone' } : { state: 'unknown' }
    if (stands !== undefined && !isSame(stands.text, comment.text))
      return { state: 'changed', text: stands.text }
    const author = authorKey(comment.author)
    const messages = (await place.below(comment))
      .filter(
        ({ comment: other, fromUs }) => !fromUs && author !== undefined && authorKey(other.author) === author,
      )
      .map(({ comment: other }) => other)
    return messages.length === 0 ? { state: 'same' } : { state: 'said-below', messages }
  } catch (error) {
    if (!(error instanceof SiteTrouble)) throw error
    const { kind, message: why, after } = error
    if (kind !== 'later') return { state: 'unknown' }
    return { state: 'later', why, ...(after === undefined ? {} : { after }) }
  }
}

async function find(place: Place, reply: ApprovedReply): Promise<'posted' | 'absent' | 'unknown'> {
  try {
    if (place.stands !== undefined) return (await place.stands(reply)) ? 'posted' : 'absent'
    const { comment, text } = reply
    const below = await place.below(comment)
    return below.some((one) => one.fromUs && readsAs(one.comment.text, text)) ? 'posted' : 'absent'
  } catch (error) {
    if (!(error instanceof SiteTrouble)) throw error
    // With what it answered everything went that stood below.
    return error.kind === 'gone' ? 'absent' : 'unknown'
  }
}

/** Places set spaces and line ends as they like. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim()
}

/** Places set what they show in better type: quotes, dashes, dots and whatever takes no room. */
function readsAs(one: string, other: string): boolean {
  const folded = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
      .replace(/["'`´\u2018-\u201F\u2032\u2033]+/g, '"')
      .replace(/[-\u2010-\u2015\u2212]+/g, '-')
      .replaceAll('…', '...')
      .replaceAll('×', 'x')
  return isSame(folded(one), folded(other))
}
