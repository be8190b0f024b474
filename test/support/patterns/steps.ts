import type { Edge, Instruction, Program } from './compile.ts'

/** Enough to know that an attack went beyond all measure. */
const MOST_STEPS = 4_000_000
const WORD = Array.from({ length: 128 }, (_, code) => /\w/.test(String.fromCharCode(code)))
const LINE_ENDS = new Set([10, 13, 0x2028, 0x2029])

/**
 * The steps that a backtracking engine takes to look through the whole text: from every place, and on behind
 * every match, as `matchAll` and a loop over a sticky pattern do. No cleverness of an engine is counted on.
 * @param most gives up there; the answer is then at least `most`
 */
export function countSteps(program: Program, text: string, most = MOST_STEPS): number {
  const codes = program.unicode
    ? Array.from(text, (char) => char.codePointAt(0) ?? 0)
    : Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const run = new Run(program, codes, most)
  for (let at = 0; at <= codes.length && run.steps < most; ) {
    const end = run.from(0, at)
    at = end > at ? end : at + 1
  }
  return run.steps
}

class Run {
  steps = 0
  private readonly program: Program
  private readonly text: readonly number[]
  private readonly most: number
  private readonly registers: number[]

  constructor(program: Program, text: readonly number[], most: number) {
    this.program = program
    this.text = text
    this.most = most
    this.registers = new Array(program.registers).fill(-1)
  }

  /** @returns where the match from here ends, or -1 */
  from(start: number, place: number): number {
    const { text, registers } = this
    const { code } = this.program
    // Two numbers for a way not taken yet; a register's old value as (-1 - register, value).
    const untried: number[] = []
    let next = start
    let at = place
    for (;;) {
      this.steps += 1
      if (this.steps >= this.most) return -1
      const instruction = code[next] as Instruction
      next += 1
      let holds = true
      switch (instruction.op) {
        case 'match':
          return at
        case 'char': {
          const here = instruction.back ? at - 1 : at
          const char = text[here]
          holds = char !== undefined && instruction.fits(char)
          at = instruction.back ? here : here + 1
          break
        }
        case 'split':
          untried.push(instruction.second, at)
          next = instruction.first
          break
        case 'jump':
          next = instruction.to
          break
        case 'look':
          holds = this.from(next, at) >= 0 !== instruction.negated
          next = instruction.to
          break
        case 'edge':
          holds = this.isEdge(instruction.kind, at) !== instruction.negated
          break
        case 'keep':
          untried.push(-1 - instruction.register, registers[instruction.register] ?? -1)
          registers[instruction.register] = at
          break
        case 'moved':
          holds = registers[instruction.register] !== at
          break
        case 'again': {
          const to = this.repeated(instruction, at)
          holds = to >= 0
          at = to
        }
      }
      if (holds) continue
      for (;;) {
        if (untried.length === 0) return -1
        const value = untried.pop() as number
        const target = untried.pop() as number
        if (target >= 0) {
          next = target
          at = value
          break
        }
        registers[-1 - target] = value
      }
    }
  }

  private isEdge(kind: Edge, at: number): boolean {
    const { text } = this
    if (kind === 'start') return at === 0
    if (kind === 'end') return at === text.length
    if (kind === 'line start') return at === 0 || LINE_ENDS.has(text[at - 1] ?? 0)
    if (kind === 'line end') return at === text.length || LINE_ENDS.has(text[at] ?? 0)
    return this.isWord(at - 1) !== this.isWord(at)
  }

  private isWord(at: number): boolean {
    return WORD[this.text[at] ?? 0] === true
  }

  private repeated({ from, to, back }: Extract<Instruction, { op: 'again' }>, at: number): number {
    const start = this.registers[from] ?? -1
    const length = (this.registers[to] ?? -1) - start
    if (start < 0 || length <= 0) return at
    const here = back ? at - length : at
    for (let k = 0; k < length; k += 1) {
      this.steps += 1
      if (this.text[start + k] !== this.text[here + k]) return -1
    }
    return back ? here : at + length
  }
}
