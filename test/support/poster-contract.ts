import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ApprovedReply, type Comment, type Poster, some } from '../../src/core/index.ts'
import { approvedForTest } from './approved.ts'

/** A loopback platform and the poster that posts to it. */
export interface PosterRig {
  readonly poster: Poster
  /** A `Case.source` it posts for. */
  readonly source: string
  /** What it answers, where the place must know it. */
  readonly comment?: Partial<Comment>
  /** Longer texts are refused there, in UTF-16 code units. */
  readonly longest?: number
  /** How long the README says that a reply is tried there, in hours. */
  readonly hours: number
  /** The texts that stand there now, as their readers see them. */
  arrived(): readonly string[]
  /** What of them is a link, where the place makes links of addresses. */
  links?(): readonly string[]
  /** Whom and what they called beside who is answered, where the place reads texts for that. */
  called?(): readonly string[]
  /** How often it was asked at all. */
  asked(): number
  /** What the platform does with the next tries. */
  behave(how: PlatformMood): void | Promise<void>
  close(): Promise<void>
}

export type PlatformMood =
  | 'takes it'
  /** No rights, no such place: and no use in trying again. */
  | 'refuses'
  /** Asks for seven seconds of patience. */
  | 'is busy'
  /** Takes the request, then the line breaks before an answer. */
  | 'breaks off'
  /** Nobody listens: it is certain that nothing was sent. */
  | 'is away'

/** Texts that readers must see letter for letter. */
const TEXTS = [
  'Thank you for telling us. (Ana, Acme)',
  'Qu’est-ce qui vous gêne ? 🙂\n\nDites-le-nous « ici ». (Ana, Acme)',
  '  spaces at both ends, tabs\t and <b>signs</b> & "quotes" \\ of all kinds  ',
  '@everyone *not bold* _nor this_ `nor code` <@U123> [link](https://example.org)',
  'x'.repeat(1_500),
]

/** What places make calls, references, tags, commands and links of. */
const CALLING = [
  '@lee and @acme/core, @everyone: \\@lee &#64;lee &commat;lee *@lee* x/@lee .@lee#7. (Ana, Acme)',
  'Fixes #12, acme/sync#7 and GH-12 (#acme, ＃acme, C#). (Ana, Acme)',
  '/close\n  /assign @lee\n!close',
  '[quote="lee, post:1, topic:2"]\nSo you said.\n[/quote]\n\n[poll]\n* one\n[/poll]',
  '# Not a heading\n- nor a list\n1. of any kind\n> and no quotation\n---\n    nor code @lee :smile:',
  '![](https://acme.example/x.png) <img src=https://acme.example/y.png> `@lee` ~~no~~ a_b_c |x|',
]
const ADDRESSES = [
  'https://acme.example/@lee/a_b#12',
  'https://acme.example/?a=1&b=(c)',
  'http://acme.example',
]
const LINKING = `See ${ADDRESSES[0]}, (${ADDRESSES[1]}) ${ADDRESSES[2]}; mail ana@acme.example. (Ana, Acme)`

/** What every Poster must do: post once, say only what is certain, change and leak nothing. */
export function posterContract(name: string, open: () => Promise<PosterRig>): void {
  describe(`${name} as a place to post to`, () => {
    let rig: PosterRig
    const output: string[] = []
    const reply = (text = TEXTS[0] ?? ''): ApprovedReply =>
      approvedForTest(text, { source: rig.source, ...some('comment', rig.comment) })

    beforeEach(async () => {
      rig = await open()
      output.length = 0
      for (const stream of [process.stdout, process.stderr])
        vi.spyOn(stream, 'write').mockImplementation((chunk) => {
          output.push(String(chunk))
          return true
        })
    })
    afterEach(async () => {
      vi.restoreAllMocks()
      await rig.close()
    })

    it('names the sources it posts for', () => {
      expect(rig.poster.sources).toContain(rig.source)
      expect(rig.poster.canPost(reply().comment)).toBe(true)
    })

    it('is tried as long as is written', () => {
      expect(rig.poster.tryHours).toBe(rig.hours)
    })

    it.each(TEXTS)('posts once, and the text unchanged: %j', async (text) => {
      if (text.length > (rig.longest ?? text.length)) return
      await rig.behave('takes it')
      expect(await rig.poster.post(reply(text))).toMatchObject({ state: 'posted' })
      expect(rig.arrived()).toEqual([text])
    })

    it.each(
      CALLING,
    )('calls nobody, refers to nothing, commands nothing, and reads the same: %j', async (text) => {
      if (rig.called === undefined) return
      await rig.poster.post(reply(text))
      expect([rig.called(), rig.arrived()]).toEqual([[], [text]])
    })

    it('makes links of whole web addresses, and of nothing else', async () => {
      if (rig.links === undefined) return
      await rig.poster.post(reply(LINKING))
      expect([rig.links(), rig.called?.(), rig.arrived()]).toEqual([ADDRESSES, [], [LINKING]])
    })

    it('says that it was refused, and does not try again by itself', async () => {
      await rig.behave('refuses')
      expect(await rig.poster.post(reply())).toMatchObject({ state: 'refused', why: expect.any(String) })
      expect(rig.arrived()).toEqual([])
      expect(rig.asked()).toBe(1)
    })

    it('hands on for how long to wait, and does not wait itself', async () => {
      await rig.behave('is busy')
      expect(await rig.poster.post(reply())).toMatchObject({ state: 'retry', after: 7 })
      expect(rig.arrived()).toEqual([])
      expect(rig.asked()).toBe(1)
    })

    it('says that it does not know when the line breaks after the request', async () => {
      await rig.behave('breaks off')
      expect(await rig.poster.post(reply())).toMatchObject({ state: 'unknown' })
      expect(rig.asked()).toBe(1)
    })

    it('may be tried again when nobody was there', async () => {
      await rig.behave('is away')
      expect(await rig.poster.post(reply())).toMatchObject({ state: 'retry' })
    })

    it.each<PlatformMood>([
      'takes it',
      'refuses',
      'is busy',
      'breaks off',
      'is away',
    ])('writes no text anywhere when the place %s (rule 9)', async (mood) => {
      const secret = 'narwhal-reply-text'
      await rig.behave(mood)
      const outcome = await rig.poster.post(reply(secret))
      expect(JSON.stringify(outcome)).not.toContain(secret)
      expect(output.join('')).not.toContain(secret)
      if ('why' in outcome) expect(outcome.why.length).toBeLessThan(300)
    })

    it('finds again what stands there, if it can look', async () => {
      const { find } = rig.poster
      if (find === undefined) return
      await rig.behave('takes it')
      const texts = [TEXTS[0] ?? '', ...(rig.called === undefined ? [] : [...CALLING, LINKING])]
      for (const [at, text] of texts.entries()) {
        const one = { ...reply(text), idempotencyKey: `key-${at}` }
        const before = await find.call(rig.poster, one)
        await rig.poster.post(one)
        expect([text, before, await find.call(rig.poster, one)]).toEqual([text, 'absent', 'posted'])
      }
    })
  })
}
