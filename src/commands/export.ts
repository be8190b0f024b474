import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { openDesk } from './open-desk.ts'

/** `winnow export`: every case with its history, oldest first, as JSON lines. */
export async function exportCommand({ out }: { out?: string }): Promise<number> {
  const { desk, close } = await openDesk()
  // Comments are personal: the file is for its owner only.
  const to: Writable = out === undefined ? process.stdout : createWriteStream(out, { mode: 0o600 })
  const broken = new Promise<never>((_, reject) => to.once('error', reject))
  broken.catch(() => undefined)
  try {
    for await (const stored of desk.export()) {
      if (!to.write(`${JSON.stringify(stored)}\n`))
        await Promise.race([new Promise((resolve) => to.once('drain', resolve)), broken])
    }
    if (out !== undefined) {
      to.end()
      await Promise.race([finished(to), broken])
    }
  } finally {
    await close()
  }
  return 0
}
