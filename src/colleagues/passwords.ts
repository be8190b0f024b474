import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { type ColleagueRefusal, nameKey, PASSWORD, WinnowError } from '../core/index.ts'

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
/** So many wait; more would keep everybody out for as long as they all take. */
const WAITING = 16
/** What is told to whoever finds no room to wait, in seconds. */
const LATER = 5

/** Writes passwords down so that nobody can read them, and tells whether one is right. */
export interface Passwords {
  /** @throws WinnowError `too_many_tries` where too many wait already */
  keep(password: string): Promise<string>
  /**
   * @param kept undefined: nobody has it; takes as long
   * @param isStillAsked looked at once its turn has come: false spares the work, and nothing is right
   * @throws WinnowError `too_many_tries` where too many wait already
   */
  isRight(password: string, kept: string | undefined, isStillAsked?: () => boolean): Promise<boolean>
}

/** Node's scrypt; what is kept says how it was made, so that the cost can grow later. */
export function createPasswords(cost: Cost = COST): Passwords {
  const nobody = written(cost, randomBytes(16), randomBytes(LENGTH))
  let under = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (under < AT_ONCE) under += 1
    else if (waiting.length < WAITING) await new Promise<void>((resolve) => waiting.push(resolve))
    else
      throw new WinnowError('too_many_tries', 'Too many sign in at once: try again in a moment.', {
        retryAfter: LATER,
      })
    try {
      return await work()
    } finally {
      // Handed over: whoever comes just now doesn't get in between.
      const next = waiting.shift()
      if (next === undefined) under -= 1
      else next()
    }
  }

  function hash(password: string, salt: Buffer, { log, blocks, parallel }: Cost): Promise<Buffer> {
    const options = { N: 2 ** log, r: blocks, p: parallel, maxmem: 2 ** log * blocks * 256 }
    return new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
        error === null ? resolve(key) : reject(error),
      ),
    )
  }

  return {
    async keep(password) {
      const salt = randomBytes(16)
      return written(cost, salt, await inTurn(() => hash(password, salt, cost)))
    },
    async isRight(password, kept, isStillAsked = () => true) {
      // Longer than anybody's can be.
      if (password.length > PASSWORD.longest) return false
      const { cost: then, salt, key } = read(kept ?? nobody)
      const found = await inTurn(async () => (isStillAsked() ? hash(password, salt, then) : undefined))
      return found !== undefined && timingSafeEqual(found, key) && kept !== undefined
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
