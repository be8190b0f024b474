import { afterEach, describe, expect, it } from 'vitest'
import { ben, closeDesks, comment, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

async function approvedBy(text?: string) {
  const { desk, storage } = await testDesk({ signing: { speaker: 'Ana' } })
  const { caseId } = await desk.receive('http', comment('It crashes. [critic]'))
  const record = await storage.store.case(caseId)
  const drafts = [{ language: 'en', text: 'Thank you.\n\n— Ana, Acme', template: 't' }] as const
  if (record?.proposal)
    await storage.store.transaction((tx) =>
      tx.updateCase(
        { ...record, proposal: { ...record.proposal, drafts } as typeof record.proposal },
        record.version,
      ),
    )
  const decision = { action: 'approve', version: 1, ...(text === undefined ? {} : { text }) } as const
  return (await desk.decide(caseId, decision, ben)).approved
}

describe('where a reply names who approved it', () => {
  it('a draft approved as it stands does, in what is kept and sent', async () => {
    expect(await approvedBy()).toMatchObject({ text: 'Thank you.\n\n— Ben, Acme', by: { name: 'Ben' } })
  })

  it('what a person wrote stays as they wrote it', async () => {
    const text = 'Thank you.\n\n— Ana, Acme'
    expect((await approvedBy(text))?.text).toBe(text)
  })
})
