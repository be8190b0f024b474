import type { APIEmbed } from 'discord.js'
import { type Card, cardOf } from '../../../src/core/card.ts'
import { type Case, type Language, shortened, wholeCharacter } from '../../../src/core/index.ts'
import { draftsFor } from '../../../src/core/ways.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { customId } from '../custom-id.ts'
import { shown, shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { button, row } from './buttons.ts'
import { wholeConversation } from './conversation.ts'
import { DISCORD_LIMITS, SHARES } from './limits.ts'
import { isCut, lines, readingEmbed, type Subject } from './reading.ts'
import type { Rendered } from './review.ts'

/** A comment that somebody asked about: how it reads and how it could be answered; nothing is decided. */
export function lookCard(subject: Subject, key: string, language: Language): Rendered {
  const own = DISCORD_WORDS[language]
  return {
    content: own.onlyYou,
    embeds: [readingEmbed(subject, language), proposedEmbed(subject, language)],
    components: row([
      button(customId('send', key), own.sendToReview),
      ...(subject.proposal === null ? [] : [button(customId('look-others', key), own.whyNot)]),
      ...(isCut(subject.comment.text) ? [button(customId('look-all', key), own.showAll)] : []),
    ]),
  }
}

function proposedEmbed(subject: Subject, language: Language): APIEmbed {
  const { kase, noProposal } = WORDS[language]
  const { proposed, unproposed, hold } = cardOf(subject, language)
  if (proposed === null)
    return {
      title: noProposal,
      description: hold === null ? unproposed : `${unproposed}\n${hold.advice}`,
    }
  const draft = shown(draftsFor(subject.proposal, proposed.choice)[0]?.text ?? '', SHARES.draft)
  const because = lines(
    proposed.because.map((reason) => `• ${shownInLine(reason, 220)}`),
    SHARES.because,
  )
  return {
    title: `${kase.answer} · ${proposed.name}`,
    ...(draft === '' ? {} : { description: `>>> ${draft}` }),
    ...(because === '' ? {} : { fields: [{ name: kase.proposed, value: because }] }),
  }
}

/** "Why not the others?": the ways that weren't proposed, each with its reasons. */
export function othersEmbed(subject: Subject, language: Language): APIEmbed {
  const { kase } = WORDS[language]
  const { others } = cardOf(subject, language)
  const told = others.filter(({ because }) => because.length > 0)
  return {
    title: kase.others,
    ...(told.length === 0 ? { description: kase.nothingFor } : {}),
    fields: told.map(wayField),
  }
}

function wayField({ name, because }: Card['others'][number]): { name: string; value: string } {
  const value = lines(
    because.map((reason) => `• ${shownInLine(reason, 300)}`),
    DISCORD_LIMITS.fieldValue,
  )
  return { name: shortened(name, DISCORD_LIMITS.fieldName), value }
}

/** Code units of a comment on one page of "Show all": escaped they may be twice as many. */
const PAGE = 2_000

/** The approved reply, for pasting it by hand. */
export function replyPage(one: Case, page: number, language: Language): Rendered {
  const text = one.approved?.text ?? ''
  return commentPage(text, page, language, (next) => customId('reply', one.id, next, 'turn'))
}

/** One page of a comment too long for its card; a hundred thousand characters are fifty pages. */
export function commentPage(
  text: string,
  page: number,
  language: Language,
  idOf: (page: number) => string,
): Rendered {
  const own = DISCORD_WORDS[language]
  const pages = Math.max(1, Math.ceil(text.length / PAGE))
  const here = Math.min(Math.max(0, page), pages - 1)
  const start = wholeCharacter(text, here * PAGE)
  const end = wholeCharacter(text, (here + 1) * PAGE)
  const part = shown(text.slice(start, end), DISCORD_LIMITS.embedText)
  return {
    content: pages === 1 ? '' : own.shownOf(here + 1, pages),
    embeds: [{ description: part.trim() === '' ? own.noWords : part }],
    components: row([
      ...(here > 0 ? [button(idOf(here - 1), own.earlier)] : []),
      ...(here < pages - 1 ? [button(idOf(here + 1), own.further)] : []),
    ]),
  }
}

/** The comment with what was said before and since, page by page. */
export function casePage(one: Case, page: number, language: Language): Rendered {
  return commentPage(wholeConversation(one, language), page, language, (next) =>
    customId('all', one.id, next, 'turn'),
  )
}
