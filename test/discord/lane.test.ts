import { describe, expect, it } from 'vitest'
import { createLane } from '../../adapters/discord/forum/lane.ts'
import { createSerial } from '../../src/core/index.ts'

/** Work that ends when it is told to. */
function job(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return {
    work: () => {
      log.push(name)
      return promise
    },
    done: () => resolve(name),
    fail: () => reject(new Error(name)),
  }
}
const settled = () => new Promise(setImmediate)

describe('one post at a time', () => {
  it('keeps the order of a post, and lets others go beside it, whatever fails', async () => {
    const { run, busy } = createSerial()
    const log: string[] = []
    const [first, second, other] = ['first', 'second', 'other'].map((name) => job(log, name))
    if (first === undefined || second === undefined || other === undefined) throw new Error('no jobs')
    const results = [run('post', first.work), run('post', second.work), run('another', other.work)]
    await settled()
    expect(log).toEqual(['first', 'other'])
    first.fail()
    await expect(results[0]).rejects.toThrow('first')
    await settled()
    expect(log).toEqual(['first', 'other', 'second'])
    expect([busy('post'), busy('nothing')]).toEqual([true, false])
    second.done()
    other.done()
    await expect(Promise.all(results.slice(1))).resolves.toEqual(['second', 'other'])
    await settled()
    expect(busy('post')).toBe(false)
  })
})

describe('a lane', () => {
  it('lets so many in, and the next when one is out, whatever became of it', async () => {
    const lane = createLane(2)
    const log: string[] = []
    const jobs = ['a', 'b', 'c', 'd'].map((name) => job(log, name))
    const results = jobs.map(({ work }) => lane(work).catch(() => 'failed'))
    await settled()
    expect(log).toEqual(['a', 'b'])
    jobs[1]?.fail()
    await settled()
    expect(log).toEqual(['a', 'b', 'c'])
    for (const { done } of jobs) done()
    await expect(Promise.all(results)).resolves.toEqual(['a', 'failed', 'c', 'd'])
    await lane(async () => log.push('e'))
    expect(log).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
