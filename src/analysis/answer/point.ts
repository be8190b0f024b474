import {
  type Assessment,
  type Comment,
  type Finding,
  longRegex,
  type SpanEvidence,
} from '../../core/index.ts'
import { filled, unfilled } from '../text/markup.ts'
import { wordsOf } from './words.ts'

/** Says since when, of which part, or by contrast with what: never the point by itself. */
const BESIDE_THE_POINT: ReadonlySet<string> = new Set([
  'substance/since-when',
  'substance/aspect',
  'substance/contrast',
  'substance/likeness',
])
const WISH = 'substance/request'

/** Bounds on what is quoted back to a critic: enough to name a point, short enough to read at a glance. */
const SHORTEST_WORDS = 3
const MOST_WORDS = 18
const LONGEST = 120

const CLAUSE_END = /[.!?…](?=\s|$)|[;\n\r"“”«»()]|,\s|:\s|\s[–—-]\s/u
const CLAUSE_ENDS = new RegExp(CLAUSE_END, 'gu')
/** They stand within a sentence as well as at its end. */
const CUTS_OFF = /["“”«»()]/u
/** What is left of an ending behind a quoted clause. */
const TRAILING = /[\s.…!?,;:]/u
/** Words that only tie the clause to the one before it. */
const LEADING = longRegex('iu')`
    ^(?:(?:and|but|so|because|since then|also|plus|et|mais|donc|car|or|puis|parce que|en plus|sauf que|
    du coup)[\s,]+)+`
/** What must not be repeated in the brand's name: links, mentions, markup, holes, coarse words. */
const UNFIT = /&#?\w{1,31};|https?:|www\.|[@#<>[\]{}|`*_~^\\]|\p{Cc}|\p{Cf}/u
const COARSE = longRegex('iu')`
    \b(?:fuck\w*|shit\w*|crap\w*|damn\w*|bullshit|ass|asshole\w*|bitch\w*|bastard\w*|piss\w*|wtf|merde\w*|
    putain\w*|bordel|chi(?:er|ant\w*)|con|conne|cons|connard\w*|conner\w*|foutu\w*|foutre|cul|pute\w*|
    enfoir\w*|salop\w*)\b`

/**
 * The concrete point of a critic in their own words: the clause around the best evidence of
 * substance, checkable problems first. Undefined when no clause can be quoted well: too long, in
 * capitals, coarse, with links or mentions, or itself heard as sarcasm or contempt.
 */
export function pointOf(comment: Comment, assessment: Assessment): string | undefined {
  const ordered = assessment.counterSignals
    .filter((finding) => finding.signal === 'substance' && !BESIDE_THE_POINT.has(finding.cue))
    .map((finding) => ({ finding, rank: rankOf(finding) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ finding }) => finding)
  const sharp = assessment.signals.flatMap((finding) => finding.evidence.filter(isSpan))
  const plain = filled(comment.text)
  for (const finding of ordered.slice(0, 8)) {
    for (const span of finding.evidence.filter(isSpan).slice(0, 4)) {
      const clause = clauseAround(plain, span)
      if (clause && !sharp.some((other) => other.start < clause.end && other.end > clause.start)) {
        const text = quotable(unfilled(plain.slice(clause.start, clause.end)))
        if (text !== undefined) return text
      }
    }
  }
  return undefined
}

/** A checkable problem, then any other, then a wish; the strongest first within each. */
function rankOf(finding: Finding): number {
  if (finding.cue === WISH) return 2
  return finding.checkable ? 0 : 1
}

function isSpan(evidence: { readonly kind: string }): evidence is SpanEvidence {
  return evidence.kind === 'span'
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Widens a span to the clause it stands in; looks no further than the bound on each side. */
function clauseAround(text: string, span: SpanEvidence): Range | undefined {
  const { start, end } = span
  if (end <= start || end > text.length || end - start > LONGEST) return undefined
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const after = text.slice(end, end + LONGEST)
  let from = start - before.length
  let opened = ''
  for (const mark of before.matchAll(CLAUSE_ENDS)) {
    from = start - before.length + mark.index + mark[0].length
    opened = mark[0]
  }
  const stop = CLAUSE_END.exec(after)
  // In the midst of a sentence a quotation or a bracket leaves half of it.
  if (CUTS_OFF.test(opened) || CUTS_OFF.test(stop?.[0] ?? '')) return undefined
  const reachesEnd = stop !== null || end + LONGEST >= text.length
  const reachesStart = from > start - before.length || start <= LONGEST
  if (!reachesEnd || !reachesStart) return undefined
  const until = stop === null ? end + after.length : end + stop.index
  return { start: from, end: until }
}

function quotable(clause: string): string | undefined {
  const text = withoutEnding(clause.replace(/\s+/gu, ' ').trim().replace(LEADING, ''))
  if (text.length === 0 || text.length > LONGEST || UNFIT.test(text) || COARSE.test(text)) return undefined
  const words = wordsOf(text).length
  if (words < SHORTEST_WORDS || words > MOST_WORDS) return undefined
  const letters = text.replace(/[^\p{L}]/gu, '')
  const capitals = text.replace(/[^\p{Lu}]/gu, '')
  return capitals.length * 2 > letters.length ? undefined : text
}

function withoutEnding(text: string): string {
  let end = text.length
  while (end > 0 && TRAILING.test(text.charAt(end - 1))) end--
  return text.slice(0, end).trimStart()
}
