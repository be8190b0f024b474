/** What is known of one case from outside, and what the program says of it. */
export interface Seen {
  readonly caseId: string
  /** The program said that it took it. */
  readonly acknowledged: boolean
  /** The program said that its approval holds. */
  readonly approved: boolean
  /** How often its reply stands at the place, or may. */
  readonly arrived: number
  /** undefined: there is no such case. */
  readonly status: string | undefined
  /** It came back to be decided, and says why. */
  readonly returned: boolean
}

const POSTED = new Set(['posted', 'awaiting-answer', 'closed'])
const UNDECIDED = new Set(['approved', 'uncertain'])

/** What must never be, each in a few words; nothing where all is well. */
export function wrongWith(seen: Seen): readonly string[] {
  const { acknowledged, approved, arrived, status, returned } = seen
  const wrong: string[] = []
  if (acknowledged && status === undefined) wrong.push('lost: a comment that was taken')
  if (arrived > 1) wrong.push(`twice: ${arrived} replies`)
  if (status !== undefined && POSTED.has(status) && arrived === 0) wrong.push('said to be posted, and is not')
  if (arrived > 0 && status === 'pending') wrong.push('posted, and said to wait')
  const known = status !== undefined && (POSTED.has(status) || UNDECIDED.has(status))
  if (approved && !known && !returned) wrong.push('lost: an approval that was taken')
  return wrong
}
