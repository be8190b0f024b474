import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { feedsSettings } from '../../adapters/feeds/settings.ts'
import { keywordsOf, readSubscriptions } from '../../adapters/feeds/subscriptions.ts'
import { PROJECT_ROOT, readConfig } from '../../src/config.ts'
import { closeDesks, temporaryFolder } from '../support/desk.ts'

afterEach(closeDesks)

function file(text: string, name = 'feeds.yaml'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}
const read = (text: string) => readSubscriptions({ addresses: [], file: file(text) }, 'Acme')

describe('what is subscribed to', () => {
  it('WINNOW_FEEDS holds addresses, or names a file; nothing said, and nothing is read', () => {
    const settings = (said: string | undefined) =>
      feedsSettings({
        read: () => said as never,
        isGiven: () => said !== undefined,
        missing: () => undefined,
        pathOf: (path) => `/nowhere/${path}`,
        host: '',
        timeZone: '',
      })
    expect(settings('https://a.example/feed, https://b.example/feed')?.addresses).toHaveLength(2)
    expect(settings('my.opml')?.file).toBe('/nowhere/my.opml')
    expect(settings(undefined)).toBeUndefined()
    expect(readConfig({ WINNOW_FEEDS: 'https://a.example/feed' }).platforms.map(({ name }) => name)).toEqual([
      'feeds',
    ])
  })

  it('the example is taken as it stands', async () => {
    const path = join(temporaryFolder(), 'feeds.yaml')
    copyFileSync(join(PROJECT_ROOT, 'feeds.example.yaml'), path)
    const { all, keywords, days } = await readSubscriptions({ addresses: [], file: path }, 'Other')
    expect([all.length, keywords, days]).toEqual([4, ['Acme', 'Acme Notes'], 3])
    expect(all[1]).toMatchObject({ name: 'Reddit', every: 30 * 60_000, ownership: 'third-party' })
  })

  it('an OPML is taken too, alone or named in the file', async () => {
    const opml = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>'
    const path = file(opml, 'a.opml')
    expect((await readSubscriptions({ addresses: [], file: path }, '')).all).toMatchObject([{ name: 'A' }])
    const { all } = await read(`opml: ${path}\nfeeds: [https://b.example/feed, https://a.example/feed]`)
    expect(all.map(({ url }) => url)).toEqual(['https://b.example/feed', 'https://a.example/feed'])
  })

  it.each([
    ['feeds: [ftp://a.example]', /feeds\.0/],
    ['feeds:\n  - url: https://a.example/feed\n    evry: 5', /evry/],
    ['every: 1', /every/],
    ['feeds: [', /feeds/],
    ['a: &a [x]\nb: [*a, *a]', /./],
  ])('%j is refused with what is wrong', async (text, what) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'config_invalid',
      message: expect.stringMatching(what),
    })
  })
})

describe('what means us', () => {
  it.each([
    [undefined, false, ['Acme']],
    [undefined, true, []],
    [[], false, []],
    [['Notes'], true, ['Notes']],
  ])('words %j on a place that is ours: %j', (keywords, own, meant) => {
    const said = keywords === undefined ? {} : { keywords }
    expect(keywordsOf({ ...said, exclusions: [] }, own, ['Acme']).keywords).toEqual(meant)
  })
})
