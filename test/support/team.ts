import { expect } from 'vitest'
import type { Role } from '../../src/core/index.ts'
import type { TestApp } from './app.ts'
import { type Visitor, visitor } from './visitor.ts'

export const PASSWORD = 'velvet lamp harbour'

/** Somebody of the team, signed in at a browser of theirs. */
export async function person(app: TestApp, name: string, role: Role): Promise<Visitor> {
  const invited = await app.colleagues.invite(name, role)
  if ('refused' in invited) throw new Error(invited.refused)
  const one = visitor(app)
  expect((await send(one, `/welcome/${invited.done.secret}`, { password: PASSWORD })).status).toBe(303)
  return one
}

/** A form of a page that carries the browser's own token. @param from where that page is */
export async function send(
  who: Visitor,
  path: string,
  form: Readonly<Record<string, string>>,
  from: string = path,
) {
  const { text } = await who.get(from)
  const csrf = /name="csrf" content="([^"]+)"/.exec(text)?.[1] ?? ''
  const headers = { origin: 'http://localhost:3000' }
  const body = new URLSearchParams({ csrf, ...form })
  const response = await who.ask(path, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}
