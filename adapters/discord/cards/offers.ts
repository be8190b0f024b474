import type { Case, Language, Offer } from '../../../src/core/index.ts'
import { offerSource, offerTitle } from '../../../src/core/offered.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { customId } from '../custom-id.ts'
import { shown, shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { button, row } from './buttons.ts'
import type { Rendered } from './review.ts'

/** Discord takes 6,000 characters of embeds together, and five buttons in a row. */
const MOST = 8
const TITLE = 150
const SOURCE = 100
const TEXT = 450
const IN_A_ROW = 5

/** What of the team's answers and earlier replies fits, each to be put into the draft; one person sees it. */
export function offersCard(one: Case, offers: readonly Offer[], language: Language): Rendered {
  const words = ANSWER_WORDS[language]
  const some = offers.slice(0, MOST)
  const buttons = some.map((_, at) =>
    button(customId('offer', one.id, one.version, String(at)), `${words.insert} ${at + 1}`),
  )
  return {
    content: some.length === 0 ? words.none : DISCORD_WORDS[language].onlyYou,
    embeds: some.map((offer, at) => {
      const source = offerSource(offer, language, (iso) => iso.slice(0, 10))
      const about = source === '' ? '' : `\n-# ${shownInLine(source, SOURCE)}`
      const title = shownInLine(offerTitle(offer, language), TITLE)
      return { description: `**${at + 1}.** ${title}${about}\n>>> ${shown(offer.text, TEXT)}` }
    }),
    components: [...row(buttons.slice(0, IN_A_ROW)), ...row(buttons.slice(IN_A_ROW))],
  }
}
