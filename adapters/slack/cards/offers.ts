import type { types } from '@slack/bolt'
import type { Case, Offer } from '../../../src/core/index.ts'
import { offerSource, offerTitle } from '../../../src/core/offered.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { ID, refOf } from './ids.ts'
import { modal } from './modal.ts'
import { actions, button, clip, line, richText, said } from './parts.ts'
import type { View } from './view.ts'

/** Characters of one offer that are shown; all of it is put in. */
const SHOWN = 1_200

/** What of the team's answers and earlier replies fits, each to be put into the draft. */
export function offersModal(
  view: View,
  kase: Case,
  choice: Choice,
  offers: readonly Offer[],
): types.ModalView {
  const words = ANSWER_WORDS[view.language]
  return modal(view, {
    title: view.slack.modal.offers,
    blocks: offers.flatMap((offer, at) => {
      const source = offerSource(offer, view.language, (iso) => iso.slice(0, 10))
      const about = source === '' ? '' : `\n${clip(source, 200)}`
      return [
        richText(line(said(clip(offerTitle(offer, view.language), 300), { bold: true }), said(about)), {
          type: 'rich_text_quote',
          elements: [...said(clip(offer.text, SHOWN))],
        }),
        ...actions([button(ID.putIn, words.insert, `${at}.${refOf(kase, choice)}`)]),
      ]
    }),
  })
}

/** Which of them a button means, with the rest of what it remembers; undefined when it isn't ours. */
export function offerAt(value: unknown): { readonly at: number; readonly ref: string } | undefined {
  const [, at, ref] = typeof value === 'string' ? (/^(\d{1,2})\.(.{1,300})$/s.exec(value) ?? []) : []
  return at === undefined || ref === undefined ? undefined : { at: Number(at), ref }
}
