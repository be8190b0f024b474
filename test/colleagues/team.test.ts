import { describe, expect, it } from 'vitest'
import { createPasswords, weakness } from '../../src/colleagues/passwords.ts'
import { isGuessable } from '../../src/config/guessable.ts'
import { nameKey, RIGHTS, ROLES, roleMay, shownName } from '../../src/core/index.ts'
import { done, joined, memoryTeam as team } from '../support/memory-team.ts'
import { PASSWORD } from '../support/team.ts'

describe('what each role may do', () => {
  it('is this table', () => {
    const table = ROLES.map((role) => [role, RIGHTS.filter((right) => roleMay(role, right))])
    expect(Object.fromEntries(table)).toEqual({
      viewer: ['see'],
      moderator: ['see', 'decide'],
      admin: ['see', 'decide', 'settings', 'forget', 'export', 'people'],
    })
  })
})

describe('names', () => {
  it('lose what can’t be seen, and look alike for nobody else', () => {
    expect(shownName('  Ana\u200b\u202e \t Lima\n')).toBe('Ana Lima')
    expect(nameKey('ＡＮＡ  Lima')).toBe(nameKey('ana lima'))
    expect(shownName('x'.repeat(100))).toHaveLength(60)
  })
})

describe('a link', () => {
  it('lets somebody choose a password once, within seven days', async () => {
    const made = team()
    const { secret, colleague } = done(await made.invite('Ana', 'admin'))
    expect(colleague).toMatchObject({ name: 'Ana', role: 'admin', joinedAt: null })
    expect(await made.signIn('Ana', PASSWORD)).toBeUndefined()
    expect(done(await made.invited(secret)).name).toBe('Ana')
    done(await made.join(secret, PASSWORD))
    expect(await made.join(secret, PASSWORD)).toEqual({ refused: 'link-over' })
    expect((await made.signIn(' ana ', PASSWORD))?.colleague.name).toBe('Ana')
    const { secret: late } = done(await made.invite('Ben', 'moderator'))
    made.clock.pass({ days: 7 })
    expect(await made.invited(late)).toEqual({ refused: 'link-over' })
    expect(await made.join(late, PASSWORD)).toEqual({ refused: 'link-over' })
  })

  it('whose time is over makes no admin: somebody who can invite the others comes first', async () => {
    const made = team()
    done(await made.invite('Ana', 'admin'))
    done(await made.invite('Ben', 'moderator'))
    made.clock.pass({ days: 7 })
    expect(await made.invite('Cleo', 'moderator')).toEqual({ refused: 'first-admin' })
    done(await made.invite('Dora', 'admin'))
    done(await made.invite('Cleo', 'moderator'))
  })

  it('is kept as a hash, and the password as scrypt made it', async () => {
    const made = team()
    const { secret } = done(await made.invite('Ana', 'admin'))
    expect(JSON.stringify([...made.all.values()])).not.toContain(secret)
    done(await made.join(secret, PASSWORD))
    const kept = JSON.stringify([...made.all.values()])
    expect(kept).not.toContain(PASSWORD)
    expect(kept).toContain('scrypt$')
  })

  it(
    'for somebody who is there is a way to another password, which ends the one before and every ' +
      'older link',
    async () => {
      const made = team()
      await joined(made, 'Ana', 'admin')
      const { secret: first } = done(await made.renew('Ana'))
      const { secret: second } = done(await made.renew('ANA'))
      expect(await made.invited(first)).toEqual({ refused: 'link-over' })
      expect(await made.signIn('Ana', PASSWORD)).toBeDefined()
      done(await made.join(second, 'copper window seventeen'))
      expect(await made.signIn('Ana', PASSWORD)).toBeUndefined()
      expect((await made.list()).map(({ name, role }) => [name, role])).toEqual([['Ana', 'admin']])
    },
  )

  it('goes to an admin first, unless the desk has a token', async () => {
    expect(await team().invite('Ben', 'moderator')).toEqual({ refused: 'first-admin' })
    expect(await team(true).invite('Ben', 'viewer')).toHaveProperty('done')
    expect(await team().invite(' \u200b ', 'admin')).toEqual({ refused: 'name-missing' })
  })
})

describe('a password', () => {
  it.each([
    ['short', 'nine char', 'password-short'],
    ['without end', 'x'.repeat(201), 'password-long'],
    ['of one letter', 'aaaaaaaaaaaaaaaa', 'password-guessable'],
    ['that everybody tries', 'password123456', 'password-guessable'],
    ['of one’s own name', 'anaïs-lima-acme', 'password-guessable'],
    ['of the brand', 'Acme Acme 2026!', 'password-guessable'],
    ['along the keyboard', 'azerty123456', 'password-guessable'],
    ['of a few words', PASSWORD, undefined],
    ['in another alphabet', 'красный чайник окно', undefined],
  ])('%s', (_, password, expected) => {
    expect(weakness(password, { name: 'Anaïs Lima', brand: 'Acme' }, isGuessable)).toBe(expected)
  })

  it('is changed by who knows the one before', async () => {
    const made = team()
    const { id } = await joined(made, 'Ana', 'admin')
    expect(await made.changePassword(id, 'something else', 'copper window seventeen')).toEqual({
      refused: 'password-wrong',
    })
    const { epoch } = done(await made.changePassword(id, PASSWORD, 'copper window seventeen'))
    expect(epoch).toBe(2)
    expect(await made.signIn('Ana', PASSWORD)).toBeUndefined()
  })

  it('that nobody has is not right, whatever it is', async () => {
    const passwords = createPasswords({ log: 4, blocks: 8, parallel: 1 })
    expect(await passwords.isRight(PASSWORD, undefined)).toBe(false)
    const kept = await passwords.keep('Ｖelvet lamp')
    expect([
      await passwords.isRight('Velvet lamp', kept),
      await passwords.isRight('velvet lamp', kept),
    ]).toEqual([true, false])
  })
})

