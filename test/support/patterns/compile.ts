import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** A pattern as the instructions a backtracking engine takes, one step each. */
export interface Program {
  readonly code: readonly Instruction[]
  /** Places and counters remembered while matching. */
  readonly registers: number
  readonly unicode: boolean
}

export type Instruction =
  | { readonly op: 'char'; readonly fits: (code: number) => boolean; readonly back: boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  /** A sub-program up to its `match`, then on behind it. */
  | { readonly op: 'look'; readonly negated: boolean; readonly to: number }
  | { readonly op: 'edge'; readonly kind: Edge; readonly negated: boolean }
  | { readonly op: 'keep'; readonly register: number }
  /** Fails when nothing was read since `keep`: an empty round of a loop. */
  | { readonly op: 'moved'; readonly register: number }
  | { readonly op: 'again'; readonly from: number; readonly to: number; readonly back: boolean }
  | { readonly op: 'match' }

export type Edge = 'start' | 'end' | 'line start' | 'line end' | 'word'

/** Repetitions are written out up to here; beyond, they count as endless. */
const MOST_WRITTEN_OUT = 2_000

/** @throws SyntaxError as `new RegExp` does */
export function parse(source: string, flags: string): AST.Pattern {
  return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
}

export function compile(source: string, flags: string): Program {
  return new Compiler(flags).run(parse(source, flags))
}

class Compiler {
  private readonly code: Instruction[] = []
  private readonly groups = new Map<AST.CapturingGroup, number>()
  private readonly multiline: boolean
  private readonly flags: string
  private registers = 0

  constructor(flags: string) {
    this.flags = flags.replace(/[gyd]/g, '')
    this.multiline = flags.includes('m')
  }

  run(pattern: AST.Pattern): Program {
    this.alternatives(pattern.alternatives, false)
    this.code.push({ op: 'match' })
    return { code: this.code, registers: this.registers, unicode: /[uv]/.test(this.flags) }
  }

  private register(): number {
    this.registers += 1
    return this.registers - 1
  }

  /** Reserves a place for an instruction whose targets aren't known yet. */
  private later(): (instruction: Instruction) => void {
    const at = this.code.length
    this.code.push({ op: 'match' })
    return (instruction) => {
      this.code[at] = instruction
    }
  }

  private get here(): number {
    return this.code.length
  }

  private alternatives(alternatives: readonly AST.Alternative[], back: boolean): void {
    const leave: ((instruction: Instruction) => void)[] = []
    for (const alternative of alternatives) {
      if (alternative === alternatives.at(-1)) {
        this.sequence(alternative, back)
        break
      }
      const split = this.later()
      const first = this.here
      this.sequence(alternative, back)
      leave.push(this.later())
      split({ op: 'split', first, second: this.here })
    }
    for (const jump of leave) jump({ op: 'jump', to: this.here })
  }

  private sequence({ elements }: AST.Alternative, back: boolean): void {
    for (const element of back ? elements.toReversed() : elements) this.element(element, back)
  }

  private element(node: AST.Element, back: boolean): void {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        this.code.push({ op: 'char', fits: fitting(node.raw, this.flags), back })
        return
      case 'Group':
        this.alternatives(node.alternatives, back)
        return
      case 'CapturingGroup':
        this.capture(node, back)
        return
      case 'Assertion':
        this.assertion(node)
        return
      case 'Quantifier':
        this.repeat(node, back)
        return
      case 'Backreference': {
        const group = Array.isArray(node.resolved) ? node.resolved[0] : node.resolved
        const from = this.groups.get(group as AST.CapturingGroup) ?? this.register()
        this.code.push({ op: 'again', from, to: from + 1, back })
      }
    }
  }

  private capture(node: AST.CapturingGroup, back: boolean): void {
    const from = this.register()
    const to = this.register()
    this.groups.set(node, from)
    this.code.push({ op: 'keep', register: back ? to : from })
    this.alternatives(node.alternatives, back)
    this.code.push({ op: 'keep', register: back ? from : to })
  }

  private assertion(node: AST.Assertion): void {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const look = this.later()
      this.alternatives(node.alternatives, node.kind === 'lookbehind')
      this.code.push({ op: 'match' })
      look({ op: 'look', negated: node.negate, to: this.here })
      return
    }
    if (node.kind === 'word') this.code.push({ op: 'edge', kind: 'word', negated: node.negate })
    else
      this.code.push({ op: 'edge', kind: this.multiline ? `line ${node.kind}` : node.kind, negated: false })
  }

  private repeat(node: AST.Quantifier, back: boolean): void {
    for (let at = 0; at < node.min; at += 1) this.element(node.element, back)
    if (node.max - node.min > MOST_WRITTEN_OUT) {
      this.loop(node, back)
      return
    }
    const leave: { readonly split: (instruction: Instruction) => void; readonly inside: number }[] = []
    for (let at = node.min; at < node.max; at += 1) {
      leave.push({ split: this.later(), inside: this.here })
      this.element(node.element, back)
    }
    for (const { split, inside } of leave) split(this.either(inside, this.here, node.greedy))
  }

  private loop(node: AST.Quantifier, back: boolean): void {
    const top = this.here
    const split = this.later()
    const inside = this.here
    const register = this.register()
    this.code.push({ op: 'keep', register })
    this.element(node.element, back)
    this.code.push({ op: 'moved', register }, { op: 'jump', to: top })
    split(this.either(inside, this.here, node.greedy))
  }

  private either(inside: number, behind: number, greedy: boolean): Instruction {
    return greedy
      ? { op: 'split', first: inside, second: behind }
      : { op: 'split', first: behind, second: inside }
  }
}

/** Characters looked up instead of asked for. */
const COMMON = 256
const kept = new Map<string, (code: number) => boolean>()

/** What a single character of a pattern fits, asked of the real engine and remembered. */
export function fitting(raw: string, flags: string): (code: number) => boolean {
  const key = `${flags}/${raw}`
  let fits = kept.get(key)
  if (fits === undefined) {
    const pattern = new RegExp(`^(?:${raw})$`, flags.replace(/[gydm]/g, ''))
    const common = Array.from({ length: COMMON }, (_, code) => pattern.test(String.fromCharCode(code)))
    fits = (code) => common[code] ?? pattern.test(String.fromCodePoint(code))
    kept.set(key, fits)
  }
  return fits
}
