import { describe, expect, it } from 'vitest'
import { mentioned, readable } from '../../adapters/slack/message-text.ts'
import { commentId, permalink, placeOfId, timeOf } from '../../adapters/slack/places.ts'

const names: Readonly<Record<string, string>> = { U1: 'Ana', W2: 'Ben' }
const read = (text: string) => readable(text, (id) => names[id])

describe('a message out of Slack’s markup', () => {
  it.each([
    ['It crashes &amp; burns &lt;b&gt;', 'It crashes & burns <b>'],
    ['&amp;lt; stays what was typed', '&lt; stays what was typed'],
    ['<@U1> and <@W2> and <@U9>', '@Ana and @Ben and @U9'],
    ['<@U9|sam> in <#C1|general> and <#C2>', '@sam in #general and #C2'],
    ['<!channel> <!here|here> <!subteam^S1|@support> <!subteam^S1>', '@channel here @support @subteam'],
    ['<!date^1772442000^{date_short}|2 March>', '2 March'],
    ['see <https://example.org/a?b=1&amp;c=2>', 'see https://example.org/a?b=1&c=2'],
    ['<https://example.org|example.org>', 'example.org'],
    ['<https://evil.example/x|your invoice>', 'your invoice (https://evil.example/x)'],
    ['<mailto:sam@example.org|sam@example.org>', 'sam@example.org'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['', ''],
  ])('%j reads %j', (raw, wanted) => {
    expect(read(raw)).toBe(wanted)
  })

  it('reads the longest message in no time, however it is nested', () => {
    const hostile = '<@'.repeat(20_000)
    expect(read(hostile)).toBe(hostile)
  })

  it('tells who is mentioned, each once', () => {
    expect(mentioned('<@U1> <@W2|ben> <@U1> @U3 <!channel>')).toEqual(['U1', 'W2'])
  })
})

describe('where a message stands', () => {
  it('is known again from its id', () => {
    const place = { teamId: 'T1', channel: 'C1', ts: '1772442000.000100' }
    expect(commentId(place)).toBe('T1:C1:1772442000.000100')
    expect(placeOfId('T1:C1:1772442000.000100')).toEqual(place)
    expect(placeOfId('pasted-1')).toBeUndefined()
    expect(placeOfId('T1:C1:not-a-ts')).toBeUndefined()
  })

  it('has the address that Slack gives it', () => {
    const place = { channel: 'C1', ts: '1772442060.000200' }
    const url = 'https://acme.slack.com/'
    expect(permalink(url, place)).toBe('https://acme.slack.com/archives/C1/p1772442060000200')
    expect(permalink(url, place, '1772442000.000100')).toBe(
      'https://acme.slack.com/archives/C1/p1772442060000200?thread_ts=1772442000.000100&cid=C1',
    )
    expect(permalink(undefined, place)).toBeUndefined()
  })

  it('has its time', () => {
    expect(timeOf('1772442000.000100')).toBe('2026-03-02T09:00:00.000Z')
  })
})
