import { WinnowError } from '../core/index.ts'

/** When it is worth asking again, in seconds. */
const SOON = 5
const AFTER_ROOM_WAS_MADE = 60

const NOT_WRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'EISDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_PERM',
])

/** A server that is gone or does not take us in just now: SQLSTATE's class 08, and what the network says. */
const AWAY = new Set([
  '53300',
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
/** node-postgres has no codes for these. */
const AWAY_IN_WORDS = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error)/

/** An error of a database as one that says what to do; everything else stays as it is. */
export function plainly(error: unknown): unknown {
  if (error instanceof WinnowError || !(error instanceof Error)) return error
  const family = familyOf(error)
  switch (family) {
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return corrupt(error)
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new WinnowError(
        'database_busy',
        'Another program keeps the database locked: try again in a few seconds; nothing was changed.',
        { cause: error, retryAfter: SOON },
      )
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return new WinnowError(
        'disk_full',
        'The disk that holds the database is full: make room there; what was stored is safe.',
        { cause: error, retryAfter: AFTER_ROOM_WAS_MADE },
      )
  }
  if (AWAY.has(family) || family.startsWith('08') || AWAY_IN_WORDS.test(error.message))
    return new WinnowError(
      'database_away',
      'The database server does not answer: try again in a few seconds; if it stays so, check that it runs.',
      { cause: error, retryAfter: SOON },
    )
  return error
}

/** What kept the data folder or its database from being opened. @param place named to whoever mends it */
export function notOpened(error: unknown, place: string): unknown {
  const plain = plainly(error)
  if (plain instanceof WinnowError) return plain
  if (NOT_WRITABLE.has(familyOf(error)) || error instanceof TypeError)
    return new WinnowError(
      'data_unwritable',
      `The data folder can't be written (${place}): give this user the right to write there, or ` +
        'choose another with WINNOW_DATA_DIR.',
      { cause: error },
    )
  return error
}

/**
 * Its code without what follows the kind: `SQLITE_BUSY` of `SQLITE_BUSY_SNAPSHOT`; empty where it has none.
 */
function familyOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
}

export function corrupt(cause?: unknown): WinnowError {
  return new WinnowError(
    'database_corrupt',
    'The database file winnow.db is damaged or is no Winnow database: put a backup in its place, ' +
      'or choose another data folder; nothing was changed.',
    cause === undefined ? {} : { cause },
  )
}
