import type { DetectedLanguage } from '../../core/index.ts'
import { GAP, type ReadToken } from './token.ts'

/** A negation reaches at most so many words ahead. */
const REACH = 7
/** Between "ne" and what completes it. */
const NE_REACH = 5

const EN_NEGATORS: ReadonlySet<string> = new Set(
  (
    'not no never without nor neither none nobody nothing nowhere hardly barely scarcely rarely seldom ' +
    'cannot cant dont wont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wouldnt couldnt ' +
    'shouldnt mustnt neednt aint lacks lacking lacked'
  ).split(' '),
)
/** What turns the sense around and so ends a negation's scope. */
const EN_ENDS: ReadonlySet<string> = new Set('but however though although except yet because'.split(' '))
/** "not only", "no doubt", "no wonder": nothing is negated. */
const EN_AFTER_HARMLESS: ReadonlySet<string> = new Set('only just doubt wonder matter kidding'.split(' '))

const FR_NEGATORS: ReadonlySet<string> = new Set(
  'pas jamais rien guere aucun aucune sans ni nullement point non'.split(' '),
)
/** Negate only together with "ne", or (plus) at the end of a clause after a verb of working. */
const FR_WITH_NE: ReadonlySet<string> = new Set('plus personne que'.split(' '))
const FR_ENDS: ReadonlySet<string> = new Set('mais cependant pourtant sauf car parce'.split(' '))
const FR_NE: ReadonlySet<string> = new Set(['ne', 'n'])
/** "un pas", "pas à pas", "si jamais", "à jamais", "un rien": no negation. */
const FR_BEFORE_HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['pas', new Set('un le ce au premier chaque faux grand grands petits a mes ses'.split(' '))],
  ['jamais', new Set('si a que'.split(' '))],
  ['rien', new Set('un'.split(' '))],
  ['point', new Set('un le ce au du mon son quel dernier premier autre bon'.split(' '))],
])
const FR_WORKING: ReadonlySet<string> = new Set(
  (
    'marche marchent fonctionne fonctionnent va vont charge ouvre demarre synchronise repond peux ' +
    'peut veux'
  ).split(' '),
)

/** Marks the words that stand in a negation's scope. In `und` both languages' plainest signs count. */
export function markNegation(tokens: readonly ReadToken[], language: DetectedLanguage): void {
  if (language === 'fr') markFrench(tokens)
  else markEnglish(tokens)
}

function markEnglish(tokens: readonly ReadToken[]): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token === undefined) break
    const next = tokens[i + 1]?.folded
    // "far from pathetic", "anything but a fool"
    if ((token.folded === 'far' && next === 'from') || (token.folded === 'anything' && next === 'but')) {
      markAhead(tokens, i + 1, EN_ENDS)
      continue
    }
    if (!EN_NEGATORS.has(token.lexeme.key)) continue
    if (EN_AFTER_HARMLESS.has(next ?? '')) continue
    markAhead(tokens, i, EN_ENDS)
  }
}

function markFrench(tokens: readonly ReadToken[]): void {
  let ne = -1
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token === undefined) break
    const { key } = token.lexeme
    if (token.gap >= GAP.pause || i - ne > NE_REACH) ne = -1
    if (FR_NE.has(key)) {
      if (tokens[i + 1]?.folded !== 'importe') ne = i
      continue
    }
    if (negatesWhatFollows(tokens, i, key)) {
      markAhead(tokens, i + 1, FR_ENDS)
      continue
    }
    if (!isFrenchNegator(tokens, i, key, ne >= 0)) continue
    if (key !== 'que') {
      markBack(tokens, ne >= 0 ? ne + 1 : i - 1, i)
      markAhead(tokens, i, FR_ENDS)
    }
    ne = -1
  }
}

/** "Personne n'est…", "rien ne…", "loin d'être…": the negation stands before. */
function negatesWhatFollows(tokens: readonly ReadToken[], at: number, key: string): boolean {
  const next = tokens[at + 1]?.lexeme.key ?? ''
  if (key === 'loin') return next === 'd' || next === 'de'
  return (key === 'personne' || key === 'rien' || key === 'aucun' || key === 'aucune') && FR_NE.has(next)
}

function isFrenchNegator(tokens: readonly ReadToken[], at: number, key: string, afterNe: boolean): boolean {
  if (FR_WITH_NE.has(key)) {
    if (afterNe) return true
    const next = tokens[at + 1]
    const clauseEnds = next === undefined || next.gap >= GAP.pause
    return key === 'plus' && clauseEnds && FR_WORKING.has(tokens[at - 1]?.folded ?? '')
  }
  if (!FR_NEGATORS.has(key)) return false
  if (key === 'point') return afterNe
  if (key === 'non') return tokens[at + 1]?.gap === GAP.none && tokens[at + 1]?.folded !== 'plus'
  return afterNe || FR_BEFORE_HARMLESS.get(key)?.has(tokens[at - 1]?.lexeme.key ?? '') !== true
}

/** "ne marche pas": the verb between; without "ne", the one word before ("marche pas"). */
function markBack(tokens: readonly ReadToken[], from: number, negation: number): void {
  if ((tokens[negation]?.gap ?? GAP.sentence) >= GAP.pause) return
  for (let i = Math.max(from, 0); i < negation; i += 1) mark(tokens[i], negation)
}

function markAhead(tokens: readonly ReadToken[], negation: number, ends: ReadonlySet<string>): void {
  const last = Math.min(tokens.length - 1, negation + REACH)
  for (let i = negation + 1; i <= last; i += 1) {
    const token = tokens[i]
    if (token === undefined || token.gap >= GAP.pause || ends.has(token.folded)) return
    mark(token, negation)
  }
}

function mark(token: ReadToken | undefined, negation: number): void {
  if (token === undefined) return
  token.negated = true
  if (token.negation < 0) token.negation = negation
}
