import type { Context } from 'hono'
import type { Actor, Analysis, Carriers, Clock, Comment, Desk, Language } from '../../src/core/index.ts'
import type { Form } from './forms.ts'
import type { Session } from './session.ts'
import type { View } from './views/page.ts'

export interface WebOptions {
  readonly desk: Desk
  /** Reads a pasted comment without keeping it. */
  readonly analyze: (comment: Comment) => Promise<Analysis>
  /** The words that its scores rest on. @throws NotRead */
  readonly carriers: (comment: Comment) => Promise<Carriers>
  readonly brand: string
  readonly defaultLanguage: Language
  /** In whose name the desk's user decides. */
  readonly actor: () => Actor
  readonly security: { readonly exposed: boolean; readonly loginToken?: string }
  readonly clock: Clock
}

/** What every request carries once it is known who asks. */
export type Env = { Variables: { session: Session; view: View; form: Form } }
export type Desked = Context<Env>
