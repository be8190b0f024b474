import type { Hono } from 'hono'
import { type Case, LANGUAGES, WinnowError } from '../../../src/core/index.ts'
import { draftsFor } from '../../../src/core/ways.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { SAVED_WORDS } from '../../../src/core/words/saved.ts'
import { type Form, field, readChoice } from '../forms.ts'
import { caseAddress, type ListState, listOf } from '../list.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import {
  filled,
  findSaved,
  plainName,
  SAVED,
  type SavedFields,
  type SavedReply,
  signatureOf,
} from '../saved.ts'
import type { SavedOptions } from '../views/saved.ts'
import { savedForm, savedList, savedPage } from '../views/saved.ts'

/** The team's own texts: their page, and what of them fits the reply that is being written. */
export function savedRoutes(app: Hono<Env>, options: WebOptions): void {
  const { desk, saved, brand } = options
  const mayChange = (c: Desked) => desk.mayDecide(actorOf(c))

  app.get('/replies', async (c) => {
    const search = (c.req.query('q') ?? '').slice(0, 200)
    const replies = findSaved(await saved.all(), search)
    const said = (['saved', 'removed'] as const).find((one) => c.req.query(one) !== undefined)
    return c.html(savedPage(c.get('view'), { replies, search, mayChange: mayChange(c), said }))
  })

  app.get('/replies/:id', async (c) => {
    mustChange(c)
    const id = c.req.param('id').slice(0, 100)
    const known = id === 'new' ? undefined : await wanted(id)
    const fields = known ?? { title: '', text: '', language: null }
    return c.html(savedForm(c.get('view'), { id: known?.id, fields, problem: undefined, preview: undefined }))
  })

  app.post('/replies/:id', async (c) => {
    mustChange(c)
    const view = c.get('view')
    const form = c.get('form')
    const given = c.req.param('id').slice(0, 100)
    const id = given === 'new' ? undefined : (await wanted(given)).id
    const step = field(form, 'step')
    if (step === 'remove' && id !== undefined) {
      await saved.remove(id)
      return c.redirect('/replies?removed', 303)
    }
    const fields = fieldsOf(form)
    const filling = { name: 'Camille', brand: brand || undefined, me: actorOf(c).name, signature: undefined }
    if (step === 'preview') {
      const preview = filled(fields.text, filling)
      return c.html(savedForm(view, { id, fields, problem: undefined, preview }))
    }
    if (fields.title === '' || fields.text.trim() === '') {
      const problem = SAVED_WORDS[view.language].incomplete
      return c.html(savedForm(view, { id, fields, problem, preview: undefined }), 422)
    }
    await saved.put(id, fields, actorOf(c).name)
    return c.redirect('/replies?saved', 303)
  })

  app.get('/desk/replies', async (c) => {
    const kase = await desk.get((c.req.query('case') ?? '').slice(0, 200))
    const search = (c.req.query('q') ?? '').slice(0, 200)
    const choice = readChoice(c.req.query('strategy')) ?? 'answer'
    const offered = await savedFor(c, options, kase, choice, listOf(c), search)
    return c.html(savedList(c.get('view'), offered))
  })

  function mustChange(c: Desked): void {
    if (!mayChange(c))
      throw new WinnowError('not_allowed', 'You are not among the people who may decide here.')
  }

  async function wanted(id: string): Promise<SavedReply> {
    const found = await saved.get(id)
    if (found === undefined) throw new WinnowError('not_found', 'There is no such reply.')
    return found
  }
}

/** What of the saved replies fits a case, filled for it. */
export async function savedFor(
  c: Desked,
  { saved, brand }: Pick<WebOptions, 'saved' | 'brand'>,
  kase: Case,
  choice: Choice,
  list: ListState,
  search = '',
): Promise<SavedOptions> {
  const { language } = kase.assessment
  const { name, handle } = kase.comment.author
  const filling = {
    name: plainName(name ?? handle),
    brand: plainName(brand),
    me: plainName(actorOf(c).name),
    signature: signatureOf(draftsFor(kase.proposal, choice)),
  }
  const found = findSaved(
    await saved.all(),
    search,
    LANGUAGES.find((one) => one === language),
  )
  return {
    offered: found.map((one) => ({ ...one, text: filled(one.text, filling) })),
    href: (id) => caseAddress(list, kase.id, { strategy: choice, saved: id }),
    searched: search.trim() !== '',
  }
}

function fieldsOf(form: Form): SavedFields {
  const language = field(form, 'language')
  const text = field(form, 'text')
  if (text.length > SAVED.text) throw new WinnowError('too_long', 'The text is too long.')
  return {
    title: field(form, 'title').replace(/\s+/g, ' ').trim().slice(0, SAVED.title),
    text,
    language: language === 'en' || language === 'fr' ? language : null,
  }
}
