import { describe, expect, it } from 'vitest'
import { mayWriteSaid } from '../../../src/analysis/answer/manners/may-write.ts'
import { saysNoMore } from '../../../src/analysis/answer/manners/no-messages.ts'
import { read } from '../../../src/analysis/text/read.ts'
import { ourOpenQuestion } from '../../../src/core/index.ts'
import { said } from './readings.ts'

const ours = (text: string) => ({ text, fromUs: true, author: { name: 'Ana' } })
const theirs = (text: string) => ({ text, author: { name: 'Percy Hallam', handle: 'percyh' } })
const ASK = 'Thank you, we look into it. May we tell you here when it is done?'

describe('whether somebody wants to hear from us again', () => {
  it.each([
    ASK,
    'Shall we write to you again once it is out?',
    'Would you like us to keep you posted?',
    'Is it all right? Can we let you know in March?',
    'C’est noté. Pouvons-nous vous prévenir quand ce sera fait ?',
    'Souhaitez-vous que nous vous tenions au courant ?',
    'Voulez-vous que l’on vous écrive ?',
  ])('is asked: %s', (text) => {
    expect(mayWriteSaid([ours(text)])).toBe('asked')
  })

  it.each([
    ['Yes please, that would be kind.', 'yes'],
    ['Sure.', 'yes'],
    ['Oui, volontiers.', 'yes'],
    ['No thanks.', 'no'],
    ['Non merci, pas la peine.', 'no'],
    ['No need.', 'no'],
    ['It also crashes on the phone.', 'asked'],
  ] as const)('and the answer is kept: %s', (text, expected) => {
    expect(mayWriteSaid([theirs('It crashes.'), ours(ASK), theirs(text)])).toBe(expected)
    expect(saysNoMore({ text, thread: [theirs('It crashes.'), ours(ASK)] })).toBe(expected === 'no')
  })

  it.each([
    'It crashes. Let me know when it is mended.',
    'Tenez-moi au courant, merci.',
  ])('who asks for it wants it: %s', (text) => {
    expect(mayWriteSaid([theirs(text), ours('We look into it.')])).toBe('yes')
  })

  it.each(['No, it is still broken.', 'Non.'])('a no to something else is none: %s', (text) => {
    expect(mayWriteSaid([ours('Is it better now?'), theirs(text)])).toBeUndefined()
    expect(saysNoMore({ text, thread: [ours('Is it better now?')] })).toBe(false)
  })

  it('is no question about what they felt, so that leaving it aside is no dodge', () => {
    const asked = (text: string) => read(said('It rains.', { thread: [theirs('Bravo.'), ours(text)] }))
    expect(ourOpenQuestion(asked(ASK))).toBeUndefined()
    expect(ourOpenQuestion(asked(`What happened? ${ASK}`))?.asks).toBe(true)
  })
})
