import scslre from 'scslre'
import { describe, expect, it } from 'vitest'
import { shippedPatterns } from './support/patterns/collect.ts'
import { weaknessOf } from './support/patterns/inspect.ts'

/*
 * No text may make a regular expression of the shipped tree slow. Steps are counted by a matcher of our own
 * that is no cleverer than it must be; a static analysis looks at the same patterns for what no attack hit.
 */

const patterns = await shippedPatterns()
const tested = patterns.map((pattern) => ({
  ...pattern,
  weakness: weaknessOf(pattern.source, pattern.flags),
}))

describe('a regular expression of the shipped tree', () => {
  it('is found wherever it is written or built', () => {
    const places = patterns.flatMap((pattern) => pattern.places.map((place) => place.replace(/:\d+$/, '')))
    expect(places).toContain('heuristics/substance/price.ts')
    expect(places).toContain('adapters/slack/pasted.ts')
    expect(places).toContain('heuristics/hold/public-addresses.ts')
    expect(patterns.length).toBeGreaterThan(600)
  })

  it('takes as many steps for the last character of a hostile text as for the first', () => {
    const weak = tested.flatMap(({ source, flags, places, weakness }) =>
      weakness === undefined
        ? []
        : [
            `${places.join(', ')}: ${weakness.kind}, ${Math.round(weakness.perCharacter)} steps a ` +
              'character, ' +
              `on ${JSON.stringify(weakness.attack)}: /${source}/${flags}`,
          ],
    )
    expect(weak).toEqual([])
  })

  it('has no two ways to read the same repetition, and no start that every further start repeats', () => {
    const weak = patterns.flatMap(({ source, flags, places }) => {
      const { reports } = scslre.analyse(
        { source, flags },
        { assumeRejectingSuffix: false, reportTypes: { Move: true } },
      )
      return reports.map((report) => `${places.join(', ')}: ${report.type}: /${source}/${flags}`)
    })
    expect(weak).toEqual([])
  })
})

describe('what is told of a pattern', () => {
  it.each([
    ['(?:a+)+b', '', 'repeats what it repeats'],
    ["\\bpersonne (?:ne |m['’]|ne m['’])*sait", '', 'two ways to read « ne m’ »'],
    ['\\s+$', '', 'starts anew at every space'],
    ['\\b\\d[\\d.,:]*(?:st|%)? not \\d', 'g', 'starts anew at every figure'],
    ['[ \\t]*(?:at|in) ', 'y', 'starts anew wherever a scan stands'],
    ['(?=.*!)a', 'gs', 'looks ahead to the end'],
    ['(?<=\\(.*)a', 'gs', 'looks back to the beginning'],
    ['<@(\\w+)(?:\\|[^>]*)?>', 'g', 'begins again inside itself'],
    ['^\\s*$|^-.*\\s+x', 'gm', 'goes on behind a repetition like itself'],
  ])('/%s/%s is superlinear: it %s', (source, flags) => {
    expect(weaknessOf(source, flags)?.kind).toBe('superlinear')
  })

  it.each([
    ['\\w{2,150}!', 'gu'],
    ['(?:a|b){0,300}c', ''],
  ])('/%s/%s is dear: its bound is high', (source, flags) => {
    expect(weaknessOf(source, flags)?.kind).toBe('dear')
  })

  it.each([
    ['(?<!\\/)\\/+$', ''],
    ['\\b(?:not|never) (?:\\w{2,10} ){0,3}work', 'g'],
    ['^(?:a|b)*c|d$', 'gm'],
    ['^\\s*\\S+\\s*$', ''],
    ['(\\w)\\1', 'gi'],
    ['\\p{L}(?: \\p{L}(?!\\p{L}))+', 'uy'],
  ])('/%s/%s is linear', (source, flags) => {
    expect(weaknessOf(source, flags)).toBeUndefined()
  })
})
