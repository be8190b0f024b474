import type { Hono } from 'hono'
import {
  type ImportChoices,
  type Importing,
  OWNERSHIPS,
  VENUE_KINDS,
  WinnowError,
} from '../../../src/core/index.ts'
import { IMPORT_WORDS, MAPPED } from '../../../src/core/words/import.ts'
import { complaint, statusOf } from '../complaint.ts'
import { type Form, field } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { LARGEST_UPLOAD, receiveUpload } from '../upload.ts'
import { errorPage } from '../views/doors.ts'
import { dropPage, importPage, lookedPage } from '../views/import.ts'

/** A file is dropped, looked through, corrected and brought in; and the whole of it can be taken back. */
export function importRoutes(app: Hono<Env>, options: WebOptions): void {
  const { desk, importing, access, largestUpload = LARGEST_UPLOAD } = options
  if (importing === undefined) return
  const { imports } = desk
  const wordsOf = (c: Desked) => IMPORT_WORDS[c.get('view').language]
  const dropAgain = async (
    c: Desked,
    problem: string | undefined,
    status: 200 | 403 | 404 | 409 | 413 | 422 | 503 = 200,
  ) =>
    c.html(
      dropPage(c.get('view'), { largest: largestUpload, imports: await imports.list(), problem }),
      status,
    )

  app.get('/import', (c) => dropAgain(c, undefined))

  app.post('/import', async (c) => {
    const view = c.get('view')
    const trusts = (csrf: string) => access.door.trusts(c, c.get('session'), csrf)
    try {
      const upload = await receiveUpload(
        c,
        trusts,
        ({ name, content }) => importing.drop(name, content),
        importing.discard,
        largestUpload,
      )
      if (upload === 'foreign') return c.html(errorPage(view, view.words.error.csrf), 403)
      if (upload === 'none') return dropAgain(c, wordsOf(c).noFile, 422)
      return c.redirect(`/import/look/${upload}`, 303)
    } catch (error) {
      if (!(error instanceof WinnowError)) throw error
      if (error.code === 'too_long')
        return dropAgain(c, wordsOf(c).tooLarge(String(Math.floor(largestUpload / 1024 / 1024))), 413)
      if (error.code === 'not_possible') return dropAgain(c, wordsOf(c).tooMany, 409)
      if (error.code === 'invalid_input') return dropAgain(c, wordsOf(c).cut, 422)
      throw error
    }
  })

  app.get('/import/look/:upload', (c) => {
    const dropped = importing.dropped(c.req.param('upload'))
    return dropped === undefined
      ? dropAgain(c, wordsOf(c).gone, 404)
      : c.html(lookedPage(c.get('view'), dropped), dropped.problem === undefined ? 200 : 422)
  })

  app.post('/import/look/:upload', async (c) => {
    const upload = c.req.param('upload')
    const form = c.get('form')
    const dropped = importing.dropped(upload)
    if (dropped === undefined) return dropAgain(c, wordsOf(c).gone, 404)
    const act = field(form, 'act')
    if (act === 'discard') {
      importing.discard(upload)
      return c.redirect('/import', 303)
    }
    const choices = choicesIn(form, dropped)
    // What comes in is what was shown: after a change it is shown anew.
    if (act !== 'bring' || dropped.looked === undefined || !same(choices, dropped.choices)) {
      importing.look(upload, choices)
      return c.redirect(`/import/look/${upload}`, 303)
    }
    const { id, name, place } = actorOf(c)
    try {
      const begun = await importing.bring(upload, { id, name, place })
      return c.redirect(`/import/${begun.id}`, 303)
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code !== 'not_possible') throw error
      return dropAgain(c, wordsOf(c).already, 409)
    }
  })

  app.get('/import/:id', async (c) => c.html(await shown(c, c.req.param('id'), {})))

  app.post('/import/:id', async (c) => {
    const view = c.get('view')
    if (!desk.mayDecide(actorOf(c))) return c.html(errorPage(view, view.words.error.not_allowed), 403)
    const id = c.req.param('id')
    const words = wordsOf(c)
    try {
      await importing.halt(id)
      const { gone, left } = await imports.undo(id)
      const notice = left === 0 ? words.undoneNow(gone) : `${words.undoneNow(gone)} ${words.undoneLeft(left)}`
      return c.html(await shown(c, id, { notice }))
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code !== 'not_possible') throw error
      const { touched } = await imports.standing(id)
      const problem = touched > 0 ? words.touched(touched) : complaint(view, error, {})
      return c.html(await shown(c, id, { problem }), statusOf(error))
    }
  })

  async function shown(c: Desked, id: string, more: { notice?: string; problem?: string }) {
    const one = await imports.get(id.slice(0, 100))
    const standing = await imports.standing(one.id)
    const share = (importing as Importing).shareOf(one.id)
    return importPage(c.get('view'), { one, standing, share, notice: more.notice, problem: more.problem })
  }
}

/** What the form says; a column that is as it was found is nothing chosen. */
function choicesIn(
  form: Form,
  { looked, choices }: NonNullable<ReturnType<Importing['dropped']>>,
): ImportChoices {
  const of = (name: string) => {
    const value = field(form, name).trim().slice(0, 200)
    return value === '' ? undefined : value
  }
  const found = new Map((looked?.file.mapping ?? []).map((one) => one.split(' = ', 2) as [string, string]))
  const map: Record<string, string> = {}
  for (const name of MAPPED) {
    const column = field(form, `map-${name}`)
    const before = choices.file?.map?.[name]
    if (form[`map-${name}`] === undefined || (name === 'text' && column === '')) continue
    if (column !== (found.get(name) ?? '') || column === before) map[name] = column
  }
  const since = of('since')
  const date = since !== undefined && /^\d{4}-\d\d-\d\d$/.test(since) ? new Date(since) : undefined
  return {
    from: of('from')?.slice(0, 60),
    place: of('place'),
    ownership: OWNERSHIPS.find((one) => one === of('ownership')),
    kind: VENUE_KINDS.find((one) => one === of('kind')),
    since: date === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString(),
    needsAnswer: of('needsAnswer') === 'yes' ? true : undefined,
    update: of('update') === 'yes' ? true : undefined,
    file: {
      encoding: of('encoding'),
      delimiter: of('delimiter'),
      map: Object.keys(map).length === 0 ? undefined : map,
    },
  }
}

/** Left out and undefined are the same. */
function same(a: ImportChoices, b: ImportChoices): boolean {
  const plain = ({ file, ...rest }: ImportChoices) =>
    JSON.stringify([
      Object.entries(rest)
        .filter(([, v]) => v !== undefined)
        .sort(),
      Object.entries(file ?? {})
        .filter(([, v]) => v !== undefined)
        .sort(),
    ])
  return plain(a) === plain(b)
}
