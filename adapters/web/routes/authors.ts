import type { Hono } from 'hono'
import { type Person, shortened, WinnowError, withNotes } from '../../../src/core/index.ts'
import { SAME_WORDS } from '../../../src/core/words/same-person.ts'
import { field, readDecision } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { type AuthorPage, authorPage, forgetPage, NAMED, seenOf } from '../views/author.ts'
import type { Html } from '../views/page.ts'

const PAGE = 20
/** First words of a case by which it is known again, in UTF-16 units. */
const EXCERPT = 90

/** One author: what they wrote here, what is kept of them, and its end. */
export function authorRoutes(app: Hono<Env>, { desk, notes }: WebOptions): void {
  const { authors } = desk

  app.get('/authors/:id', async (c) => c.html(await shown(c)))

  // Who is the same person is looked at first, and said after that; nothing is joined by a name.
  app.post('/authors/:id/same', async (c) => {
    const caseId = idOf(c.req.param('id'))
    const step = field(c.get('form'), 'step')
    const words = SAME_WORDS[c.get('view').language]
    if (step === 'part') await authors.part(caseId, actorOf(c))
    else {
      const id = idIn(field(c.get('form'), 'other').slice(0, 500).trim())
      const other = id === undefined ? undefined : await desk.get(id).catch(() => undefined)
      if (other === undefined) return c.html(await shown(c, { problem: words.unknown }), 422)
      const { author, venue } = other.comment
      const name = author.name ?? author.handle ?? ''
      const joining = { caseId: other.id, name, place: venue.name ?? other.source }
      if (step !== 'join') return c.html(await shown(c, { joining }))
      try {
        await authors.join(caseId, other.id, actorOf(c))
      } catch (error) {
        if (!(error instanceof WinnowError) || error.code !== 'not_possible') throw error
        const [one, two] = [(await desk.get(caseId)).comment.author, author]
        const named = [one, two].every(({ id, handle }) => (id ?? handle) !== undefined)
        return c.html(await shown(c, { problem: named ? words.same : words.nameOnly }), 409)
      }
    }
    return c.redirect(`/authors/${caseId}#same`, 303)
  })

  app.post('/authors/:id/account', async (c) => {
    const caseId = idOf(c.req.param('id'))
    await desk.decide(caseId, readDecision(c.get('form')), actorOf(c))
    return c.redirect(`/authors/${caseId}#account`, 303)
  })

  app.get('/authors/:id/export', async (c) => {
    mustDecide(c)
    const found = await authors.export(idOf(c.req.param('id')))
    c.header('content-disposition', 'attachment; filename="winnow-author.json"')
    c.header('cache-control', 'no-store')
    return c.json(await withNotes(found, notes.of))
  })

  app.get('/authors/:id/forget', async (c) => {
    mustDecide(c)
    const caseId = idOf(c.req.param('id'))
    return c.html(await asking(caseId, await authors.person(caseId), false, c.get('view')))
  })

  app.post('/authors/:id/forget', async (c) => {
    mustDecide(c)
    const caseId = idOf(c.req.param('id'))
    const person = await authors.person(caseId)
    if (field(c.get('form'), 'seen') !== seenOf(person))
      return c.html(await asking(caseId, person, true, c.get('view')), 409)
    const { cases, quoted } = await desk.forget({ personOf: caseId })
    return c.redirect(`/?erased=${cases}&quoted=${quoted}`, 303)
  })

  async function shown(c: Desked, more: Pick<AuthorPage, 'joining' | 'problem'> = {}): Promise<Html> {
    const caseId = idOf(c.req.param('id') ?? '')
    const asked = Number.parseInt(c.req.query('page') ?? '1', 10)
    const number = Number.isNaN(asked) ? 1 : Math.min(10_000, Math.max(1, asked))
    const history = await authors.of(caseId, { skip: (number - 1) * PAGE, limit: PAGE })
    const pages = Math.max(1, Math.ceil(history.person.cases.length / PAGE))
    const [mayDecide, account] = [desk.mayDecide(actorOf(c)), await authors.account(caseId)]
    const { version } = await desk.get(caseId)
    const { dayOf } = desk.promises
    const model = { caseId, version, history, account, number, pages, dayOf, mayDecide, ...more }
    return authorPage(c.get('view'), model)
  }

  function mustDecide(c: Desked): void {
    if (!desk.mayDecide(actorOf(c)))
      throw new WinnowError('not_allowed', 'You are not among the people who may decide here.')
  }

  async function asking(
    caseId: string,
    person: Person,
    changed: boolean,
    view: Parameters<typeof forgetPage>[0],
  ) {
    const excerpts = new Map<string, string>()
    for (const id of [...person.cases.slice(0, NAMED), ...person.quotedIn.slice(0, NAMED)]) {
      const { text } = (await desk.get(id)).comment
      const words = text
        .slice(0, EXCERPT * 2)
        .replace(/\s+/g, ' ')
        .trim()
      excerpts.set(id, shortened(words, EXCERPT + 1) || id)
    }
    const { same } = await authors.of(caseId, { skip: 0, limit: 0 })
    return forgetPage(view, { caseId, person, excerpts, changed, same })
  }
}

function idOf(given: string): string {
  return given.slice(0, 200)
}

/** Of a case's address the last part, or the id itself. */
function idIn(given: string): string | undefined {
  const [path = ''] = given.split(/[?#]/, 1)
  const whole = path.endsWith('/') ? path.slice(0, -1) : path
  return /^[\w-]{1,200}$/.exec(whole.slice(whole.lastIndexOf('/') + 1))?.[0]
}
