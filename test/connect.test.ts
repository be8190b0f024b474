import { describe, expect, it } from 'vitest'
import { connectPlatforms, hooksOf } from '../src/connect.ts'
import { ALONE, type Desk, type Holder, type Peers, type Platform } from '../src/core/index.ts'

/** A platform that notes what becomes of it. */
function platform(name: string, noted: string[]): Platform {
  return {
    name,
    hook: { secret: 'x'.repeat(32), happened: () => noted.push(`${name} asked`) },
    start: async () => void noted.push(`${name} started`),
    stop: async () => void noted.push(`${name} stopped`),
  } as unknown as Platform
}

/** Holds parts as it is told to, and hears what is told. */
function peers(told: unknown[] = []) {
  const holders = new Map<string, Holder>()
  const made: Peers = {
    ...ALONE,
    tell: (kind, news) => told.push([kind, news]),
    hold(part, given) {
      holders.set(part, given)
      return async () => given.lost()
    },
  }
  const holder = (name: string) => holders.get(`platform ${name}`)
  return {
    made,
    gained: (name: string) => holder(name)?.gained(),
    lost: (name: string) => holder(name)?.lost(),
  }
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
    const connected = connectPlatforms([{ first, again: async () => second }], {
      desk,
      peers: made,
      report: () => undefined,
    })
    const hooks = hooksOf([first], [], (name) => connected.happened(name))
    await gained('blog')
    await lost('blog')
    await gained('blog')
    hooks.get('blog')?.happened()
    expect(noted).toEqual(['blog started', 'blog stopped', 'blog started', 'the new one asked'])
    expect(told).toEqual([['hook', { name: 'blog' }]])
    await connected.end()
    expect(noted.at(-1)).toBe('blog stopped')
  })

  it('are held each by itself: one that can’t be made again leaves the others where they are', async () => {
    const noted: string[] = []
    const { made, gained, lost } = peers()
    const broken = async () => Promise.reject(new Error('line 3 is no address'))
    const all = ['feeds', 'blog'].map((name) => ({ first: platform(name, noted), again: broken }))
    const connected = connectPlatforms(all, { desk: {} as Desk, peers: made, report: () => undefined })
    await gained('feeds')
    await gained('blog')
    await lost('feeds')
    await expect(gained('feeds')).rejects.toThrow('line 3')
    expect(noted).toEqual(['feeds started', 'blog started', 'feeds stopped'])
    await connected.end()
    expect(noted.slice(3)).toEqual(['blog stopped'])
  })
})
