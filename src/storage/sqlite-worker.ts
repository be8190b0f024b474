import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { FileHere, type SqliteFile, tune } from './sqlite-file.ts'
import type { Answer, Asked, Opening } from './sqlite-thread.ts'

/* One connection to the file in a thread of its own; `sqlite-thread.ts` is the other side. */

const { path, reads } = workerData as Opening
let file: SqliteFile | undefined

function opened(): SqliteFile {
  if (file !== undefined) return file
  const raw = new Database(path, { fileMustExist: true })
  try {
    tune(raw)
    if (reads) raw.pragma('query_only = on')
  } catch (error) {
    raw.close()
    throw error
  }
  file = new FileHere(raw)
  return file
}

async function done(asked: Asked): Promise<unknown> {
  if (asked.what === 'run') return opened().run(asked.text, asked.parameters)
  return asked.what === 'undo' ? opened().undo() : file?.close()
}

parentPort?.on('message', async (asked: Asked) => {
  const answer: Answer = await done(asked).then(
    (value) => ({ value }),
    // An error's class and code don't come along by themselves.
    (error: unknown) => {
      const { message, code } = error as Error & { code?: string }
      return { message, code: error instanceof Database.SqliteError ? code : undefined }
    },
  )
  parentPort?.postMessage(answer)
  if (asked.what === 'close') parentPort?.close()
})
