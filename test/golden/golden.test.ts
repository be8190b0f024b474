import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'
import { type Judged, judge, missLine, ratio, signalShare, verdictShare } from './judge.ts'
import { type GoldenLine, loadGolden } from './suite.ts'

/** Shares that were reached and must not be lost again. Raised by hand, never written by a test. */
interface Floor {
  readonly verdicts: number
  readonly signals: number
  /** Verdicts when the language isn't given and must be told. */
  readonly verdictsWithoutLanguage: number
}

const floor = JSON.parse(readFileSync(join(import.meta.dirname, 'floor.json'), 'utf8')) as Floor
const lines = loadGolden()

describe('the golden suite', () => {
  it('has at least 400 comments, half of them French', () => {
    expect(lines.length).toBeGreaterThanOrEqual(400)
    const french = lines.filter((line) => line.language === 'fr').length
    expect(french / lines.length).toBeGreaterThanOrEqual(0.48)
    expect(french / lines.length).toBeLessThanOrEqual(0.56)
  })

  it('names every line once and asks the same thing twice nowhere', () => {
    expect(repeated(lines.map((line) => line.id))).toEqual([])
    const asked = (line: GoldenLine) => {
      const { id: _, ...comment } = line.comment
      return JSON.stringify(comment)
    }
    expect(repeated(lines.map(asked))).toEqual([])
  })

  it('rarely accepts two verdicts', () => {
    const two = lines.filter((line) => line.verdicts.length > 1)
    expect(two.length / lines.length).toBeLessThan(0.08)
  })

  it('asks for every verdict in both languages', () => {
    for (const language of ['en', 'fr']) {
      const verdicts = lines.filter((line) => line.language === language).flatMap((line) => line.verdicts)
      for (const verdict of ['critic', 'detractor', 'neither', 'unclear'] as const) {
        expect(verdicts.filter((one) => one === verdict).length, `${verdict} in ${language}`).toBeGreaterThan(
          25,
        )
      }
    }
  })

  it('does not expect a critic without substance or a detractor with it', () => {
    for (const { id, verdicts, heard, unheard } of lines) {
      if (verdicts.includes('critic')) expect(unheard, id).not.toContain('substance')
      if (verdicts.includes('detractor')) expect(heard, id).not.toContain('substance')
    }
  })
})

describe('the shipped analyzer on the golden suite', () => {
  let judged: readonly Judged[]
  let untold: readonly Judged[]

  beforeAll(() => {
    const { analyzer } = createWinnow()
    judged = lines.map((line) => judge(analyzer, line))
    untold = lines.map((line) => judge(analyzer, line, false))
    const misses = judged.filter((one) => !one.verdictRight)
    process.stdout.write(
      [
        `golden suite: verdicts ${ratio(verdictShare(judged))}, signals ${ratio(signalShare(judged))}, ` +
          `verdicts without language ${ratio(verdictShare(untold))}; ${misses.length} verdicts missed`,
        ...misses.map((one) => `  ${missLine(one)}`),
        '',
      ].join('\n'),
    )
  })

  it('assesses every comment completely', () => {
    expect(judged.filter((one) => !one.assessment.complete).map((one) => one.line.id)).toEqual([])
  })

  it('calls no critic a detractor', () => {
    const lost = [...judged, ...untold].filter(
      (one) => one.got === 'detractor' && one.line.verdicts.includes('critic'),
    )
    expect(lost.map(missLine)).toEqual([])
  })

  it('keeps the share of right verdicts', () => {
    expect(ratio(verdictShare(judged))).toBeGreaterThanOrEqual(floor.verdicts)
  })

  it('keeps the share of right verdicts when nobody says which language it is', () => {
    expect(ratio(verdictShare(untold))).toBeGreaterThanOrEqual(floor.verdictsWithoutLanguage)
  })

  it('keeps the share of signals heard and unheard as expected', () => {
    expect(ratio(signalShare(judged))).toBeGreaterThanOrEqual(floor.signals)
  })
})

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
