import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { ANA, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'
import { cardSaying, readOn } from './standing.ts'

let rig: SlackRig
beforeEach(async () => {
  rig = await openSlack()
})
afterEach(() => rig.close())

const HOSTILE =
  'It crashes <!channel> <@U0ANA> <https://evil.example/x|your invoice> *bold* `code` ' +
  '<!subteam^S1|@all> &amp;lt;!here&amp;gt;'

/** What would ping somebody or lead to the hidden address. */
const DANGER = /\[mention (?!date)|\[link https:\/\/evil/

async function onlyCase() {
  const { cases } = await rig.desk.list({})
  expect(cases).toHaveLength(1)
  return await rig.desk.get(cases[0]?.id ?? '')
}

async function windowText(user: string): Promise<string> {
  return await vi.waitFor(() => {
    const { blocks = [] } = rig.slack.views(user).at(-1)?.view ?? {}
    const text = readOn({ text: '', blocks })
    if (!text.includes('It crashes')) throw new Error('no window')
    return text
  }, soon)
}

describe('hostile text in a trusted card', () => {
  it('pings nobody and links nowhere: on the card, in its notification, in the window', async () => {
    rig.slack.say(CUSTOMERS, SAM, HOSTILE, { encoded: true })
    const card = await cardSaying(rig, 'It crashes')
    // The marks in it are ours.
    const said = readOn(card).replace(/ \[\d+(?:, \d+)*\]/g, '')
    expect(said).toContain('It crashes @channel @ana your invoice (https://evil.example/x) *bold*')
    expect(shownText(card)).not.toMatch(DANGER)
    expect(shownText({ text: card.text })).not.toMatch(DANGER)
    await rig.slack.click(ANA, card, ID.edit)
    expect(await windowText(ANA)).not.toMatch(DANGER)
  })

  it('neither in the answer to /analyze', async () => {
    await rig.slack.command(ANA, '/analyze', `url:https://blog.example/1 ${HOSTILE}`)
    const answer = await vi.waitFor(() => {
      const [first] = rig.slack.ephemerals(ANA)
      if (first === undefined) throw new Error('no answer')
      return first
    }, soon)
    expect(shownText(answer)).not.toMatch(DANGER)
    expect(shownText({ text: answer.text })).not.toMatch(DANGER)
  })

  it('neither as the name of a person or a channel', async () => {
    rig.slack.workspace.people.set('U0BAD', { id: 'U0BAD', name: '<!channel>', realName: '<!channel>' })
    rig.slack.say(CUSTOMERS, 'U0BAD', 'It crashes at start.')
    const card = await cardSaying(rig, 'It crashes')
    expect(shownText(card)).toContain('<!channel>')
    expect(shownText(card)).not.toMatch(DANGER)
    expect(shownText({ text: card.text })).not.toMatch(DANGER)
  })
})

describe('a comment', () => {
  it('of 40,000 characters has its card, can be read in a window, and is kept whole', async () => {
    const long = `It crashes. ${'x'.repeat(39_988)}`
    rig.slack.say(CUSTOMERS, SAM, long)
    const card = await cardSaying(rig, 'It crashes')
    expect((await onlyCase()).comment.text).toBe(long)
    await rig.slack.click(ANA, card, ID.showAll)
    const whole = await windowText(ANA)
    expect(whole.replace(/[^x]/g, '')).toHaveLength(39_988)
    expect(rig.reported).toEqual([])
  })

  it('of 13,000 line breaks and emoji has its card too', async () => {
    rig.slack.say(CUSTOMERS, SAM, `It crashes. ${'🙂\n'.repeat(13_000)}`)
    await cardSaying(rig, 'It crashes')
    expect(rig.slack.calls.filter(({ error }) => error !== undefined)).toEqual([])
  })

  it('edited to nothing is withdrawn, and nothing can be sent any more', async () => {
    const comment = rig.slack.say(CUSTOMERS, SAM, 'It crashes at start.')
    const card = await cardSaying(rig, 'It crashes')
    rig.slack.edit(comment, '')
    await vi.waitFor(async () => expect((await onlyCase()).status).toBe('closed'), soon)
    await rig.slack.click(ANA, card, ID.edit)
    await vi.waitFor(() => expect(JSON.stringify(rig.slack.views(ANA))).toMatch(/deleted|changed/), soon)
    expect(rig.replies(comment)).toEqual([])
  })

  it('without words, e.g. a picture of which nothing else is told, is something to look at', async () => {
    rig.slack.say(CUSTOMERS, SAM, '', { more: { subtype: 'file_share', files: [{ id: 'F1' }] } })
    expect(readOn(await cardSaying(rig, 'Something to look at'))).toContain('Attachment 1')
  })
})
