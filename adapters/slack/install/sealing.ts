import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
/** The length that GCM is made for. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Not secret: it only keeps keys made here apart from keys made elsewhere of the same words. */
const SALT = 'winnow/slack/tokens/1'

/** Text made unreadable to who has the database but not the key. */
export interface Seal {
  /** @param place where it will be kept; sealed text that was moved elsewhere does not open */
  seal(text: string, place: string): string
  /** undefined when it was sealed with another key, for another place, or was changed since. */
  open(sealed: string, place: string): string | undefined
}

/** @param passphrase SLACK_TOKEN_KEY; stretched, since people choose it */
export function createSeal(passphrase: string): Seal {
  const key = scryptSync(passphrase.normalize('NFKC'), SALT, KEY_BYTES)
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      cipher.setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(place))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
