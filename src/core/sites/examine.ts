import type { Checked } from '../platform.ts'
import { SiteTrouble } from './trouble.ts'

interface Examined {
  /** `WordPress`. */
  readonly title: string
  /** Asks who we are there. @returns what is said where all is well */
  works(): Promise<string>
  /** What to do where the account isn't taken. */
  readonly todo: string
}

/** What `winnow doctor` says of a place's API. */
export async function examinePlace({ title: name, works, todo }: Examined): Promise<readonly Checked[]> {
  try {
    return [{ name, state: 'works', says: await works() }]
  } catch (error) {
    if (!(error instanceof SiteTrouble)) throw error
    const { kind, message: says } = error
    const away = 'try again later; a wrong address looks like this too'
    return [{ name, state: 'broken', says, todo: kind === 'later' ? away : todo }]
  }
}
