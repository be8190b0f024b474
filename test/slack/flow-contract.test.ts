import { vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { type PlatformRig, platformContract } from '../support/platform-contract.ts'
import { ANA, BEN, EVE, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, type SlackMessage } from '../support/slack/workspace.ts'
import { openSlack, soon } from './rig.ts'

const PEOPLE = { decider: ANA, 'other decider': BEN, stranger: EVE }

platformContract('Slack', async (): Promise<PlatformRig> => {
  const rig = await openSlack()
  const { slack } = rig
  const said = new Map<string, SlackMessage>()
  const message = (ts: string): SlackMessage => {
    const one = said.get(ts)
    if (one === undefined) throw new Error('nobody said that')
    return one
  }
  const cardOf = (caseId: string) => {
    const call = slack.calls.find(
      ({ method, args, error }) =>
        method === 'chat.postMessage' && error === undefined && String(args.metadata).includes(caseId),
    )
    return call === undefined
      ? undefined
      : rig.cards().find(({ metadata }) => JSON.stringify(metadata).includes(caseId))
  }
  return {
    desk: rig.desk,
    async say(text, below) {
      const one = slack.say(CUSTOMERS, SAM, text, below === undefined ? {} : { threadTs: below })
      said.set(one.ts, one)
      return one.ts
    },
    edit: async (ts, text) => slack.edit(message(ts), text),
    remove: async (ts) => slack.remove(message(ts)),
    deliverTwice: () => slack.deliverTwice(),
    card: (caseId) => {
      const card = cardOf(caseId)
      return card === undefined ? undefined : JSON.stringify(card.blocks)
    },
    async approve(caseId, who) {
      const card = await vi.waitFor(() => {
        const found = cardOf(caseId)
        if (found === undefined) throw new Error('no card')
        return found
      }, soon)
      await slack.click(PEOPLE[who], card, ID.approve)
    },
    told: (who) => slack.ephemerals(PEOPLE[who]).map(shownText).join('\n'),
    replies: (ts) => rig.replies(message(ts)).map(shownText),
    send: rig.send,
    close: rig.close,
  }
})
