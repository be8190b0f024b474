import { webhookPoster } from '../../adapters/webhook/index.ts'
import { posterContract } from '../support/poster-contract.ts'
import { freePort, openReceiver } from '../support/receiver.ts'

posterContract('the reply address', async () => {
  const receiver = await openReceiver()
  const away = await freePort()
  let took = 0
  let url = receiver.url
  return {
    // Asked for anew on every try, so that the address may change under it.
    poster: {
      ...webhookPoster({ url, secret: 'shared' }),
      post: (reply) => webhookPoster({ url, secret: 'shared' }).post(reply),
    },
    source: 'http',
    arrived: () =>
      receiver.got
        .slice(0, took)
        .map(({ body }) => (JSON.parse(body.toString('utf8')) as { text: string }).text),
    asked: () => receiver.got.length,
    behave(how) {
      took = how === 'takes it' ? Number.POSITIVE_INFINITY : 0
      url = how === 'is away' ? `http://127.0.0.1:${away}/` : receiver.url
      if (how === 'takes it') receiver.answer = { status: 200 }
      if (how === 'refuses') receiver.answer = { status: 403 }
      if (how === 'is busy') receiver.answer = { status: 429, headers: { 'retry-after': '7' } }
      if (how === 'breaks off') receiver.answer = 'hang-up'
    },
    close: () => receiver.close(),
  }
})
