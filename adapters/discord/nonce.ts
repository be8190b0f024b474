import { createHash } from 'node:crypto'

/** Discord takes nonces of at most 25 characters. */
const NONCE = 25

/** The same for every try of one approval, so that Discord drops a repeat. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, NONCE)
}
