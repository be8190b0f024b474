import { describe, expect, it } from 'vitest'
import { toldBlocks } from '../../adapters/slack/cards/held.ts'
import { viewIn } from '../../adapters/slack/cards/view.ts'
import { cardOf } from '../../src/core/card.ts'
import { caseOf } from './cases.ts'

const helping = {
  person: 'Ana',
  helplines: () => [{ country: 'FR', name: { en: 'line', fr: 'ligne' }, number: '3114' }],
}

function told(text: string, mention?: string): string {
  const kase = caseOf(text)
  const view = { ...viewIn('en', 'Acme', 'http://localhost:3000'), hold: { mention, helping } }
  return JSON.stringify(toldBlocks(view, kase, cardOf(kase, 'en')))
}

describe('the card of a held comment in Slack', () => {
  it.each([
    ['U042', '{"type":"user","user_id":"U042"}'],
    ['S043', '{"type":"usergroup","usergroup_id":"S043"}'],
  ])('calls %s', (mention, element) => {
    expect(told('I want to die', mention)).toContain(element)
  })

  it('names the person to tell and, for distress, who listens', () => {
    expect(told('I want to die')).toContain('3114')
    expect(told('I want to die')).toContain('Ana')
    expect(told('I will see you in court')).toContain('Ana')
    expect(told('I will see you in court')).not.toContain('3114')
  })

  it('says nothing on any other card', () => {
    expect(told('The export crashes since 4.2', 'U042')).toBe('[]')
  })
})
