import { type Article, longRegex } from '../../core/index.ts'
import { wordsOf } from './words.ts'

/** At most so many questions are set into a draft. */
const MOST_QUESTIONS = 5
/** Longer than this isn't a question somebody waits to have answered (UTF-16 code units). */
const LONGEST = 240
const FEWEST_WORDS = 3
/** So much of an article is read for questions (UTF-16 code units). */
const READ = 60_000

/** Ways of asking without a question mark; folded, apostrophes as spaces. */
const INDIRECT = longRegex('u')`
    \b(?:wonder(?:s|ing)? (?:if|whether|how|why|what|when|who|where|which)|i(?: am| m) curious (?:if|
    whether|how|why|what|when|about)|i(?: would| d)(?: really| still| just)? (?:love|like) to know|
    the question (?:is|remains) (?:if|whether|how|why|what|when)|it remains to be seen (?:if|whether|how)|
    je me demande (?:si|s|comment|pourquoi|quand|quel|quelle|quels|quelles|ce|combien|qui|ou)|on (?:peut se|
    se) demande(?:r)? (?:si|s|comment|pourquoi|ce|quand)|j aimerais (?:bien )?savoir|je serais curieu(?:x|
    se) de savoir|reste a (?:savoir|voir) (?:si|comment|quand|ce)|la question est de savoir)\b`

/** Questions that want no answer, or that are put to the readers; folded, apostrophes as spaces. */
const FILLER = longRegex('u')`
    ^(?:(?:so|and|but|well|ok|okay|right|now|et|mais|alors|bon|donc|ou)\b,? ?)*(?:right|isn t it|
    aren t they|don t you think|wouldn t you|you know what|you know|guess what|who knows|
    who would have thought(?: it)?|is it (?:just|only) me|any questions|who cares|why not|so what|now what|
    what else|what now|what gives|really|seriously|ready|are you ready|shall we(?: begin| start)?|
    sound familiar|sounds familiar|remember (?:me|that|those|them)|how cool is that|how hard can it be|
    what could (?:possibly )?go wrong|need i say more|what s not to (?:like|love)|what s the (?:catch|
    point)|isn t that (?:something|nice|great)|can you believe (?:it|that)|see what i (?:did|
    mean)(?: there)?|who doesn t .*|who hasn t .*|have you ever .*|did you know .*|what (?:do|did|would|
    about) you(?: guys| all)?(?: think.*| say| do)?|what are your (?:thoughts|favou?rites).*|
    how about you.*|what about you(?: .*)?|anyone else.*|any (?:thoughts|ideas|questions)|hein|non|pas vrai|
    n est ce pas|n est il pas|pourquoi pas|pourquoi|comment|et alors|et apres|qui sait|qui l eut cru|
    est ce bien raisonnable|vous avez des questions|des questions|vraiment|serieusement|quoi d autre|
    quoi de neuf|quoi de plus .*|vous savez quoi|tu sais quoi|devinez quoi|tu vois|vous voyez|vous suivez|
    pret|prets|on commence|c est parti|que demande le peuple|que demander de plus|qui n a (?:jamais|pas) .*|
    qui ne .*|avez vous deja .*|as tu deja .*|saviez vous .*|le saviez vous|et (?:vous|toi)(?: .*)?|
    and you(?: .*)?|qu en (?:pensez vous|penses tu|dites vous).*|que (?:pensez vous|penses tu) de .{0,30}|
    quel est votre avis.*|qu est ce qu on attend)$`

/** How a writer answers a question of their own; folded, apostrophes as spaces. */
const OWN_ANSWER = longRegex('u')`
    ^(?:yes|yep|no|nope|not really|absolutely|of course|it does|it is|it isn t|it doesn t|it can|definitely|
    the answer|short answer|oui|non|si|bien sur|evidemment|absolument|pas du tout|pas vraiment|la reponse|
    reponse)\b`

