import type { Hono } from 'hono'
import { ROLES, roleMay, type TeamOutcome } from '../../../src/core/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { field } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { errorPage } from '../views/doors.ts'
import { beginPage, type PeoplePage, peoplePage } from '../views/people.ts'

/** Who shares the desk: for admins, and for whoever has it to themselves so far. */
export function peopleRoutes(app: Hono<Env>, { colleagues, access, deskUrl }: WebOptions): void {
  if (colleagues === undefined) return
  const { door, peerOf } = access
  const wordsOf = (c: Desked) => PEOPLE_WORDS[c.get('view').language]
  const mayChange = (c: Desked) => roleMay(c.get('who').role, 'people')
  const refuse = (c: Desked) => c.html(errorPage(c.get('view'), wordsOf(c).mayNot.people), 403)
  const shown = async (c: Desked, more: Partial<PeoplePage> = {}) =>
    c.html(
      peoplePage(c.get('view'), { people: await colleagues.list(), ownId: actorOf(c).id, ...more }),
      more.problem === undefined ? 200 : 422,
    )
  const linkOf = (c: Desked, secret: string) => {
    const { secure, host } = peerOf(c)
    const base = deskUrl ?? `${secure ? 'https' : 'http'}://${host}`
    return `${base.replace(/\/$/, '')}/welcome/${secret}`
  }

  app.get('/settings/people', async (c) => {
    if (!mayChange(c)) return refuse(c)
    return (await door.login()) ? shown(c) : c.html(beginPage(c.get('view'), {}))
  })

  // Whoever has the desk to themselves becomes the first admin, and is in at once.
  app.post('/settings/people/begin', async (c) => {
    if (await door.login()) return refuse(c)
    const name = field(c.get('form'), 'name')
    const begun = await colleagues.begin(name, field(c.get('form'), 'password'))
    if ('refused' in begun)
      return c.html(beginPage(c.get('view'), { name, problem: wordsOf(c).refused[begun.refused] }), 422)
    await door.admit(c, begun.done)
    return c.redirect('/settings/people', 303)
  })

  app.post('/settings/people', async (c) => {
    if (!mayChange(c)) return refuse(c)
    const form = c.get('form')
    const name = field(form, 'name')
    const role = ROLES.find((one) => one === field(form, 'role')) ?? 'viewer'
    const invited = await colleagues.invite(name, role)
    if ('refused' in invited) return shown(c, { name, problem: wordsOf(c).refused[invited.refused] })
    const { colleague, secret } = invited.done
    return shown(c, { link: { colleague, address: linkOf(c, secret) } })
  })

  app.post('/settings/people/:id', async (c) => {
    if (!mayChange(c)) return refuse(c)
    const form = c.get('form')
    const words = wordsOf(c)
    const id = c.req.param('id').slice(0, 100)
    const said = <T>(outcome: TeamOutcome<T>, notice: (value: T) => string) =>
      'refused' in outcome
        ? shown(c, { problem: words.refused[outcome.refused] })
        : shown(c, { notice: notice(outcome.done) })
    switch (field(form, 'act')) {
      case 'role': {
        const role = ROLES.find((one) => one === field(form, 'role')) ?? 'viewer'
        const outcome = await colleagues.setRole(id, role)
        await endLogins(c, id)
        return said(outcome, ({ name }) => words.savedRole(name, words.roles[role]))
      }
      case 'link': {
        const ids = { slack: field(form, 'slack'), discord: field(form, 'discord') }
        return said(await colleagues.link(id, ids), ({ name }) => words.savedIds(name))
      }
      case 'remove': {
        const outcome = await colleagues.remove(id)
        await endLogins(c, id)
        return said(outcome, ({ name }) => words.removed(name))
      }
      default: {
        const again = await colleagues.renew(id)
        if ('refused' in again) return shown(c, { problem: words.refused[again.refused] })
        const { colleague, secret } = again.done
        return shown(c, { link: { colleague, address: linkOf(c, secret) } })
      }
    }
  })

  /** Of somebody who may do other things now; whoever changed their own role stays in. */
  async function endLogins(c: Desked, id: string): Promise<void> {
    const standing = await colleagues?.standing(id)
    const own = actorOf(c).id === id
    await door.dismiss(id)
    if (own && standing !== undefined) await door.admit(c, standing)
  }
}
