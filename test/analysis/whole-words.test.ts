import { describe, expect, it } from 'vitest'
import { cutsWord, wholeWords } from '../../src/analysis/whole-words.ts'
import type { Finding } from '../../src/core/index.ts'

/** What is marked where the cue heard what stands between the bars. */
function marked(barred: string): string {
  const start = barred.indexOf('|')
  const end = barred.lastIndexOf('|') - 1
  const text = barred.replaceAll('|', '')
  const finding: Finding = {
    signal: 'substance',
    cue: 'substance/test',
    strength: 0.5,
    reason: { en: '', fr: '' },
    evidence: [{ kind: 'span', start, end, text: text.slice(start, end) }],
  }
  const [one] = wholeWords(finding, text).evidence
  return one.kind === 'span' && text.slice(one.start, one.end) === one.text ? one.text : 'not the text'
}

describe('a mark', () => {
  it.each([
    ['since |Marlow 4|.2 it hangs', 'Marlow 4.2'],
    ['since Marlow 4.|2 it| hangs', '4.2 it'],
    ['at 12|:30| sharp', '12:30'],
    ['il pl|ante| souvent', 'plante'],
    ['it does|n’t| work', 'doesn’t'],
    ['it |does|n’t work', 'doesn’t'],
    ['l’|appli| plante', 'appli'],
    ['since| the update |it hangs', 'the update'],
    ['it stopped |at 4|. Then nothing', 'at 4'],
    ['un caf|e|\u0301 froid', 'cafe\u0301'],
    ['so |😀| it is', '😀'],
  ])('%s marks “%s”', (barred, words) => {
    expect(marked(barred)).toBe(words)
  })

  it('stays short in what is no word', () => {
    expect(marked(`${'a'.repeat(5_000)}|b|${'a'.repeat(5_000)}`).length).toBeLessThan(120)
  })

  it('never splits an emoji', () => {
    expect(cutsWord('😀', 1)).toBe(true)
  })
})
