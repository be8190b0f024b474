import type { NegationAhead, NegationAround, Spoken } from '../../core/index.ts'
import { PACKS, packOf } from '../languages.ts'
import { GAP, type ReadToken } from './token.ts'

/** A negation reaches at most so many words ahead. */
const REACH = 7
/** Between "ne" and what completes it. */
const NE_REACH = 5

/** Marks the words that stand in a negation's scope. In `und` the first language's signs count. */
export function markNegation(tokens: readonly ReadToken[], language: Spoken): void {
  const negation = (packOf(language) ?? PACKS[0])?.negation
  if (negation?.kind === 'ahead') markAsAhead(tokens, negation)
  else if (negation?.kind === 'around') markAsAround(tokens, negation)
}

function markAsAhead(tokens: readonly ReadToken[], negation: NegationAhead): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token === undefined) break
    const next = tokens[i + 1]?.folded
    if (next !== undefined && negation.pairs?.get(token.folded) === next) {
      markAhead(tokens, i + 1, negation.ends)
      continue
    }
    if (!negation.negators.has(token.lexeme.key)) continue
    if (negation.beforeHarmless?.has(next ?? '') === true) continue
    markAhead(tokens, i, negation.ends)
  }
}

function markAsAround(tokens: readonly ReadToken[], negation: NegationAround): void {
  let ne = -1
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token === undefined) break
    const { key } = token.lexeme
    if (token.gap >= GAP.pause || i - ne > NE_REACH) ne = -1
    if (negation.opens.has(key)) {
      if (tokens[i + 1]?.folded !== 'importe') ne = i
      continue
    }
    if (negatesWhatFollows(tokens, i, key, negation)) {
      markAhead(tokens, i + 1, negation.ends)
      continue
    }
    if (!completes(tokens, i, key, ne >= 0, negation)) continue
    if (key !== 'que') {
      markBack(tokens, ne >= 0 ? ne + 1 : i - 1, i)
      markAhead(tokens, i, negation.ends)
    }
    ne = -1
  }
}

/** "Personne n'est…", "rien ne…", "loin d'être…": the negation stands before. */
function negatesWhatFollows(
  tokens: readonly ReadToken[],
  at: number,
  key: string,
  { opens }: NegationAround,
): boolean {
  const next = tokens[at + 1]?.lexeme.key ?? ''
  if (key === 'loin') return next === 'd' || next === 'de'
  return (key === 'personne' || key === 'rien' || key === 'aucun' || key === 'aucune') && opens.has(next)
}

function completes(
  tokens: readonly ReadToken[],
  at: number,
  key: string,
  afterNe: boolean,
  { negators, withOpening, working, afterHarmless }: NegationAround,
): boolean {
  if (withOpening.has(key)) {
    if (afterNe) return true
    const next = tokens[at + 1]
    const clauseEnds = next === undefined || next.gap >= GAP.pause
    return key === 'plus' && clauseEnds && working.has(tokens[at - 1]?.folded ?? '')
  }
  if (!negators.has(key)) return false
  if (key === 'point') return afterNe
  if (key === 'non') return tokens[at + 1]?.gap === GAP.none && tokens[at + 1]?.folded !== 'plus'
  return afterNe || afterHarmless.get(key)?.has(tokens[at - 1]?.lexeme.key ?? '') !== true
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
