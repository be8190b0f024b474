import type { Hono } from 'hono'
import { field } from '../forms.ts'
import { actorOf, type Desked, type Env, type WebOptions } from '../options.ts'
import { errorPage } from '../views/doors.ts'
import type { Html } from '../views/page.ts'

/** A file of the team's that is shown, tried out and saved on a page of its own. */
interface EditedFile<Problem, Preview> {
  read(): { readonly text: string; readonly mark: string }
  check(text: string): readonly Problem[]
  /** undefined: another one is being worked out. */
  preview(text: string): Promise<Preview | undefined>
  save(text: string, mark: string): boolean
}

/** What the page shows: the file as it stands, or as typed with what came of it. */
export interface Edited<Problem, Preview> {
  readonly text: string
  /** Of the file that the text was made from. */
  readonly mark: string
  readonly problems?: readonly Problem[]
  readonly preview?: Preview
  readonly notice?: 'busy' | 'changed'
  readonly saved?: boolean
}

/**
 * For people allowed to decide, since it changes what everybody reads and sends. Two steps: looked at,
 * which saves nothing, and saved, which never goes over what somebody else changed meanwhile.
 * @param path of the page, the last part of which names the field
 */
export function editedRoutes<Problem, Preview>(
  app: Hono<Env>,
  { desk }: Pick<WebOptions, 'desk'>,
  path: `/settings/${'words' | 'playbook' | 'answers'}`,
  file: EditedFile<Problem, Preview>,
  page: (c: Desked, edited: Edited<Problem, Preview>) => Html,
): void {
  const name = path.slice('/settings/'.length)
  const mayChange = (c: Desked) => desk.mayDecide(actorOf(c))
  const refuse = (c: Desked) => c.html(errorPage(c.get('view'), c.get('view').words.error.not_allowed), 403)
  const shown = (c: Desked, more: Partial<Edited<Problem, Preview>>, status: 200 | 409 | 422 | 503 = 200) =>
    c.html(page(c, { ...file.read(), ...more }), status)

  app.get(path, (c) => (mayChange(c) ? shown(c, { saved: c.req.query('saved') !== undefined }) : refuse(c)))
  app.post(path, async (c) => {
    if (!mayChange(c)) return refuse(c)
    const form = c.get('form')
    const [text, mark] = [field(form, name), field(form, 'mark')]
    const problems = file.check(text)
    if (problems.length > 0) return shown(c, { text, mark, problems }, 422)
    if (field(form, 'step') !== 'save') {
      const preview = await file.preview(text)
      return preview === undefined
        ? shown(c, { text, mark, notice: 'busy' }, 503)
        : shown(c, { text, mark, preview })
    }
    if (!file.save(text, mark)) return shown(c, { text, notice: 'changed' }, 409)
    return c.redirect(`${path}?saved`, 303)
  })
}
