import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/*
 * WCAG 2.2 AA, computed from the style sheet itself: 4.5 : 1 for text, 3 : 1 for what only has to be
 * seen (borders of fields, bars).
 */

const css = readFileSync(new URL('../../adapters/web/assets/desk.css', import.meta.url), 'utf8')
const COLOURS = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function between(front: string, ground: string, scheme: 'light' | 'dark'): number {
  const [one, other] = [COLOURS.get(front)?.[scheme], COLOURS.get(ground)?.[scheme]]
  if (one === undefined || other === undefined) throw new Error(`no colour ${front} or ${ground}`)
  return contrast(one, other)
}

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  it.each([
    ['ink', 'ground'],
    ['ink', 'sheet'],
    ['ink', 'sunk'],
    ['ink', 'tone-soft'],
    ['ink', 'substance-soft'],
    ['ink', 'accent-soft'],
    ['dim', 'ground'],
    ['dim', 'sheet'],
    ['dim', 'sunk'],
    ['accent', 'ground'],
    ['accent', 'sheet'],
    ['accent-strong', 'accent-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['tone', 'sheet'],
    ['substance', 'sheet'],
  ])('%s can be read on %s', (front, ground) => {
    expect(between(front, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['edge', 'sheet'],
    ['edge', 'ground'],
    ['tone', 'sunk'],
    ['substance', 'sunk'],
    ['accent', 'sunk'],
  ])('%s can be seen on %s', (front, ground) => {
    expect(between(front, ground, scheme)).toBeGreaterThanOrEqual(3)
  })
})

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
