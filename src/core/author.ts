import type { Actor, Case } from './case.ts'
import type { ThreadMessage } from './comment.ts'
import type { Person } from './ports.ts'
import type { ListedPromise } from './promise.ts'
import type { Account, ToThankPage } from './whuffie.ts'

/** Another identity of the same person, as somebody said by hand: when, who, and their latest case there. */
export interface SamePerson {
  readonly caseId: string
  readonly name: string
  readonly place: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** What somebody wrote in another conversation. */
export interface Remembered {
  readonly caseId: string
  /** When it was posted. ISO 8601. */
  readonly at: string
  readonly firstWords: string
  readonly answered: boolean
}

/** What one author wrote here and how it was answered, as far as it is known to be the same person. */
export interface AuthorHistory {
  readonly person: Omit<Person, 'quotedIn'>
  /** Nothing but a name is known, or not even that: only the one case is theirs for certain. */
  readonly byNameOnly: boolean
  /** One page of their cases, the newest first. */
  readonly cases: readonly Case[]
  /** There are more than were looked at. */
  readonly more: boolean
  /** What was promised to them and is open, due first foremost. */
  readonly promises: readonly ListedPromise[]
  /** The case in which they asked for no messages. */
  readonly noMessages: string | null
  /** Who they are elsewhere, joined by hand. */
  readonly same: readonly SamePerson[]
}

/** Everything that is held of one person, to be given to them. */
export interface PersonExport {
  readonly person: Person
  readonly cases: readonly Case[]
  /** The account with them; null where it can't be known what else is theirs. */
  readonly account: Account | null
  /** What they said in the conversations of others' comments. */
  readonly said: readonly { readonly caseId: string; readonly messages: readonly ThreadMessage[] }[]
}

/** The author of a case as a person: by id, or handle within one site, and never by name alone. */
export interface AuthorsPort {
  /** @throws WinnowError `not_found` */
  of(caseId: string, page: { readonly skip: number; readonly limit: number }): Promise<AuthorHistory>
  /** Who would be forgotten, looked for in every case. @throws WinnowError `not_found` */
  person(caseId: string): Promise<Person>
  /**
   * The account between us and the author of a case; null where only a name is known, which joins nobody.
   * @throws WinnowError `not_found`
   */
  account(caseId: string): Promise<Account | null>
  /**
   * Who gave us something of late and was not thanked since, the latest first; nobody who wants no messages.
   * @param from `next` of the page before
   */
  toThank(from?: string): Promise<ToThankPage>
  /**
   * Somebody says that both cases are one person's: then nobody asks them twice, or writes to them against
   * the wish that they said under the other name.
   * @throws WinnowError `not_allowed`, `not_found`, `not_possible`: of one of them only a name is known
   */
  join(caseId: string, otherCaseId: string, by: Actor): Promise<void>
  /**
   * The identity of this case is somebody of their own again. @throws WinnowError `not_allowed`,
   * `not_found`
   */
  part(caseId: string, by: Actor): Promise<void>
  /** @throws WinnowError `not_found` */
  export(caseId: string): Promise<PersonExport>
}
