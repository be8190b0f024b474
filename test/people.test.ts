import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import type { Actor } from '../src/core/index.ts'
import { peopleOf } from '../src/people.ts'
import { done, joined, memoryTeam } from './support/memory-team.ts'

const configured = readConfig({
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  SLACK_DECIDERS: 'U1, S9',
  DISCORD_TOKEN: 't',
  DISCORD_DECIDERS: '42, 900',
})

describe('rule 1: who may decide', () => {
  it.each<[string, Actor, boolean]>([
    ['the desk’s own user', { id: 'desk:local', name: 'Ana', place: 'desk' }, true],
    ['somebody else at the desk', { id: 'desk:other', name: 'Ana', place: 'desk' }, false],
    ['a named person in Slack', { id: 'slack:U1', name: 'Ana', place: 'slack' }, true],
    ['a member of a named group', { id: 'slack:U2', name: 'Ben', place: 'slack', roles: ['S9'] }, true],
    ['anybody else in Slack', { id: 'slack:U3', name: 'Eve', place: 'slack', roles: ['S8'] }, false],
    ['a Slack id in Discord', { id: 'discord:U1', name: 'Eve', place: 'discord' }, false],
    ['a Slack person who claims the desk', { id: 'slack:U1', name: 'Eve', place: 'desk' }, false],
    ['a prefix that is missing', { id: 'U1', name: 'Eve', place: 'slack' }, false],
    ['a prefix that is none of Slack’s', { id: 'guest:U1', name: 'Eve', place: 'slack' }, false],
    ['a group’s member from elsewhere', { id: 'api:7', name: 'Eve', place: 'slack', roles: ['S9'] }, false],
    ['a prefix that is none of Discord’s', { id: 'visitor:42', name: 'Eve', place: 'discord' }, false],
    ['a named person on Discord', { id: 'discord:42', name: 'Ana', place: 'discord' }, true],
    ['a named role on Discord', { id: 'discord:7', name: 'Ben', place: 'discord', roles: ['900'] }, true],
    ['anybody else on Discord', { id: 'discord:7', name: 'Eve', place: 'discord', roles: ['901'] }, false],
    ['the program itself', { id: 'winnow', name: 'Winnow', place: 'winnow' }, false],
    ['the command line', { id: 'cli', name: 'Eve', place: 'cli' }, false],
  ])('%s', (_, actor, may) => {
    expect(peopleOf(configured).mayDecide(actor)).toBe(may)
  })

  it('is nobody on a platform until they are named', () => {
    const { mayDecide } = peopleOf(readConfig({}))
    expect(mayDecide({ id: 'slack:U1', name: 'Ana', place: 'slack', roles: ['S9'] })).toBe(false)
    expect(mayDecide({ id: 'discord:42', name: 'Ana', place: 'discord' })).toBe(false)
  })

  it('goes by the role of whoever is linked to a colleague, in Slack and on Discord too', async () => {
    const team = memoryTeam(true)
    const { mayDecide } = peopleOf(configured, team)
    const ana: Actor = { id: 'slack:U1ANA00', name: 'ana', place: 'slack' }
    const eve: Actor = { id: 'discord:420000000000000000', name: 'eve', place: 'discord', roles: ['900'] }
    expect([mayDecide(ana), mayDecide(eve)]).toEqual([false, true])
    const [one, other] = [await joined(team, 'Ana Lima', 'moderator'), await joined(team, 'Eve', 'viewer')]
    done(await team.link(one.id, { slack: 'U1ANA00', discord: '' }))
    done(await team.link(other.id, { slack: '', discord: '420000000000000000' }))
    // A moderator decides wherever they are; a viewer nowhere, whatever list or role names them.
    expect([mayDecide(ana), mayDecide(eve)]).toEqual([true, false])
    expect(team.identify(ana)).toEqual({ ...ana, id: one.id, name: 'Ana Lima' })
    expect(mayDecide(team.identify(ana))).toBe(true)
    expect(mayDecide({ ...ana, id: other.id })).toBe(false)
    done(await team.remove(one.id))
    expect([mayDecide(ana), team.identify(ana)]).toEqual([false, ana])
    // Somebody whom nobody linked stays what the configuration says.
    expect(mayDecide({ id: 'slack:U1', name: 'Zoé', place: 'slack' })).toBe(true)
  })
})
