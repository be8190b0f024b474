import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/analysis/answer/lint.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import type { Comment, Strategy, Verdict } from '../../../src/core/index.ts'
import { SAMPLE_BRAND, sampleInbox } from '../../../src/desk/sample-inbox.ts'
import { createWinnow } from '../../../src/main.ts'

const now = new Date('2026-11-23T09:00:00Z')
const playbook = withIdentity(defaultPlaybook, { brand: SAMPLE_BRAND })
const { analyzer } = createWinnow({ brand: SAMPLE_BRAND })
const inbox = sampleInbox(now)

function sample(id: string): Comment {
  const comment = inbox.find((one) => one.id === id)
  if (comment === undefined) throw new Error(`no sample ${id}`)
  return comment
}

/** What each of them is meant to show. */
const meant: readonly (readonly [string, Verdict, Strategy | null])[] = [
  ['sample-sync-furious', 'critic', null],
  ['sample-article-mock', 'detractor', 'light-touch'],
  ['sample-host-thanked', 'detractor', 'thank-host'],
  ['sample-ask', 'detractor', 'ask-to-elaborate'],
  ['sample-search-calm-fr', 'critic', null],
  ['sample-back-again', 'detractor', 'ignore'],
  ['sample-export-calm', 'critic', null],
  ['sample-billing-furious-fr', 'critic', null],
  ['sample-question', 'neither', null],
  ['sample-praise-fr', 'neither', null],
  ['sample-bare-displeasure', 'unclear', null],
  ['sample-deception-fr', 'unclear', null],
]

describe('the sample inbox', () => {
  it('holds what is meant here and nothing else', () => {
    expect(inbox.map((one) => one.id)).toEqual(meant.map(([id]) => id))
  })

  it.each(meant)('%s reads as %s: %s', (id, verdict, strategy) => {
    const { assessment, proposal } = analyzer.analyze(sample(id))
    expect([assessment.verdict, proposal?.strategy]).toEqual([verdict, strategy])
  })

  it.each(['sample-sync-furious', 'sample-billing-furious-fr'])('%s reads as an angry customer', (id) => {
    expect(analyzer.analyze(sample(id)).assessment.angry).toBe(true)
  })

  it('a first proposed draft can be approved as it stands, unless a question waits for its answer', () => {
    for (const comment of inbox) {
      const { proposal } = analyzer.analyze(comment)
      const text = proposal?.drafts[0]?.text
      if (text === undefined) continue
      const codes = lint({ comment, strategy: proposal?.strategy ?? null, text }, playbook).map(
        (one) => one.code,
      )
      const waits = comment.id === 'sample-host-thanked' ? 3 : comment.id === 'sample-question' ? 1 : 0
      expect([comment.id, codes]).toEqual([comment.id, Array.from({ length: waits }, () => 'open-hole')])
    }
  })

  it('is dated within the last two days, whatever the day', () => {
    for (const { postedAt } of inbox) {
      const hours = (now.getTime() - Date.parse(postedAt ?? '')) / 3_600_000
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThan(48)
    }
  })

  it('points at no real place', () => {
    for (const url of JSON.stringify(inbox).match(/https?:\/\/[^/"\s]+/gu) ?? [])
      expect(url).toMatch(/\.example$/u)
  })
})
