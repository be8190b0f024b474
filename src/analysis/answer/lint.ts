import { type HoldForm, type LintInput, longRegex, type Remark, type RemarkCode } from '../../core/index.ts'
import { disclosureOf } from './disclosure.ts'
import { gravityIn } from './gravity.ts'
import { detractorGuard, type Stretch } from './guard.ts'
import { labelsIn } from './labels.ts'
import { advertisingIn } from './manners/advertising.ts'
import { commentersIn } from './manners/commenters.ts'
import { personalDataIn } from './manners/personal-data.ts'
import { stretchesOf } from './manners/phrases.ts'
import { POSING } from './manners/posing.ts'
import { privateChannelIn } from './manners/private-channel.ts'
import type { Playbook } from './playbook.ts'
import { remarkWords } from './remark-words.ts'

/** A hole still open: `{next-step}`, `[your answer]`; not a link, a number or a tick box. */
const OPEN_HOLE = /\{\p{L}[^{}\n]{0,200}\}|\[(?=[^[\]\n]*\p{L})[^[\]\n]{2,300}\](?![(:])/gu
const CODE = /```[^`]{0,5000}```|`[^`\n]{0,500}`/gu
/** Mentions that call everybody, or somebody by id. */
const PING = longRegex('giu')`
    @(?:everyone|here|channel|all)\b|<!(?:channel|here|everyone|subteam\^[^>\s]{1,40})(?:\|[^>\n]{0,60})?>|
    <@[!&]?[\p{L}\p{N}]{1,40}(?:\|[^>\n]{0,60})?>`

/** Markup left in a reply is shown as it is to whoever reads it. Addresses in angle brackets are links. */
const MARKUP =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]{0,300})?\/?>/giu

/**
 * What stands in the way of sending this text as this answer. A remark that `refuses` makes the
 * approval impossible; the others only advise. Ranges are UTF-16 code units of the draft.
 * With `ignore` nothing is sent, so nothing is remarked.
 * @param forms what is personal by its form (numbers with check digits, addresses)
 */
export function lint(
  input: LintInput,
  playbook: Playbook,
  forms: readonly HoldForm[] = [],
): readonly Remark[] {
  const { comment, strategy, text } = input
  if (strategy === 'ignore') return []
  const remarks: Remark[] = []
  // The host is somebody else.
  if (input.noMessages && strategy !== 'thank-host') remarks.push(remark('no-messages', true))
  if (text.replace(/[\p{White_Space}\p{Cf}\p{Cc}]/gu, '') === '') return [...remarks, remark('empty', true)]
  const add = (code: RemarkCode, refuses: boolean, at: readonly Stretch[]) => {
    for (const stretch of at) remarks.push(remark(code, refuses, stretch))
  }
  if (
    strategy === 'light-touch' &&
    gravityIn(`${comment.text}\n${comment.article?.text ?? ''}`) !== undefined
  )
    remarks.push(remark('no-joke', true))
  add('open-hole', true, outsideCode(text, OPEN_HOLE))
  add('markup', true, outsideCode(text, MARKUP))
  if (strategy === 'thank-host') {
    const guard = detractorGuard(comment, playbook)
    add('names-detractor', true, guard.names(text))
    add('quotes-detractor', true, guard.quotes(text))
    add('mentions-commenter', true, commentersIn(text, comment))
  }
  add('label-on-person', true, labelsIn(text, comment))
  add('personal-data', true, personalDataIn(text, comment, forms))
  add('private-channel', true, privateChannelIn(text, comment))
  add('advertising', true, advertisingIn(text, comment))
  add('poses-as-customer', true, stretchesOf(text, POSING))
  if (strategy === 'ask-to-elaborate' && input.alreadyAsked) remarks.push(remark('second-ask', true))
  if (input.maxLength !== undefined && text.length > input.maxLength)
    remarks.push(remark('too-long', true, { start: input.maxLength, end: text.length }))
  const disclosure = disclosureOf(text, playbook)
  if (disclosure === 'none') remarks.push(remark('no-disclosure', true))
  else if (disclosure === 'who-only')
    remarks.push({ code: 'no-disclosure', refuses: false, message: remarkWords.forWhom })
  add('pings', false, outsideCode(text, PING))
  return remarks
}

function remark(code: RemarkCode, refuses: boolean, at?: Stretch): Remark {
  const message = remarkWords[code]
  return at ? { code, refuses, message, start: at.start, end: at.end } : { code, refuses, message }
}

/** Braces and brackets in code are code. */
function outsideCode(text: string, pattern: RegExp): readonly Stretch[] {
  const code = [...text.matchAll(CODE)].map(stretchOf)
  return [...text.matchAll(pattern)]
    .map(stretchOf)
    .filter((found) => !code.some((block) => found.start >= block.start && found.end <= block.end))
}

function stretchOf(found: RegExpExecArray): Stretch {
  return { start: found.index, end: found.index + found[0].length }
}
