import { longRegex } from '../../core/index.ts'
import type { PlainRegion } from './regions.ts'

/*
 * What mail programs put around what somebody wrote: the history of earlier mails, with `>` or without,
 * signatures,
 * and what companies say below every mail. Line by line, each looked at as far as its first letters: linear.
 */

const MAILISH = /wrote|écrit|message|From|De ?:|--|Sent |Get |Envoyé|Téléchargez|Obtenez|confiden/i

/** So much of a line, and so many lines after it, tell what it is. In UTF-16 units, and lines. */
const LINE = 320
const HEADERS = 6
const PARAGRAPH = 800
/** A signature that isn't marked by custom is short. */
const SIGNATURE_LINES = 8
const SIGNATURE_LINE = 80

/** Below it everything was written before, by anybody. */
const ORIGINAL = longRegex('i')`
    ^-{2,} ?(?:Original Message|Forwarded message|Message d.origine|Message transféré|
    Message original) ?-{2,}$`
const FORWARDED = /^(?:Begin forwarded message|Début du message (?:transféré|réexpédié)) ?:$/i
const FROM = /^(?:From|De) ?:/
const SENT = /^(?:Sent|Subject|Envoyé|Objet) ?:/
const OTHER_HEADER = /^(?:Date|To|Cc|À|A) ?:/
const RULE = /^_{5,}$/
/** The line above a quotation: of its own when lines with > follow, else of everything that follows. */
const SAID = [
  /^On (?=.{0,200}\d).{6,300} wrote:$/i,
  /^Le (?=.{0,200}\d).{6,300} a écrit ?:$/i,
  /^[^:]{2,80} wrote on (?=.{0,80}\d).{6,80}:$/i,
  /^[^:]{2,80} a écrit (?:le |à )?(?=.{0,80}\d).{6,80}:$/i,
]
const ENDS_SAID = /(?:wrote|écrit|\d) ?:$/i
const BEGINS_SAID = /^(?:On|Le) /i
/** What stands between it and its quotation. */
const ABOVE_QUOTE = /^(?:\s|<[^<>]{0,200}>){0,40}(?:>|<blockquote\b)/i

const SIGNED_OFF = longRegex('i')`
    ^(?:Sent from (?:my|the|Mail|Yahoo|Outlook|Samsung|Proton)|Get Outlook for |Envoyé (?:de mon|
    depuis (?:mon|ma|l.)|à partir d)|(?:Téléchargez|Obtenez) Outlook pour |Provenance ?: Courrier pour )`
/** A paragraph on who may read a mail; it says so. */
const DISCLAIMER = longRegex('i')`
    ^(?:confidentiality (?:notice|note)\b|this (?:e-?mail|message|communication|transmission)\b|
    the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)\b|
    avis de confidentialité|ce (?:message|courriel|mail|courrier électronique|mél|e-?mail)\b|
    les informations contenues dans ce (?:message|courriel|mail|e-?mail)\b)`
const CONFIDENTIAL = /confiden/i
const ADDRESSED = /intended|addressee|recipient|attachment|destin|pièces? jointes?|received|reçu/i

interface Line {
  readonly start: number
  readonly end: number
  /** Its beginning as a reader sees it. */
  readonly shown: string
}

/** Stretches of a mail that aren't what its author wrote in it. */
export function mailParts(plain: string): readonly PlainRegion[] {
  if (!MAILISH.test(plain)) return []
  const lines = linesOf(plain)
  const regions: PlainRegion[] = []
  const carried = (start: number, end: number) => regions.push({ kind: 'carried', start, end })
  for (const [at, line] of lines.entries()) {
    if (beginsHistory(lines, at)) {
      const above = lines[at - 1]
      carried(above !== undefined && RULE.test(above.shown) ? above.start : line.start, plain.length)
      break
    }
    const said = saidAt(lines, at)
    if (said !== undefined) {
      if (!ABOVE_QUOTE.test(plain.slice(said, said + 400))) {
        carried(line.start, plain.length)
        break
      }
      carried(line.start, said)
    } else if (isSignature(plain, lines, at)) {
      carried(line.start, plain.length)
      break
    } else if (SIGNED_OFF.test(line.shown)) carried(line.start, line.end)
    else if (DISCLAIMER.test(line.shown)) {
      const end = paragraphEnd(plain, line.start)
      const text = plain.slice(line.start, Math.min(end, line.start + PARAGRAPH))
      if (CONFIDENTIAL.test(text) && ADDRESSED.test(text)) carried(line.start, end)
    }
  }
  return regions
}

function linesOf(plain: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= plain.length; ) {
    const found = plain.indexOf('\n', start)
    const end = found < 0 ? plain.length : found
    const head = plain.slice(start, Math.min(end, start + LINE))
    const bare = head.includes('<') ? head.replace(/<\/?[a-z][^<>]{0,200}>/gi, '') : head
    lines.push({ start, end, shown: bare.replace(/^[\s*>]+/, '').replace(/[\s*]{1,40}$/, '') })
    start = end + 1
  }
  return lines
}

function beginsHistory(lines: readonly Line[], at: number): boolean {
  const { shown = '' } = lines[at] ?? {}
  if (ORIGINAL.test(shown) || FORWARDED.test(shown)) return true
  if (!FROM.test(shown)) return false
  const below = lines.slice(at + 1, at + 1 + 2 * HEADERS).filter(({ shown }) => shown !== '')
  const next = below.slice(0, HEADERS)
  return (
    next.some(({ shown }) => SENT.test(shown)) ||
    (shown.includes('@') && next.some(({ shown }) => OTHER_HEADER.test(shown)))
  )
}

/** @returns where the line "… wrote:" ends, which may go on in the next */
function saidAt(lines: readonly Line[], at: number): number | undefined {
  const line = lines[at]
  if (line === undefined || line.shown === '') return undefined
  if (ENDS_SAID.test(line.shown)) return isSaid(line.shown) ? line.end : undefined
  const next = lines[at + 1]
  if (next === undefined || !BEGINS_SAID.test(line.shown) || !ENDS_SAID.test(next.shown)) return undefined
  return isSaid(`${line.shown} ${next.shown}`) ? next.end : undefined
}

function isSaid(text: string): boolean {
  return SAID.some((form) => form.test(text))
}

/** Two dashes and a space, by custom; without the space only where little follows. */
function isSignature(plain: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.shown !== '--') return false
  if (plain.slice(line.start, line.end) === '-- ') return true
  const below = lines.slice(at + 1, at + 2 + SIGNATURE_LINES)
  const isShort = below.every(({ start, end }) => end - start <= SIGNATURE_LINE)
  return lines.length - at - 1 <= SIGNATURE_LINES && below.length > 0 && isShort
}

function paragraphEnd(plain: string, start: number): number {
  const end = plain.indexOf('\n\n', start)
  return end < 0 ? plain.length : end
}
