import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { type ColleagueRefusal, nameKey, PASSWORD } from '../core/index.ts'

/** What passwords cost to guess: N is two to the power of `log`. */
export interface Cost {
  readonly log: number
  readonly blocks: number
  readonly parallel: number
}

/** OWASP's advice for scrypt with 32 MB: a fifth of a second here. */
const COST: Cost = { log: 15, blocks: 8, parallel: 3 }
const LENGTH = 32
/** At once; the others wait, so that many tries cost no more memory. */
const AT_ONCE = 2

/** Writes passwords down so that nobody can read them, and tells whether one is right. */
export interface Passwords {
  keep(password: string): Promise<string>
  /** @param kept undefined: nobody has it; takes as long */
  isRight(password: string, kept: string | undefined): Promise<boolean>
}

/** Node's scrypt; what is kept says how it was made, so that the cost can grow later. */
export function createPasswords(cost: Cost = COST): Passwords {
  const nobody = written(cost, randomBytes(16), randomBytes(LENGTH))
  let under = 0
  const waiting: (() => void)[] = []

  async function hash(password: string, salt: Buffer, { log, blocks, parallel }: Cost): Promise<Buffer> {
    if (under >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    under += 1
    try {
      const options = { N: 2 ** log, r: blocks, p: parallel, maxmem: 2 ** log * blocks * 256 }
      return await new Promise((resolve, reject) =>
        scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
          error === null ? resolve(key) : reject(error),
        ),
      )
    } finally {
      under -= 1
      waiting.shift()?.()
    }
  }

  return {
    async keep(password) {
      const salt = randomBytes(16)
      return written(cost, salt, await hash(password, salt, cost))
    },
    async isRight(password, kept) {
      // Longer than anybody's can be.
      if (password.length > PASSWORD.longest) return false
      const { cost: then, salt, key } = read(kept ?? nobody)
      const right = timingSafeEqual(await hash(password, salt, then), key)
      return right && kept !== undefined
    },
  }
}

function written({ log, blocks, parallel }: Cost, salt: Buffer, key: Buffer): string {
  return ['scrypt', log, blocks, parallel, salt.toString('base64url'), key.toString('base64url')].join('$')
}

function read(kept: string): { readonly cost: Cost; readonly salt: Buffer; readonly key: Buffer } {
  const [, log, blocks, parallel, salt = '', key = ''] = kept.split('$')
  return {
    cost: { log: Number(log), blocks: Number(blocks), parallel: Number(parallel) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

/** Parts of a name that are long enough to be looked for in a password. */
const NAME_PART = 3

/**
 * Why a password is refused: too short, or one that people try first.
 * @param isGuessable finds what was never meant as a secret
 */
export function weakness(
  password: string,
  { name, brand }: { readonly name: string; readonly brand: string },
  isGuessable: (text: string) => boolean,
): ColleagueRefusal | undefined {
  if (password.length > PASSWORD.longest) return 'password-long'
  if ([...password].length < PASSWORD.shortest) return 'password-short'
  const folded = password.normalize('NFKC').toLowerCase()
  const obvious = [...nameKey(name).split(' '), nameKey(brand), nameKey(name).replaceAll(' ', '')]
  let left = folded
  for (const part of obvious) if (part.length >= NAME_PART) left = left.replaceAll(part, '')
  return left.length < folded.length && [...left].length < PASSWORD.shortest - 2
    ? 'password-guessable'
    : isGuessable(folded)
      ? 'password-guessable'
      : undefined
}
