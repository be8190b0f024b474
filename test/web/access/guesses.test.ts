import { describe, expect, it } from 'vitest'
import { createGuesses } from '../../../adapters/web/access/guesses.ts'
import { manualClock } from '../../support/clock.ts'

function guesses() {
  const clock = manualClock()
  const { attempt } = createGuesses(clock)
  const from = (address: string, more: { shared?: boolean; door?: 'desk' | 'api' } = {}) => {
    const { shared = false, door = 'desk' } = more
    return {
      wrong: () => attempt(door, { address, shared }, false),
      right: () => attempt(door, { address, shared }, true),
    }
  }
  return { clock, from }
}

describe('who guesses', () => {
  it('has five tries, then waits longer each time, five minutes at most', () => {
    const { clock, from } = guesses()
    const guesser = from('203.0.113.9')
    for (let tries = 0; tries < 5; tries += 1) expect(guesser.wrong()).toBe('wrong')
    const waits: unknown[] = []
    for (let rounds = 0; rounds < 11; rounds += 1) {
      const wait = guesser.wrong()
      waits.push(wait)
      // In vain, and it does not make the wait longer.
      expect(guesser.right()).toBe(wait)
      clock.pass({ seconds: Number(wait) })
      expect(guesser.wrong()).toBe('wrong')
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
  })

  it('is let in with the right token after the wait, and begins anew', () => {
    const { clock, from } = guesses()
    const guesser = from('203.0.113.9')
    for (let tries = 0; tries < 5; tries += 1) guesser.wrong()
    clock.pass({ seconds: 1 })
    expect(guesser.right()).toBe('in')
    for (let tries = 0; tries < 5; tries += 1) expect(guesser.wrong()).toBe('wrong')
    expect(guesser.wrong()).toBe(1)
  })

  it('is forgotten an hour after the last try', () => {
    const { clock, from } = guesses()
    const guesser = from('203.0.113.9')
    for (let tries = 0; tries < 5; tries += 1) guesser.wrong()
    clock.pass({ minutes: 61 })
    for (let tries = 0; tries < 5; tries += 1) expect(guesser.wrong()).toBe('wrong')
  })

  it('gains nothing by another address in the same IPv6 network', () => {
    const { from } = guesses()
    for (let tries = 1; tries <= 5; tries += 1) from(`2001:db8:1:2::${tries}`).wrong()
    expect(from('2001:db8:1:2:ffff::1').wrong()).toBe(1)
    expect(from('2001:db8:1:3::1').wrong()).toBe('wrong')
  })

  it('closes one door, not the other', () => {
    const { from } = guesses()
    for (let tries = 0; tries < 6; tries += 1) from('203.0.113.9').wrong()
    expect(from('203.0.113.9', { door: 'api' }).right()).toBe('in')
  })

  it('from everywhere: each address then has one try, and a right token always comes in', () => {
    const { from } = guesses()
    for (let house = 0; house < 50; house += 1) expect(from(`203.0.113.${house}`).wrong()).toBe('wrong')
    for (let house = 0; house < 200; house += 1) {
      const { wrong } = from(`198.51.100.${house}`)
      expect([wrong(), wrong()]).toEqual(['wrong', 1])
    }
    expect(from('192.0.2.7').right()).toBe('in')
  })

  it('behind a proxy that isn’t named: wrong tokens wait, the right one of another comes in', () => {
    const { from } = guesses()
    const proxy = from('127.0.0.1', { shared: true })
    for (let tries = 0; tries < 5; tries += 1) expect(proxy.wrong()).toBe('wrong')
    for (let tries = 0; tries < 45; tries += 1) {
      expect(proxy.wrong()).toBe(1)
    }
    expect(proxy.right()).toBe('in')
  })

  describe('a password', () => {
    function names() {
      const clock = manualClock()
      const { attemptAs, waitOf } = createGuesses(clock)
      const from = (address: string, { shared = false, claimed = false } = {}) => ({
        address,
        shared,
        claimed,
      })
      /** Each from another house. */
      const fromAll = (name: string, times: number) =>
        Array.from({ length: times }, (_, at) => attemptAs(name, from(`203.0.113.${at}`), false))
      return { clock, attemptAs, waitOf, from, fromAll }
    }

    it('is slowed by name, whoever tries, half a minute at most, and a right one too', () => {
      const { clock, attemptAs, waitOf, from, fromAll } = names()
      fromAll('Ana', 10)
      const waits: number[] = []
      for (let round = 0; round < 8; round += 1) {
        const wait = waitOf(' ANA', from('192.0.2.7'))
        waits.push(wait)
        expect(attemptAs('Ana', from('192.0.2.7'), true)).toBe(wait)
        clock.pass({ seconds: wait })
        expect(attemptAs('ana', from(`198.51.100.${round}`), false)).toBe('wrong')
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
      expect(waitOf('Ben', from('192.0.2.7'))).toBe(0)
      clock.pass({ seconds: 30 })
      expect(attemptAs('Ana', from('192.0.2.7'), true)).toBe('in')
    })

    it('of a name that nobody has is slowed alike', () => {
      const { waitOf, from, fromAll } = names()
      fromAll('nobody of ours', 10)
      expect(waitOf('nobody of ours', from('192.0.2.7'))).toBe(1)
    })

    it('lets its owner in all the same where they came in before', () => {
      const { attemptAs, from, fromAll } = names()
      expect(attemptAs('Ana', from('192.0.2.7'), true)).toBe('in')
      fromAll('Ana', 15)
      expect(attemptAs('Ana', from('192.0.2.7'), true)).toBe('in')
      expect(attemptAs('Ben', from('192.0.2.7'), true)).toBe('in')
    })

    it('behind a proxy that isn’t named is slowed by name, and nobody has a home there', () => {
      const { attemptAs, waitOf, from } = names()
      const proxy = from('127.0.0.1', { shared: true })
      expect(attemptAs('Ana', proxy, true)).toBe('in')
      for (let tries = 0; tries < 10; tries += 1) attemptAs('Ana', proxy, false)
      expect(attemptAs('Ana', proxy, true)).toBe(1)
      expect(waitOf('Ben', proxy)).toBe(0)
    })

    it('is slowed by address too where the asker only says that they are many', () => {
      const { clock, attemptAs, waitOf, from } = names()
      const sly = from('192.168.1.20', { shared: true, claimed: true })
      for (let tries = 0; tries < 5; tries += 1) attemptAs(`name ${tries}`, sly, false)
      expect(attemptAs('Ana', sly, true)).toBe(1)
      for (let tries = 0; tries < 20; tries += 1) {
        clock.pass({ seconds: waitOf('Ana', sly) })
        attemptAs(`another ${tries}`, sly, false)
      }
      // Somebody else may be there.
      expect(waitOf('Ana', sly)).toBe(30)
    })
  })

  it('remembers ten thousand addresses and no more', () => {
    const { from } = guesses()
    for (let tries = 0; tries < 6; tries += 1) from('203.0.113.9').wrong()
    for (let at = 0; at < 10_000; at += 1) from(`10.1.${at >> 8}.${at & 255}`).wrong()
    expect(from('203.0.113.9').right()).toBe('in')
  })
})
