import type { Context } from 'hono'
import type {
  Actor,
  Analysis,
  AnswersDesk,
  Articles,
  Carriers,
  Clock,
  Colleagues,
  Comment,
  Desk,
  Helping,
  Importing,
  Issues,
  Language,
  PlaybookDesk,
  Status,
  TeamDesk,
} from '../../src/core/index.ts'
import type { Access, Caller, Session, Who } from './access/index.ts'
import type { Form } from './forms.ts'
import type { Notes } from './notes.ts'
import type { Room } from './room.ts'
import type { SavedReplies } from './saved.ts'
import type { SavedViews } from './saved-views.ts'
import type { TypedTexts } from './typed.ts'
import type { View } from './views/page.ts'

export interface WebOptions {
  readonly desk: Desk
  /** Reads a pasted comment without keeping it. */
  readonly analyze: (comment: Comment) => Promise<Analysis>
  /** A pasted comment with whose place it stands in, as its address tells. */
  readonly placed: (comment: Comment) => Comment
  /** The words that its scores rest on. @throws NotRead */
  readonly carriers: (comment: Comment) => Promise<Carriers>
  /** Reads what somebody else published; undefined: it can only be pasted. */
  readonly articles?: Articles | undefined
  /** Whom to tell of a held comment, and who listens to somebody in distress. */
  readonly helping?: Helping
  readonly brand: string
  readonly defaultLanguage: Language
  /** Who shares the desk; undefined: there is no page for them. */
  readonly colleagues?: Colleagues | undefined
  /** How the program is; undefined: there is no page for it. */
  readonly status?: (() => Promise<Status>) | undefined
  /** Where colleagues open the desk; by default where this page was asked for. */
  readonly deskUrl?: string | undefined
  /** Who gets in. */
  readonly access: Access
  /** The team's own words; undefined: there is no page for them. */
  readonly team?: TeamDesk | undefined
  /** Its templates; undefined: there is no page for them. */
  readonly playbook?: PlaybookDesk | undefined
  /** Its known answers; undefined: there is no page for them. */
  readonly answers?: AnswersDesk | undefined
  /** What colleagues say to each other, and who of them is here. */
  readonly notes: Notes
  readonly room: Room
  /** What people are writing. */
  readonly typed: TypedTexts
  /** The team's own texts. */
  readonly saved: SavedReplies
  /** Lists that people have named. */
  readonly views: SavedViews
  /** Files into the inbox; undefined: there is no page for them. */
  readonly importing?: Importing | undefined
  /** The largest file that may be dropped, in bytes. */
  readonly largestUpload?: number | undefined
  /** Issues of the team's tracker; undefined: there is none. */
  readonly issues?: Issues | undefined
  readonly clock: Clock
  /** Told of what failed here and not at the user's; never carries comment text. */
  readonly report: (error: unknown) => void
}

/** What every request carries once it is known who asks. */
export type Env = { Variables: { session: Session; who: Who; view: View; form: Form; caller: Caller } }
export type Desked = Context<Env>

/** In whose name something is done. */
export function actorOf(c: Desked): Actor {
  return c.get('who').actor
}
