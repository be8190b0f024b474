import type { MayWrite, ThreadMessage } from '../../../core/index.ts'
import { fold } from '../words.ts'
import { phrases, stretchesOf } from './phrases.ts'

/** How we ask whether we may write again. */
const ASKS = phrases(`
  may|can|could|shall|should|might we|i write|tell|update|inform|notify|contact|message to? you
  may|can|could|shall|should|might we|i let|keep|get|come|report you|back to? know|posted|updated|informed|you
  would|do you like|want|wish|mind us|me|if|to we|i? to? write|tell|let|keep|hear|update|inform|be|wrote|told
  pouvons|peut|puis|pourrions|pourrait nous|on|je vous|te|t le? reecrire|ecrire|prevenir|informer|tenir|dire|
    recontacter|repondre
  souhaitez|voulez|veux|aimeriez vous|tu que|qu l? nous|on|je vous|te|t
`)
/** The person asks by themselves. */
const WANTED = phrases(`
  let me|us know
  keep me|us posted|updated|informed|in
  tell|write|message|update|notify me|us when|once|if|as
  prevenez|previens|informez|avertissez moi|nous
  tenez|tiens moi|nous au|informe|informee|informes
  dites|dis moi|nous quand|des|si|lorsque
  ecrivez|ecris moi|nous quand|des|lorsque
`)
const NO = listed(`no|nope|nah|non|nan|rather not|please don t|better not|pas la peine|ce n est pas la peine|
  inutile|surtout pas|not necessary|no need|sans facon`)
const YES = listed(`yes|yep|yeah|sure|please do|of course|ok|okay|gladly|i d like that|oui|ouais|volontiers|
  avec plaisir|d accord|bien sur|s il vous plait|je veux bien`)
/** An answer to that question is short; in UTF-16 code units. */
const LONGEST = 200
const READ = 20_000

/** Does this reply of ours ask whether we may write again? */
function asksMayWrite(text: string): boolean {
  return sentencesOf(text).some(isAsking)
}

/** What else it says: that question is none about what somebody felt. */
export function withoutMayWrite(text: string): string {
  const sentences = sentencesOf(text)
  return sentences.some(isAsking) ? sentences.filter((one) => !isAsking(one)).join(' ') : text
}

function sentencesOf(text: string): readonly string[] {
  return text.slice(0, READ).split(/(?<=[.!?…])\s|\n/u)
}

function isAsking(sentence: string): boolean {
  return sentence.trimEnd().endsWith('?') && stretchesOf(sentence, ASKS).length > 0
}

/**
 * What is known of whether its author wants to hear from us again, the latest of it: they said `yes` or
 * `no` when we asked, asked for it themselves (`yes`), or have not answered yet (`asked`).
 * @param messages of one conversation, in order; of others than the two there is nothing in it
 */
export function mayWriteSaid(
  messages: readonly Pick<ThreadMessage, 'text' | 'fromUs'>[],
): MayWrite | undefined {
  let said: MayWrite | undefined
  for (const { text, fromUs } of messages) {
    if (fromUs === true) {
      if (asksMayWrite(text)) said = 'asked'
      continue
    }
    const plain = plainStart(text)
    const short = text.trim().length <= LONGEST
    if (said === 'asked' && short && begins(plain, NO)) said = 'no'
    else if (said === 'asked' && short && begins(plain, YES)) said = 'yes'
    else if (stretchesOf(text.slice(0, READ), WANTED).length > 0) said = 'yes'
  }
  return said
}

function plainStart(text: string): string {
  return fold(text.slice(0, LONGEST))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function listed(words: string): readonly string[] {
  return words.split('|').map((one) => one.trim())
}

function begins(plain: string, among: readonly string[]): boolean {
  return among.some((one) => plain === one || plain.startsWith(`${one} `))
}
