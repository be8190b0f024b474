import { afterEach, expect, it, vi } from 'vitest'
import { createDesk } from '../../src/desk/index.ts'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { markedAnalyzer } from '../support/analyzer.ts'
import { manualClock } from '../support/clock.ts'
import { comment, temporaryFolder } from '../support/desk.ts'

const open: Storage[] = []
afterEach(async () => {
  for (const storage of open.splice(0)) await storage.close()
})

async function opened(dataDir: string, alone: boolean) {
  const clock = manualClock()
  const storage = await openStorage({ dataDir, clock, alone })
  open.push(storage)
  const { store, peers } = storage
  const desk = createDesk({
    store,
    peers,
    analyzer: markedAnalyzer,
    posters: [],
    clock,
    mayDecide: () => true,
  })
  return { storage, desk }
}

it('the running program hears what a command did to the same SQLite file, once', async () => {
  const dataDir = temporaryFolder()
  const { desk } = await opened(dataDir, true)
  const { caseId } = await desk.receive('http', comment('[critic] It crashes'))
  await desk.readWaiting()
  const told: string[] = []
  desk.onChange((change) => told.push(`${change.caseId} ${change.status}`))
  await desk.start()
  const command = await opened(dataDir, false)
  await command.desk.forget({ caseId })
  await vi.waitFor(() => expect(told).toEqual([`${caseId} closed`]), { timeout: 10_000 })
  await desk.stop()
})
