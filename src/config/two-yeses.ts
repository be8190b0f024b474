import { distance } from 'fastest-levenshtein'
import { TWO_YES_WAYS } from '../core/index.ts'

/** So many letters wrong, and it is still meant as that way. */
const MISSPELT = 2
/** Of a way's name, or more: `ask`. */
const SHORTEST_PART = 3

/**
 * In `WINNOW_SECOND_YES`, what was meant as a way to answer and isn't one: as the name of a place nothing
 * would ever match it. A host has a dot.
 */
export function isMisspeltWay(one: string): boolean {
  if (TWO_YES_WAYS.includes(one) || one.includes('.')) return false
  const said = lettersOf(one)
  return TWO_YES_WAYS.some((way) => {
    const meant = lettersOf(way)
    const near = meant.length < 4 ? 0 : meant.length < 8 ? 1 : MISSPELT
    const isPart = said.length >= SHORTEST_PART && way.split('-').includes(one)
    return said === '' || isPart || distance(said, meant) <= near
  })
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}
