import { describe, expect, it } from 'vitest'
import { reviewCard } from '../../adapters/discord/cards/review.ts'
import type { Case } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { comment } from '../support/desk.ts'
import { record } from '../support/records.ts'

const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })
const now = new Date('2026-03-02T10:00:00.000Z')

function drawn(text: string, mention?: string) {
  const said = comment(text)
  const { assessment, proposal } = analyzer.analyze(said)
  const more = {
    assessment,
    proposal,
    related: [],
    replies: [],
    postable: true,
    sending: null,
    history: [],
    promises: [],
  }
  const one = { ...record({ comment: said }), ...more }
  return reviewCard({ case: one, remarks: [], now, helping: undefined }, 'en', undefined, mention)
}

function drawnWithDraft(draft: Case['draft']) {
  const said = comment('I want to die')
  const { assessment, proposal } = analyzer.analyze(said)
  const more = {
    assessment,
    proposal,
    related: [],
    replies: [],
    postable: true,
    sending: null,
    history: [],
    promises: [],
  }
  const one = { ...record({ comment: said, draft }), ...more }
  const helping = { person: 'Zoé', helplines: () => [] }
  return JSON.stringify(reviewCard({ case: one, remarks: [], now, helping }, 'en', undefined, undefined))
}

describe('the card of a held comment on Discord', () => {
  it.each([
    ['user:42', '<@42>', { users: ['42'] }],
    ['role:43', '<@&43>', { roles: ['43'] }],
  ])('calls %s, and lets nobody else be called', (mention, called, allowed) => {
    const { content, allowedMentions } = drawn('I want to die', mention)
    expect(content).toContain(called)
    expect(allowedMentions).toEqual(allowed)
  })

  it.each([
    [null],
    [{ text: 'I am here. (Ana)', strategy: null }],
  ])('says what to do and whom to tell, with the draft %j', (draft) => {
    const card = drawnWithDraft(draft)
    expect(card).toContain('name a help line')
    expect(card).toContain('To be told: Zoé')
  })

  it('calls nobody where nobody was named, nor on any other card', () => {
    expect(drawn('I want to die').content).not.toContain('<@')
    expect(drawn('The export crashes since 4.2', 'user:42').content).not.toContain('<@42>')
  })
})
