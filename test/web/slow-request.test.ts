import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { listen } from '../../adapters/web/server.ts'

/**
 * Begins a form and never ends it. @returns whether the server hung up before `patience` milliseconds were
 * over
 */
async function hungUpOn(port: number, path: string, patience: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nbegun`)
  const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)))
  const waited = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience))
  const hungUp = await Promise.race([closed, waited])
  socket.destroy()
  return hungUp
}

it('a request that doesn’t come in is ended, while a file may take its time', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0, requestTimeout: 50 })
  listening.serve(new Hono().post('*', async (c) => c.text(await c.req.text())))
  try {
    expect(await hungUpOn(listening.port, '/paste', 5_000)).toBe(true)
    expect(await hungUpOn(listening.port, '/import', 300)).toBe(false)
  } finally {
    await listening.close(0)
  }
})
