import { describe, expect, it } from 'vitest'
import type { ColleagueRecord } from '../../src/core/index.ts'
import type { Storage } from '../../src/storage/index.ts'

const ana: ColleagueRecord = {
  id: 'colleague:ana',
  name: 'Ana Lima',
  role: 'admin',
  slackId: 'U1',
  discordId: null,
  password: 'scrypt$15$8$3$c2FsdA$a2V5',
  epoch: 2,
  invitation: { hash: 'h', until: '2026-03-09T09:00:00.000Z' },
  invitedAt: '2026-03-02T09:00:00.000Z',
  joinedAt: '2026-03-02T10:00:00.000Z',
  removedAt: null,
}
const ben: ColleagueRecord = {
  ...ana,
  id: 'colleague:ben',
  name: 'Ben',
  role: 'viewer',
  slackId: null,
  password: null,
  invitation: null,
  joinedAt: null,
  invitedAt: '2026-03-03T09:00:00.000Z',
}

/** What every store of colleagues must do. */
export function colleaguesContract(open: () => Promise<{ storage: Storage }>): void {
  describe('colleagues', () => {
    const put = (storage: Storage, ...all: ColleagueRecord[]) =>
      storage.colleagues.change(() => ({ put: all, result: 'said' }))

    it('come back as they were stored, the earliest first', async () => {
      const { storage } = await open()
      expect(await put(storage, ben, ana)).toBe('said')
      expect(await storage.colleagues.all()).toEqual([ana, ben])
      await put(storage, { ...ana, role: 'moderator', epoch: 3, invitation: null })
      expect(await storage.colleagues.all()).toEqual([
        { ...ana, role: 'moderator', epoch: 3, invitation: null },
        ben,
      ])
    })

    it('share no name and no id, while they are of the team', async () => {
      const { storage } = await open()
      await put(storage, ana)
      await expect(put(storage, { ...ben, name: 'ANA  LIMA' })).rejects.toThrow()
      await expect(put(storage, { ...ben, slackId: 'U1' })).rejects.toThrow()
      await put(storage, { ...ana, removedAt: '2026-03-04T09:00:00.000Z' }, { ...ben, name: 'Ana Lima' })
      expect(await storage.colleagues.all()).toHaveLength(2)
    })

    it('change one after the other: nobody decides on what another just changed', async () => {
      const { storage } = await open()
      await put(storage, ana)
      await Promise.all(
        Array.from({ length: 5 }, () =>
          storage.colleagues.change(([one = ana]) => ({
            put: [{ ...one, epoch: one.epoch + 1 }],
            result: undefined,
          })),
        ),
      )
      expect((await storage.colleagues.all())[0]?.epoch).toBe(7)
    })

    it('nothing of a step that throws is written', async () => {
      const { storage } = await open()
      const step = storage.colleagues.change(() => {
        throw new Error('no')
      })
      await expect(step).rejects.toThrow('no')
      expect(await storage.colleagues.all()).toEqual([])
    })
  })
}
