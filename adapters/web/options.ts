import type { Context } from 'hono'
import type { Actor, Analysis, Carriers, Clock, Comment, Desk, Language } from '../../src/core/index.ts'
import type { Form } from './forms.ts'
import type { Session } from './session.ts'
import type { View } from './views/page.ts'

export interface WebOptions {
  readonly desk: Desk
  /** Reads a pasted comment without keeping it. */
  readonly analyze: (comment: Comment) => Analysis
  /** The words that its scores rest on; undefined where they can't be told. */
  readonly carriers: (comment: Comment) => Carriers | undefined
  readonly brand: string
  readonly defaultLanguage: Language
  /** In whose name the desk's user decides. */
  readonly actor: () => Actor
  readonly security: { readonly exposed: boolean; readonly loginToken?: string }
  readonly clock: Clock
  /** Told of what failed here and not at the user's; never carries comment text. */
  readonly report: (error: unknown) => void
}

/** What every request carries once it is known who asks. */
export type Env = { Variables: { session: Session; view: View; form: Form } }
export type Desked = Context<Env>
