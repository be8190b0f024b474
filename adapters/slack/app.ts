import {
  App,
  type Authorize,
  HTTPReceiver,
  type Logger,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt'
import { type PlatformServices, WinnowError } from '../../src/core/index.ts'
import { clientOptions } from './calls.ts'
import { keepConnected } from './connection.ts'
import type { Installations } from './context.ts'
import { slackError } from './faults.ts'
import { quietLogger } from './quiet.ts'
import type { SlackConfig } from './settings.ts'

const PATH = '/slack/events'

/** The Bolt app and the way Slack reaches it. */
export interface Transport {
  readonly app: App
  /**
   * Socket Mode returns at once and connects by itself; HTTP mode listens.
   * @throws WinnowError `port_taken`
   */
  start(): Promise<void>
  stop(): Promise<void>
}

interface AppOptions {
  readonly config: SlackConfig
  readonly services: PlatformServices
  /** With one workspace's token. */
  readonly authorize: Authorize<boolean> | undefined
  /** With several workspaces. */
  readonly installations: Installations | undefined
  /** Called each time the connection stands again. */
  readonly onUp: () => void
}

/** @throws WinnowError `config_invalid` when a token that the mode needs is missing */
export function createApp({ config, services, authorize, installations, onUp }: AppOptions): Transport {
  const logger = quietLogger(services)
  const transport = config.httpPort === undefined ? socket : http
  const { receiver, start, stop } = transport({ config, services, logger, installations, onUp })
  const app = new App({
    receiver,
    logger,
    // Cards are conversation enough; Bolt's own memory of them would only grow.
    convoStore: false,
    clientOptions: clientOptions(config, logger),
    ...(authorize === undefined ? {} : { authorize }),
  })
  app.error(async (error) => {
    services.report(slackError(error, 'handling'))
  })
  return { app, start, stop }
}

interface TransportOptions {
  readonly config: SlackConfig
  readonly services: PlatformServices
  readonly logger: Logger
  readonly installations: Installations | undefined
  readonly onUp: () => void
}

type Made = Pick<Transport, 'start' | 'stop'> & { readonly receiver: Receiver }

function socket({ config, services, logger, installations, onUp }: TransportOptions): Made {
  const receiver = new SocketModeReceiver({
    ...installations?.receiverOptions,
    appToken: needed(config.appToken, 'SLACK_APP_TOKEN'),
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      ...installations?.receiverOptions.installerOptions,
      clientOptions: clientOptions(config, logger),
    },
  })
  const connection = keepConnected(receiver.client, services, onUp)
  return {
    receiver,
    async start() {
      connection.start()
    },
    stop: () => connection.stop(),
  }
}

function http({ config, services, logger, installations, onUp }: TransportOptions): Made {
  const receiver = new HTTPReceiver({
    ...installations?.receiverOptions,
    signingSecret: needed(config.signingSecret, 'SLACK_SIGNING_SECRET'),
    endpoints: PATH,
    logger,
    installerOptions: {
      ...installations?.receiverOptions.installerOptions,
      clientOptions: clientOptions(config, logger),
    },
  })
  const port = config.httpPort ?? 0
  return {
    receiver,
    async start() {
      try {
        await receiver.start({ port, host: config.host })
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'failed'
        throw new WinnowError('port_taken', `Slack can't be listened to on port ${port} (${code}).`, {
          cause,
          problems: [{ path: 'SLACK_HTTP_PORT', expected: 'a free port' }],
        })
      }
      services.inform('slack listening', { port })
      onUp()
    },
    async stop() {
      await receiver.stop().catch(() => undefined)
    },
  }
}

function needed(value: string | undefined, variable: string): string {
  if (value !== undefined && value !== '') return value
  throw new WinnowError('config_invalid', `Slack needs ${variable}.`, {
    problems: [{ path: variable, expected: 'set' }],
  })
}
