/*
 * What a platform can be told in the environment. It names its variables and says how each is read, by the
 * forms that src/config has; core knows of them only what they do.
 */

/** Reads one variable; zod's schemas are such. */
interface Schema<T> {
  safeParse(
    given: string | undefined,
  ): { readonly success: true; readonly data: T } | { readonly success: false }
}

export interface Variable<T = unknown> {
  readonly schema: Schema<T>
  /** What a right value looks like; shown with every complaint, never with the value of a secret. */
  readonly expected: string
  readonly secret?: true
  /** Where something is posted by itself: as if unset in a dry run. */
  readonly output?: true
}

/** Something is posted there by itself. */
export function output<T>(variable: Variable<T>): Variable<T> {
  return { ...variable, output: true }
}

/**
 * Forms of values. Each takes in words what a right value looks like; unset is undefined, or an empty list.
 */
export interface Forms {
  /** What a platform gave out; never shown. */
  token(expected: string): Variable<string | undefined>
  /** Chosen by the user: at least 16 characters; never shown. */
  secret(): Variable<string | undefined>
  /** At most 80 characters, or of this form. */
  name(expected: string, form?: RegExp): Variable<string | undefined>
  /** The path of a file, as it was said. */
  file(expected: string): Variable<string | undefined>
  /** A http or https address without a password in it. */
  web(expected: string): Variable<string | undefined>
  /** Separated by commas or spaces, each of this form. */
  list(expected: string, form: RegExp): Variable<readonly string[] | undefined>
  /** Separated by commas, so that each may have spaces in it; at most 80 characters each. */
  phrases(expected: string): Variable<readonly string[] | undefined>
  whole(expected: string, least: number, most: number): Variable<number | undefined>
  oneOf<T extends string>(expected: string, values: readonly [T, ...T[]]): Variable<T | undefined>
  yesOrNo(expected: string): Variable<boolean>
  /** `a=b, c=d`: of these keys, values of at most so many characters. */
  pairs<K extends string>(
    expected: string,
    keys: readonly [K, ...K[]],
    longest: number,
  ): Variable<Readonly<Partial<Record<K, string>>> | undefined>
}

export type Variables = Readonly<Record<string, Variable>>

/** What was said of a platform's variables, and of the program around it. */
export interface Given<V extends Variables = Variables> {
  /** undefined where nothing was said, or something wrong, which is then complained of. */
  readonly read: <K extends keyof V & string>(
    key: K,
  ) => (V[K] extends Variable<infer T> ? T : never) | undefined
  /** Whether anything was said at all, right or wrong. */
  readonly isGiven: (key: keyof V & string) => boolean
  /**
   * The configuration isn't complete: this variable is needed too. @param why e.g. `replies are signed with
   * it`
   */
  readonly missing: (key: keyof V & string, why: string) => void
  /** A path as a file's: from the folder of settings, `~` being home. */
  readonly pathOf: (path: string) => string
  /** The address that the program listens on. */
  readonly host: string
  readonly timeZone: string
}

/** A property only when there is something to say. */
export function some<K extends string, T>(key: K, value: T | undefined): { readonly [_ in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [_ in K]?: T })
}
