import type { types } from '@slack/bolt'
import { cardOf } from '../../../src/core/card.ts'
import type { Analysis, Comment } from '../../../src/core/index.ts'
import { draftsFor } from '../../../src/core/ways.ts'
import type { CardMessage } from './card.ts'
import { fitted } from './fit.ts'
import { field } from './forms.ts'
import { ID } from './ids.ts'
import { modal } from './modal.ts'
import {
  actions,
  button,
  clip,
  context,
  escaped,
  header,
  line,
  plain,
  richText,
  said,
  section,
} from './parts.ts'
import { type Budget, quoted, reading } from './reading.ts'
import type { View } from './view.ts'

/** Characters of the draft that are shown. */
const DRAFT = 1_200

/** How a comment reads, for one person; nothing is kept. @param keep the button's value */
export function analysisMessage(view: View, comment: Comment, analysis: Analysis, keep: string): CardMessage {
  const headline = cardOf(analysis, view.language).headline
  const blocks = fitted((budget) => analysisBlocks(view, comment, analysis, keep, budget))
  return { text: escaped(headline), blocks: blocks ?? [header(headline)] }
}

/** The same in a window. */
export function analysisModal(
  view: View,
  comment: Comment,
  analysis: Analysis,
  keep: string,
): types.ModalView {
  const { blocks } = analysisMessage(view, comment, analysis, keep)
  return modal(view, { title: view.slack.analyze.title, blocks })
}

function analysisBlocks(
  view: View,
  comment: Comment,
  analysis: Analysis,
  keep: string,
  budget: Budget,
): types.KnownBlock[] {
  const { slack } = view
  const card = cardOf(analysis, view.language)
  const { proposed } = card
  const draft = proposed === null ? '' : (draftsFor(analysis.proposal, proposed.choice)[0]?.text ?? '')
  return [
    header(card.headline),
    richText(quoted({ comment }, card, budget).block),
    ...reading(view, { comment }, card, budget),
    { type: 'divider' },
    ...(proposed === null
      ? [section(card.hold === null ? card.unproposed : `${card.unproposed} ${card.hold.advice}`, 600)]
      : [
          richText(
            line(
              said(proposed.name, { bold: true }),
              said(
                proposed.because
                  .slice(0, 3)
                  .map((one) => `\n${clip(one, budget.reason)}`)
                  .join(''),
              ),
            ),
            ...(draft === ''
              ? []
              : [{ type: 'rich_text_quote' as const, elements: [...said(clip(draft, DRAFT))] }]),
          ),
        ]),
    context(slack.analyze.only),
    ...actions([button(ID.keep, slack.analyze.send, keep, { style: 'primary' })]),
  ]
}

/** Where a comment is pasted, with what is known of it. */
export function analyzeModal(view: View): types.ModalView {
  const { analyze } = view.slack
  return modal(view, {
    title: analyze.title,
    submit: analyze.submit,
    callbackId: ID.analyzeModal,
    blocks: [
      field(
        'text',
        analyze.text,
        { type: 'plain_text_input', action_id: ID.text, multiline: true, max_length: 3_000 },
        false,
      ),
      field('url', analyze.url, {
        type: 'plain_text_input',
        action_id: ID.url,
        max_length: 3_000,
        placeholder: plain('https://', 150),
      }),
      field('author', analyze.author, { type: 'plain_text_input', action_id: ID.author, max_length: 300 }),
    ],
  })
}

/** What the command is for, when it is given nothing. */
export function helpMessage(view: View, command: string): CardMessage {
  const { title, help } = view.slack.analyze
  // Our own words, so their markup may be read.
  const text = help.join('\n').replaceAll('{command}', command)
  return {
    text: escaped(title),
    blocks: [header(title), { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }],
  }
}
