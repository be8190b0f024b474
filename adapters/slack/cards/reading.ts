import type { types } from '@slack/bolt'
import type { Card, Point } from '../../../src/core/card.ts'
import type { Case, Comment } from '../../../src/core/index.ts'
import { CONVERSATION_WORDS } from '../../../src/core/words/conversation.ts'
import { markedText, strongest } from './marked.ts'
import { bullets, clip, line, link, moment, richText, said, section } from './parts.ts'
import { authorName, type View } from './view.ts'

/** How much of everything is shown; a card that is too heavy is drawn again with less. */
export interface Budget {
  /** Characters of the comment. */
  readonly comment: number
  /** Reasons on either side. */
  readonly reasons: number
  /** Characters of one reason. */
  readonly reason: number
}

/** Attachments that are named, and later messages that are shown, with so many characters of each. */
const ATTACHMENTS = 5
const SINCE = 3
/** So much of our question is quoted. */
const ASKED = 200
const SINCE_TEXT = 400

/** Who, where, when, and a link that names where it leads. */
export function whoAndWhere(
  view: View,
  comment: Comment,
  when: string,
): { readonly line: types.RichTextSection } {
  const { words, slack } = view
  const { venue } = comment
  const place = `${venue.ownership === 'own' ? words.ourPlace : words.theirPlace}, ${words.venue[venue.kind]}`
  const open = link(comment.url, slack.openAt)
  return {
    line: line(
      said(clip(authorName(view, comment), 80), { bold: true }),
      said(` · ${venue.name ? `${clip(venue.name, 80)} · ` : ''}${place}`),
      comment.addressesUs === true ? said(` · ${words.kase.addressed}`) : [],
      comment.about === undefined ? [] : said(` · ${clip(words.kase.names(comment.about), 120)}`),
      said(' · '),
      [moment(when, '{ago}')],
      open.length === 0 ? [] : [...said(' · '), ...open],
    ),
  }
}

/** Pictures and files that came with it, by name, each with a link to where those who may see it do. */
export function brought({ words }: View, { attachments = [] }: Comment): readonly types.KnownBlock[] {
  if (attachments.length === 0) return []
  const shown = attachments.slice(0, ATTACHMENTS).flatMap(({ name, url }, at) => {
    const label = clip((name ?? '').trim() || words.kase.attachment(at + 1), 80)
    const linked = link(url, () => label)
    return [...said(at === 0 ? '' : ' · '), ...(linked.length === 0 ? said(label) : linked)]
  })
  const more = attachments.length - ATTACHMENTS
  return [richText(line(shown, more > 0 ? said(` · +${more}`) : []))]
}

/** The latest that was said below the comment: what a decision must know. */
export function saidSince(
  view: View,
  { replies }: Pick<Case, 'replies'>,
  budget: Budget,
): types.KnownBlock[] {
  const latest = replies.slice(-SINCE)
  if (latest.length === 0) return []
  const { kase, someone, us } = view.words
  const quotes = latest.flatMap(({ author, text, fromUs }) => {
    const name = clip(author.name || author.handle || someone, 80)
    return [
      line(said(fromUs === true ? `${name} (${us})` : name, { bold: true })),
      {
        type: 'rich_text_quote' as const,
        elements: [...said(clip(text, Math.min(SINCE_TEXT, budget.comment)) || '–')],
      },
    ]
  })
  return [richText(line(said(kase.replies, { bold: true })), ...quotes)]
}

/** The comment with what was noticed in it. */
export function quoted(
  kase: Pick<Case, 'comment'>,
  card: Card,
  budget: Budget,
  /** Said where there are no words. */
  none = '–',
): { readonly block: types.RichTextQuote; readonly cut: boolean } {
  const top = strongest(card, budget.reasons)
  const { elements, cut } = markedText(kase.comment.text, [...top.for, ...top.against], budget.comment)
  return {
    block: { type: 'rich_text_quote', elements: elements.length === 0 ? [...said(none)] : [...elements] },
    cut,
  }
}

/** The verdict's one sentence, the two axes in words, and the strongest reasons on either side. */
export function reading(
  view: View,
  kase: Pick<Case, 'comment'>,
  card: Card,
  budget: Budget,
): types.KnownBlock[] {
  const { kase: words } = view.words
  const top = strongest(card, budget.reasons)
  const side = (title: string, points: readonly Point[], none: string) => [
    line(said(title, { bold: true })),
    points.length === 0
      ? line(said(none))
      : bullets(points.map((point) => reason(view, kase.comment, point, budget))),
  ]
  // Of what wasn't read there is nothing to tell.
  if (!card.read) return [section(card.why, 400)]
  // What the program heard speaks for its own reading, not for the one that a person put in its place.
  if (card.corrected !== null)
    return [
      section(`${card.why} (${card.corrected})`, 400),
      richText(...side(words.marks, [...top.for, ...top.against], words.noMarks)),
    ]
  return [
    section(card.why, 400),
    ...asked(view, card),
    {
      type: 'section',
      fields: card.axes.map(({ name, words: level }) => ({
        type: 'plain_text',
        text: clip(`${name}\n${level}`, 200),
        emoji: false,
      })),
    },
    richText(
      ...side(words.for, top.for, words.nothingFor),
      ...side(words.against, top.against, words.nothingAgainst),
    ),
  ]
}

/** A reason with its number, and the words it means when they are further down than what is shown. */
function reason(view: View, comment: Comment, point: Point, budget: Budget): types.RichTextSection {
  const { kase: words } = view.words
  const first = point.evidence[0]
  const inSight = first?.kind === 'span' && first.start < budget.comment
  const where =
    first === undefined || inSight
      ? ''
      : first.kind === 'span'
        ? ` ${words.about(clip(comment.text.slice(first.start, first.end).replace(/\s+/g, ' '), 60))}`
        : ` (${first.kind === 'thread' ? words.seenIn.thread(first.index + 1) : words.seenIn.metadata})`
  return line(
    said(`${point.number}. ${point.name}`, { bold: true }),
    said(` ${clip(point.reason, budget.reason)}${point.count > 1 ? ` (${point.count})` : ''}${where}`),
  )
}

/** Our question, where the comment came after it. */
function asked({ language }: View, { answered }: Card): readonly types.KnownBlock[] {
  if (answered === null) return []
  return [section(CONVERSATION_WORDS[language].askedInShort(clip(answered.question, ASKED)), 400)]
}
