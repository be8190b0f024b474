import { AUTO_HOLES, type AutoHole, HUMAN_HOLES, type HumanHole, type Voice } from '../../core/index.ts'

/** A template cut into literal words, holes, and choices by voice. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'auto'; readonly hole: AutoHole }
  | { readonly kind: 'human'; readonly hole: HumanHole }
  | { readonly kind: 'voice'; readonly formal: string; readonly informal: string }
  | { readonly kind: 'unknown'; readonly hole: string }

const HOLE = /\{([^{}\n]{0,200})\}/gu

/** Cuts a template. Anything in braces is a hole; `{a|b}` is a choice; the rest is words. */
export function cut(template: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const found of template.matchAll(HOLE)) {
    if (found.index > at) parts.push({ kind: 'words', text: template.slice(at, found.index) })
    parts.push(partOf(found[1] ?? ''))
    at = found.index + found[0].length
  }
  if (at < template.length) parts.push({ kind: 'words', text: template.slice(at) })
  return parts
}

function partOf(inside: string): Part {
  const bar = inside.indexOf('|')
  if (bar >= 0) return { kind: 'voice', formal: inside.slice(0, bar), informal: inside.slice(bar + 1) }
  const auto = AUTO_HOLES.find((hole) => hole === inside)
  if (auto) return { kind: 'auto', hole: auto }
  const human = HUMAN_HOLES.find((hole) => hole === inside)
  return human ? { kind: 'human', hole: human } : { kind: 'unknown', hole: inside }
}

const cache = new Map<string, readonly Part[]>()

function partsOf(template: string): readonly Part[] {
  const known = cache.get(template)
  if (known) return known
  const parts = cut(template)
  // A program has a handful of playbooks; the bound only guards against a caller that makes them up.
  if (cache.size < 2_000) cache.set(template, parts)
  return parts
}

export interface Filling {
  readonly voice: Voice
  readonly auto: Readonly<Partial<Record<AutoHole, string>>>
  readonly open: Readonly<Record<HumanHole, string>>
}

/**
 * Fills a template in one pass, so that what is filled in is never read as a template itself.
 * @returns undefined when an automatic hole has nothing to fill it: that variant is left out
 */
export function fill(template: string, filling: Filling): string | undefined {
  let text = ''
  for (const part of partsOf(template)) {
    if (part.kind === 'words') text += part.text
    else if (part.kind === 'voice') text += part[filling.voice]
    else if (part.kind === 'human') text += filling.open[part.hole]
    else if (part.kind === 'unknown') text += `{${part.hole}}`
    else {
      const value = filling.auto[part.hole]
      if (value === undefined) return undefined
      text += value
    }
  }
  return text
}

/** True when a human has to fill something in this template. */
export function asksHuman(template: string): boolean {
  return partsOf(template).some((part) => part.kind === 'human' || part.kind === 'unknown')
}

/** The automatic holes of a template. */
export function holesOf(template: string): readonly AutoHole[] {
  return partsOf(template).flatMap((part) => (part.kind === 'auto' ? [part.hole] : []))
}