describe('many sign in at once', () => {
  it('two are looked at, sixteen wait, and the next is told to come later', async () => {
    const passwords = createPasswords({ log: 4, blocks: 8, parallel: 1 })
    const all = Array.from({ length: 40 }, () => passwords.isRight(PASSWORD, undefined))
    const ended = await Promise.allSettled(all)
    expect(ended.map(({ status }) => status)).toEqual([
      ...Array(18).fill('fulfilled'),
      ...Array(22).fill('rejected'),
    ])
    expect(ended[39]).toMatchObject({ reason: { code: 'too_many_tries', retryAfter: 5 } })
    const kept = await passwords.keep(PASSWORD)
    expect(await passwords.isRight(PASSWORD, kept)).toBe(true)
  })

  it('whoever is asked no more when their turn comes is not looked at', async () => {
    const passwords = createPasswords({ log: 4, blocks: 8, parallel: 1 })
    const kept = await passwords.keep(PASSWORD)
    expect(await passwords.isRight(PASSWORD, kept, () => false)).toBe(false)
  })
})

describe('a team', () => {
  it('is begun once, even by two at the same moment', async () => {
    const made = team()
    const both = await Promise.all([made.begin('Ana', PASSWORD), made.begin('Eve', PASSWORD)])
    expect(both.filter((one) => 'done' in one)).toHaveLength(1)
    expect(both).toContainEqual({ refused: 'begun-already' })
    expect(await made.list()).toHaveLength(1)
  })
})

describe('the last admin', () => {
  it('stays, where no token opens the desk', async () => {
    const made = team()
    const ana = await joined(made, 'Ana', 'admin')
    // Somebody who never came in is no admin to rely on.
    done(await made.invite('Zoé', 'admin'))
    expect(await made.setRole(ana.id, 'viewer')).toEqual({ refused: 'last-admin' })
    expect(await made.remove(ana.id)).toEqual({ refused: 'last-admin' })
    const ben = await joined(made, 'Ben', 'admin')
    done(await made.remove(ana.id))
    expect(await made.remove(ben.id)).toEqual({ refused: 'last-admin' })
    const other = team(true)
    done(await other.remove((await joined(other, 'Ana', 'admin')).id))
  })
})

describe('a team that nobody is in yet', () => {
  it('is not begun by somebody who can’t invite the others, and keeps its only invited admin', async () => {
    const made = team()
    const ana = done(await made.invite('Ana', 'admin'))
    const ben = done(await made.invite('Ben', 'moderator'))
    expect(await made.join(ben.secret, PASSWORD)).toEqual({ refused: 'first-admin' })
    expect(await made.remove(ana.colleague.id)).toEqual({ refused: 'last-admin' })
    expect(await made.setRole(ana.colleague.id, 'viewer')).toEqual({ refused: 'last-admin' })
    done(await made.join(ana.secret, PASSWORD))
    done(await made.join(ben.secret, PASSWORD))
  })
})

describe('who was removed', () => {
  it('comes in no more, and frees their name and their ids', async () => {
    const made = team()
    await joined(made, 'Ana', 'admin')
    const ben = await joined(made, 'Ben', 'moderator')
    done(await made.link(ben.id, { slack: 'U0123456789', discord: '' }))
    expect(made.roleOf({ id: 'slack:U0123456789' })).toBe('moderator')
    done(await made.remove(ben.id))
    expect(await made.signIn('Ben', PASSWORD)).toBeUndefined()
    expect(await made.standing(ben.id)).toBeUndefined()
    // Not "no colleague": a list of deciders that still names them must not let them in.
    expect([made.roleOf({ id: ben.id }), made.roleOf({ id: 'slack:U0123456789' })]).toEqual([null, null])
    const again = await joined(made, 'Ben', 'viewer')
    expect(again.id).not.toBe(ben.id)
    done(await made.link(again.id, { slack: 'U0123456789', discord: '' }))
    expect(made.roleOf({ id: 'slack:U0123456789' })).toBe('viewer')
  })
})

describe('ids in Slack and on Discord', () => {
  it('are one person’s, and look like what they are', async () => {
    const made = team()
    const ana = await joined(made, 'Ana', 'admin')
    const ben = await joined(made, 'Ben', 'moderator')
    done(await made.link(ana.id, { slack: ' U0123456789 ', discord: '123456789012345678' }))
    expect(await made.link(ben.id, { slack: 'U0123456789', discord: '' })).toEqual({ refused: 'id-taken' })
    expect(await made.link(ben.id, { slack: '@ben', discord: '' })).toEqual({ refused: 'slack-form' })
    expect(await made.link(ben.id, { slack: '', discord: 'ben#1' })).toEqual({ refused: 'discord-form' })
    expect(made.roleOf({ id: 'discord:123456789012345678' })).toBe('admin')
    done(await made.link(ana.id, { slack: '', discord: '' }))
    expect(made.roleOf({ id: 'slack:U0123456789' })).toBeUndefined()
  })
})
