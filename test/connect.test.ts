import { describe, expect, it } from 'vitest'
import { connectPlatforms, hooksOf, madeOf } from '../src/connect.ts'
import { ALONE, type Desk, type Peers, type Platform } from '../src/core/index.ts'

/** A platform that notes what becomes of it. */
function platform(name: string, noted: string[]): Platform {
  return {
    name,
    hook: { secret: 'x'.repeat(32), happened: () => noted.push(`${name} asked`) },
    start: async () => void noted.push(`${name} started`),
    stop: async () => void noted.push(`${name} stopped`),
  } as unknown as Platform
}

/** Holds the part until told otherwise, and hears what is told. */
function peers(told: unknown[]) {
  let holder: Parameters<Peers['hold']>[1] | undefined
  const made: Peers = {
    ...ALONE,
    tell: (kind, news) => told.push([kind, news]),
    hold(_, given) {
      holder = given
      return async () => given.lost()
    },
  }
  return { made, gained: () => holder?.gained(), lost: () => holder?.lost() }
}

describe('platforms as they are connected', () => {
  it('made anew after the part was lost are the ones that a webhook wakes', async () => {
    const noted: string[] = []
    const told: unknown[] = []
    const { made, gained, lost } = peers(told)
    const first = platform('blog', noted)
    const hook = {
      secret: 'x'.repeat(32),
      signature: 'x-signature',
      happened: () => void noted.push('the new one asked'),
    }
    const second: Platform = { ...platform('blog', noted), hook }
    const desk = {} as Desk
    const connected = connectPlatforms([first], async () => [second], {
      desk,
      peers: made,
      report: () => undefined,
    })
    const hooks = hooksOf([first], [], (name) => connected.happened(name))
    await gained()
    await lost()
    await gained()
    hooks.get('blog')?.happened()
    expect(noted).toEqual(['blog started', 'blog stopped', 'blog started', 'the new one asked'])
    expect(told).toEqual([['hook', { name: 'blog' }]])
    await connected.end()
    expect(noted.at(-1)).toBe('blog stopped')
  })

  it('one that can’t be made again takes no other along', async () => {
    const reported: unknown[] = []
    const make = async (name: string) => {
      if (name === 'feeds') throw new Error('line 3 is no address')
      return platform(name, [])
    }
    const made = await madeOf(['feeds', 'blog'], make, (error) => reported.push(error))
    expect(made.map(({ name }) => name)).toEqual(['blog'])
    expect(reported).toHaveLength(1)
  })
})
