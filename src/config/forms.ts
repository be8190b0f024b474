import { z } from 'zod'
import { type Forms, webAddress } from '../core/index.ts'

/*
 * The forms that values have. Every variable is read by one of these, the program's own and the platforms'
 * alike.
 */

const SHORTEST_SECRET = 16
const LONGEST_LIST = 10_000
const WHOLE = /^\d{1,9}$/

export const secretForm =
  `at least ${SHORTEST_SECRET} characters that nobody can guess, ` + 'e.g. from: openssl rand -hex 24'

export const name = z.string().max(80)
export const secret = z.string().min(SHORTEST_SECRET).max(500)
export const web = z.string().refine(isWebAddress)
export const file = z.string().max(4_096)
/** Platforms give these out: their length is theirs. They go out in headers, which take nothing else. */
export const token = z
  .string()
  .max(1_000)
  .regex(/^[ -~]+$/)

export function whole(least: number, most: number, fallback: number) {
  return wholeNumber(least, most)
    .optional()
    .transform((value) => value ?? fallback)
}

export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(WHOLE)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
}

/** Empty: none. */
export function listOf(form: z.ZodString, apart = /[,\s]+/) {
  return z
    .string()
    .max(LONGEST_LIST)
    .optional()
    .transform((list) => (list ?? '').split(apart).filter((one) => one.trim() !== ''))
    .transform((all) => all.map((one) => one.trim()))
    .pipe(z.array(form))
}

export const yesOrNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'])
  .optional()
  .transform((value) => value === 'yes' || value === 'true' || value === '1')

function pairsOf<K extends string>(keys: readonly [K, ...K[]], longest: number) {
  return z
    .string()
    .max(1_000)
    .optional()
    .transform((list) =>
      Object.fromEntries(
        (list ?? '')
          .split(',')
          .filter((one) => one.trim() !== '')
          .map((one) => one.split('=').map((part) => part.trim())),
      ),
    )
    .pipe(z.partialRecord(z.enum(keys), z.string().min(1).max(longest)))
}

/** What platforms name their variables by. */
export const forms: Forms = {
  token: (expected) => ({ schema: token.optional(), expected, secret: true }),
  secret: () => ({ schema: secret.optional(), expected: secretForm, secret: true }),
  name: (expected, form) => ({
    schema: (form === undefined ? name : z.string().regex(form)).optional(),
    expected,
  }),
  file: (expected) => ({ schema: file.optional(), expected }),
  web: (expected) => ({ schema: web.optional(), expected }),
  list: (expected, form) => ({ schema: listOf(z.string().regex(form)), expected }),
  phrases: (expected) => ({ schema: listOf(name, /,/), expected }),
  whole: (expected, least, most) => ({ schema: wholeNumber(least, most).optional(), expected }),
  oneOf: (expected, values) => ({ schema: z.enum(values).optional(), expected }),
  yesOrNo: (expected) => ({ schema: yesOrNo, expected }),
  pairs: (expected, keys, longest) => ({ schema: pairsOf(keys, longest), expected }),
}

function isWebAddress(value: string): boolean {
  const url = webAddress(value)
  return url !== null && url.username === '' && url.password === ''
}
