import { afterEach, describe, expect, it } from 'vitest'
import { ana, ben, closeDesks, comment, testDesk } from '../support/desk.ts'

const TEXT = 'Thank you: we look into it. (Ana)'

/** A desk of which nobody has said yet for whom replies speak. */
async function unnamed() {
  let brand: string | null = null
  const made = await testDesk({ isUnnamed: () => brand === null })
  const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
  return { ...made, caseId, name: () => (brand = 'Acme') }
}

describe('rule 7: for whom a reply speaks', () => {
  afterEach(closeDesks)

  it('is demanded before the first approval, wherever that is, and never again', async () => {
    const { desk, caseId, name } = await unnamed()
    const yes = { action: 'approve', version: 1, text: TEXT } as const
    for (const who of [ana, ben])
      await expect(desk.decide(caseId, yes, who)).rejects.toMatchObject({
        code: 'draft_refused',
        problems: [{ expected: expect.stringContaining('for whom you reply') }],
      })
    const [remark] = await desk.lint(caseId, null, TEXT)
    expect(remark).toMatchObject({ code: 'no-brand', refuses: true, message: { fr: expect.any(String) } })
    expect((await desk.get(caseId)).status).toBe('pending')
    name()
    expect((await desk.decide(caseId, yes, ben)).status).toBe('approved')
  })

  it('is not asked where nothing is sent, of samples, or of a program that brings its own text', async () => {
    const { desk, caseId } = await unnamed()
    await expect(desk.decide(caseId, { action: 'dismiss', version: 1 }, ana)).resolves.toBeDefined()
    const sample = await desk.receive('sample', comment('It crashes. [critic]'), { sample: true })
    const yes = { action: 'approve', version: 1, text: TEXT } as const
    expect((await desk.decide(sample.caseId, yes, ana)).status).toBe('approved')
    const other = await desk.receive('http', comment('It crashes. [critic]'))
    const token = { id: 'api:token', name: 'local operator', place: 'api' } as const
    expect((await desk.decide(other.caseId, yes, token)).status).toBe('approved')
  })

  it('is asked of a program that approves what Winnow drafted', async () => {
    const { desk, caseId, name } = await unnamed()
    const token = { id: 'api:token', name: 'local operator', place: 'api' } as const
    const { proposal } = await desk.get(caseId)
    const yes = { action: 'approve', version: 1, strategy: proposal?.strategy ?? null } as const
    await expect(desk.decide(caseId, yes, token)).rejects.toMatchObject({ code: 'draft_refused' })
    name()
    expect((await desk.decide(caseId, yes, token)).status).toBe('approved')
  })
})
