import { describe, expect, it } from 'vitest'
import { communityDraft, saysThanks } from '../../../src/analysis/answer/community.ts'
import { lint } from '../../../src/analysis/answer/lint.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import { type CommunityDraft, REWARDS } from '../../../src/core/index.ts'
import { said } from './readings.ts'

const playbook = withIdentity(defaultPlaybook, { brand: 'Acme Notes' })
const comment = said('The export is slow since 4.2.')
const on = '2026-03-02T09:00:00.000Z'
const ALL: readonly CommunityDraft[] = [
  { kind: 'thanks', reward: null },
  ...REWARDS.map((reward) => ({ kind: 'thanks', reward }) as const),
  { kind: 'adopted', what: 'The export takes a second' },
  { kind: 'solved', what: 'The export takes a second' },
  { kind: 'better', what: 'The export takes a second', on },
]
const codes = (text: string) => lint({ comment, strategy: null, text }, playbook).map(({ code }) => code)

describe.each(['en', 'fr'] as const)('drafts for the community in %s', (language) => {
  it.each(
    ALL,
  )('$kind $reward: refused while anything is open, and fine when a human filled it in', (asked) => {
    const { text } = communityDraft(language, asked, playbook)
    expect(text).toContain('Acme Notes')
    const open = text.includes('[')
    expect([...new Set(codes(text))]).toEqual(open ? ['open-hole'] : [])
    const filled = text.replaceAll(/\[[^\]]*\]/gu, language === 'fr' ? 'la page d’aide' : 'the help page')
    expect(codes(filled)).toEqual([])
    expect(saysThanks(text)).toBe(asked.kind !== 'better')
  })

  it('quotes what was done as one sentence, whose brackets are no holes', () => {
    const what = 'Export\n as  [CSV] or {JSON}'
    const { text } = communityDraft(language, { kind: 'adopted', what }, playbook)
    expect(text).toContain('Export as (CSV) or (JSON). ')
    expect(codes(text)).toEqual([])
  })
})

describe('a reply that says thanks', () => {
  it.each([
    'Thank you!',
    'Many thanks.',
    'Merci à vous',
    'Nous vous remercions',
    'MERCI',
    'We are grateful',
  ])('%s', (text) => expect(saysThanks(text)).toBe(true))
  it.each(['It is fixed.', 'Thanksgiving is closed.', 'La commerciale vous répond.', ''])('not %s', (text) =>
    expect(saysThanks(text)).toBe(false))
})