/** The question mark belongs to a remark in parentheses: "three weeks (yes, really?)." */
const ASIDE = /^[^(]{1,240}\([^()]{0,240}\?\)?[.!…]?$/u

/** A stretch of an article between two full stops, and how it ends. */
interface Stretch {
  readonly text: string
  readonly asks: boolean
}

/**
 * The questions that an article raises itself, title first, as its author wrote them: direct ones
 * and "I wonder whether …". Not quoted paragraphs, code, rhetorical fillers or calls for comments.
 * At most `MOST_QUESTIONS`, without repeats. Linear in the article's length.
 */
export function questionsIn(article: Article | undefined): readonly string[] {
  const found = new Map<string, string>()
  for (const source of [article?.title, article?.text]) {
    if (source === undefined || source === '') continue
    const read = stretches(source.slice(0, READ))
    for (const [at, stretch] of read.entries()) {
      if (found.size >= MOST_QUESTIONS) break
      const question = answersItself(read[at + 1]) ? undefined : asQuestion(stretch)
      const key = question && plainWords(question)
      if (question && key && !found.has(key)) found.set(key, question)
    }
  }
  return [...found.values()]
}

/** "Does it sync? Yes." needs no answer of ours. */
function answersItself(next: Stretch | undefined): boolean {
  return next !== undefined && OWN_ANSWER.test(plainWords(next.text.slice(0, 60)))
}

function plainWords(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ')
}

function asQuestion(stretch: Stretch): string | undefined {
  const text = afterColon(stretch)
    .replace(/^(?:[\s\-–—*+•·>"“”«»'‘’(]|\d{1,2}[.)]\s)+/u, '')
    .replace(/[*_`]{1,3}/gu, '')
    .replace(/(?<!["“”«»)\s])["“”«»)\s]+$/u, '')
    .trim()
  if (text.length > LONGEST) return undefined
  const words = plainWords(text)
  if (words === '' || words.split(' ').length < FEWEST_WORDS) return undefined
  if (ASIDE.test(text)) return undefined
  if (stretch.asks ? FILLER.test(words) : !INDIRECT.test(words)) return undefined
  return text
}

/** "My sister put it plainly: where do the photos go?" asks what stands after the colon. */
function afterColon({ text, asks }: Stretch): string {
  const colon = asks ? text.lastIndexOf(': ') : -1
  const rest = text.slice(colon + 2)
  return colon >= 0 && wordsOf(rest).length >= FEWEST_WORDS
    ? rest.charAt(0).toUpperCase() + rest.slice(1)
    : text
}

/**
 * Cuts at full stops, question marks and line ends; quoted lines, headings, code blocks, tags and links are
 * left out.
 */
function stretches(source: string): readonly Stretch[] {
  const found: Stretch[] = []
  let inCode = false
  for (const line of source.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    if (line.trimStart().startsWith('```')) inCode = !inCode
    else if (!inCode && !/^\s*(?:>|#{1,6}\s)/u.test(line)) cutLine(strip(line), found)
  }
  return found
}

function strip(line: string): string {
  return line
    .replace(/<[^<>]{0,300}>/gu, ' ')
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/gu, '$1')
    .replace(/https?:\/\/\S*[^\s.,;:!?)]/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
}

function cutLine(line: string, found: Stretch[]): void {
  let from = 0
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]
    if (sign !== '?' && sign !== '.' && sign !== '!' && sign !== '…') continue
    let end = at + 1
    while (end < line.length && /[?!.…"”»’')\u00a0]/u.test(line[end] ?? '')) end++
    if (end < line.length && line[end] !== ' ') continue
    const marks = line.slice(at, end)
    push(line.slice(from, end), marks.includes('?'), found)
    from = end
    at = end - 1
  }
  push(line.slice(from), false, found)
}

function push(text: string, asks: boolean, found: Stretch[]): void {
  const trimmed = text.trim()
  if (trimmed !== '' && trimmed !== '?') found.push({ text: trimmed, asks })
  else if (asks) {
    // French typography: the mark stood alone after its space.
    const last = found.pop()
    if (last) found.push({ text: `${last.text}\u00a0?`, asks: true })
  }
}
