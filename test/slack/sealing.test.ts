import { describe, expect, it } from 'vitest'
import { createSeal } from '../../adapters/slack/install/sealing.ts'

const NONCE_BYTES = 12
const nonceOf = (sealed: string) => Buffer.from(sealed, 'base64').subarray(0, NONCE_BYTES).toString('hex')

describe('a sealed token', () => {
  const seal = createSeal('a long key of many words')

  it('never uses a nonce twice: under one key GCM would give its key away', () => {
    const sealed = Array.from({ length: 20 }, () => seal.seal('xoxb-secret', 'T0ACME'))
    expect(new Set(sealed.map(nonceOf)).size).toBe(20)
    for (const one of sealed) expect(seal.open(one, 'T0ACME')).toBe('xoxb-secret')
  })

  it('nor in the next process, with the same key', () => {
    const again = createSeal('a long key of many words')
    expect(nonceOf(again.seal('xoxb-secret', 'T0ACME'))).not.toBe(nonceOf(seal.seal('xoxb-secret', 'T0ACME')))
  })
})
