import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/**
 * Can the reply address be connected to? Sends nothing.
 * @returns undefined when it can, otherwise the system's code or `timeout`
 */
export function probe(address: string, timeout = 5_000): Promise<string | undefined> {
  const { protocol, hostname, port } = new URL(address)
  const secure = protocol === 'https:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const where = { host, port: port === '' ? (secure ? 443 : 80) : Number(port) }
  return new Promise((resolve) => {
    const socket: Socket = secure
      ? connectTls({ ...where, servername: isIP(host) === 0 ? host : '' }, () => done(undefined))
      : connectTcp(where, () => done(undefined))
    const done = (why: string | undefined): void => {
      socket.destroy()
      resolve(why)
    }
    socket.setTimeout(timeout, () => done('timeout'))
    socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'failed'))
  })
}
