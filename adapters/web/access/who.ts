import { randomBytes } from 'node:crypto'
import {
  type Actor,
  type Colleagues,
  type Records,
  type Role,
  roleMay,
  type Standing,
} from '../../../src/core/index.ts'
import type { rightFor } from './rights.ts'

/** Somebody who may come in: in whose name they act, and what they may do. */
export interface Who {
  readonly actor: Actor
  readonly role: Role
}

/** Nobody may what has no line in the table of routes. */
export function whoMay({ role }: Pick<Who, 'role'>, right: ReturnType<typeof rightFor>): boolean {
  return right === undefined || right === 'anybody' || (right !== 'nobody' && roleMay(role, right))
}

/** Whom a login belongs to, and the seal that ends it once it is another one. */
export interface Sealed {
  readonly seal: string
  readonly who: Who
}

/** The one who comes in by the desk's token, or where no login stands before the desk. */
export const LOCAL = 'desk:local'

function whoIs({ colleague: { id, name, role } }: Standing): Who {
  return { actor: { id, name, place: 'desk' }, role }
}

export function sealOf({ epoch }: Pick<Standing, 'epoch'>): string {
  return `epoch ${epoch}`
}

/**
 * Finds who a login belongs to, as they are now.
 * @param tokenSeal of the desk's token; undefined: there is none, so its logins count for nothing
 */
export function sealedBy(
  tokenSeal: string | undefined,
  local: Who,
  colleagues: Pick<Colleagues, 'standing'>,
): (person: string) => Promise<Sealed | undefined> {
  return async (person) => {
    if (person === LOCAL) return tokenSeal === undefined ? undefined : { seal: tokenSeal, who: local }
    const standing = await colleagues.standing(person)
    return standing === undefined ? undefined : { seal: sealOf(standing), who: whoIs(standing) }
  }
}

/** What cookies are signed with where no token is: kept, so that logins outlive the program. */
export async function cookieSecret(records: Records): Promise<string> {
  const key = ['web-cookies', 'secret'] as const
  await records.add(...key, randomBytes(32).toString('base64url'))
  return (await records.get<string>(...key)) ?? ''
}
