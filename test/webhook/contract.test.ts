import { webhookPoster } from '../../adapters/webhook/index.ts'
import { anywhere } from '../support/internet.ts'
import { type PlatformMood, posterContract } from '../support/poster-contract.ts'
import { type Answer, openReceiver } from '../support/receiver.ts'

const ANSWERS: Readonly<Record<Exclude<PlatformMood, 'is away'>, Answer>> = {
  'takes it': { status: 201, headers: { location: '/replies/1' } },
  refuses: { status: 403 },
  'is busy': { status: 429, headers: { 'retry-after': '7' } },
  'breaks off': 'hang-up',
}

posterContract('the reply webhook', async () => {
  const receiver = await openReceiver()
  return {
    poster: webhookPoster({ internet: anywhere, url: receiver.url, secret: 'shared-with-the-receiver' }),
    source: 'http',
    hours: 24,
    arrived: () =>
      receiver.got
        .filter(({ answer }) => answer === ANSWERS['takes it'])
        .map(({ body }) => JSON.parse(body.toString('utf8')).text),
    asked: () => receiver.got.length,
    async behave(how) {
      if (how === 'is away') await receiver.close()
      else receiver.answer = ANSWERS[how]
    },
    close: () => receiver.close(),
  }
})
