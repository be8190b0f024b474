import { type Comment, type Language, webAddress } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { shownInLine } from '../text.ts'
import { SHARES } from './limits.ts'

/** Files that are named; more are counted. */
const NAMED = 5
const LABEL = 50
/** An address with nothing that would end a link of Discord's. */
const SAFE = /^https?:\/\/[^\s()<>[\]\\]{1,300}$/

/** What a comment brings along, by name, each a link as far as there is room. Empty: nothing. */
export function filesLine({ attachments = [] }: Pick<Comment, 'attachments'>, language: Language): string {
  const labels = attachments.slice(0, NAMED).map(({ name, url }, at) => {
    const label = shownInLine((name ?? '').trim(), LABEL) || WORDS[language].kase.attachment(at + 1)
    const address = webAddress(url)?.href ?? ''
    return { label, link: SAFE.test(address) ? `[${label}](${address})` : label }
  })
  const more = attachments.length - NAMED
  const end = more > 0 ? ` · +${more}` : ''
  const line = (linked: number) =>
    labels.map(({ label, link }, at) => (at < linked ? link : label)).join(' · ') + end
  let linked = labels.length
  while (linked > 0 && line(linked).length > SHARES.files) linked -= 1
  return line(linked)
}
