import type { AST } from '@eslint-community/regexpp'
import { fitting, parse } from './compile.ts'

/** A text against a pattern: what comes before, what is repeated, what comes after. */
export interface Attack {
  readonly before: string
  readonly repeated: string
  readonly after: string
}

export function textOf({ before, repeated, after }: Attack, times: number): string {
  return before + repeated.repeat(times) + after
}

/** How often to repeat it so that the text has about so many characters. */
export function timesFor({ before, repeated, after }: Attack, length: number): number {
  return Math.max(1, Math.ceil((length - before.length - after.length) / repeated.length))
}

/** What stands for a class of characters, the likeliest first. */
const SAMPLES = Array.from(' ae1nst\'-.,!?_A\n\té’"*`:/([<#@%«😀') as readonly string[]
/** So many samples of a class, and so many ways of a group, are tried. */
const MOST_SAMPLES = 3
const MOST_WAYS = 30
const MOST_PAIRED = 18
/** Behind the repetition: nothing, something hardly any pattern goes on with, a line's end. */
const AFTER = ['\u0001'] as const
const AFTER_WITH_END = ['', '\u0001', '\n'] as const

/**
 * Texts made from the pattern itself: whatever stands in it, repeated; whatever it repeats, repeated behind
 * its beginning, alone and with its neighbours.
 */
export function attacksOn(source: string, flags: string): readonly Attack[] {
  const maker = new Maker(flags.replace(/[gyd]/g, ''), source.includes('$') ? AFTER_WITH_END : AFTER)
  const pattern = parse(source, flags)
  for (const alternative of pattern.alternatives) maker.walk(alternative, [''])
  return maker.attacks()
}

class Maker {
  private readonly flags: string
  private readonly after: readonly string[]
  private readonly found = new Map<string, Attack>()

  constructor(flags: string, after: readonly string[]) {
    this.flags = flags
    this.after = after
  }

  attacks(): readonly Attack[] {
    return [...this.found.values()]
  }

  private add(before: string, repeated: string): void {
    if (repeated === '') return
    for (const after of this.after) {
      this.found.set(JSON.stringify([before, repeated, after]), { before, repeated, after })
    }
  }

  /** @param before texts that may lead here: the shortest, and the one with all that may be left out */
  walk({ elements }: AST.Alternative, before: readonly string[]): void {
    let lead = before
    for (const element of elements) {
      this.visit(element, lead)
      const shortest = this.ways(element)[0] ?? ''
      const fuller = element.type === 'Quantifier' ? (this.ways(element.element)[0] ?? '') : shortest
      const first = lead[0] ?? ''
      const last = lead.at(-1) ?? ''
      lead = [...new Set([first + shortest, last + (shortest === '' ? fuller : shortest)])]
    }
    for (const each of lead) this.add('', each)
  }

  private visit(element: AST.Element, lead: readonly string[]): void {
    if (element.type === 'Quantifier') {
      const ways = this.ways(element.element)
      for (const way of ways) {
        for (const before of lead) this.add(before, way)
      }
      if (element.max > 2 && ways.length > 1 && ways.length <= MOST_PAIRED) {
        for (const one of ways)
          for (const other of ways) if (one !== other) this.add(lead[0] ?? '', one + other)
      }
      this.visit(element.element, lead)
      return
    }
    for (const way of this.ways(element)) {
      for (const before of lead) this.add('', before + way)
    }
    if (element.type === 'Group' || element.type === 'CapturingGroup') {
      for (const alternative of element.alternatives) this.walk(alternative, lead)
    }
    if (element.type === 'Assertion' && (element.kind === 'lookahead' || element.kind === 'lookbehind')) {
      for (const alternative of element.alternatives) this.walk(alternative, lead)
    }
  }

  /** Texts that the element fits, one for each way through it; the first is short. */
  private ways(element: AST.Element): readonly string[] {
    switch (element.type) {
      case 'Character':
        return [String.fromCodePoint(element.value)]
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass': {
        const fits = fitting(element.raw, this.flags)
        const own = [...element.raw].filter((char) => !SAMPLES.includes(char))
        const samples = [...SAMPLES, ...own].filter((char) => fits(char.codePointAt(0) ?? 0))
        return samples.slice(0, MOST_SAMPLES)
      }
      case 'Group':
      case 'CapturingGroup':
        return element.alternatives.flatMap((alternative) => this.through(alternative)).slice(0, MOST_WAYS)
      case 'Quantifier':
        return this.repeats(element)
      default:
        return ['']
    }
  }

  private repeats({ element, min }: AST.Quantifier): readonly string[] {
    const ways = this.ways(element)
    if (min === 0) return ['', ways[0] ?? '']
    return ways.map((way) => way.repeat(min))
  }

  /** The shortest way through a row, and the one with all that may be left out. */
  private through({ elements }: AST.Alternative): readonly string[] {
    const parts = elements.map((element) => this.ways(element))
    const variants = Math.min(MOST_SAMPLES, Math.max(1, ...parts.map(({ length }) => length)))
    const texts = Array.from({ length: variants }, (_, at) =>
      parts.map((ways) => ways[Math.min(at, ways.length - 1)] ?? '').join(''),
    )
    return [...new Set(texts)]
  }
}
