import type { Ask } from '../custom-id.ts'

/**
 * Whose click does something. Reasons are for everybody who sees them: nothing is decided by looking, and
 * what is sent to review only waits there. Whatever changes a case is for those who may decide (rule 1).
 * Commands: `/analyze` and the menu of a message answer whoever asks; `/winnow`, which shows comments from
 * everywhere, those who may decide.
 */
export const FOR: Readonly<Record<Ask, 'everybody' | 'deciders'>> = {
  others: 'everybody',
  all: 'everybody',
  reply: 'everybody',
  send: 'everybody',
  'look-others': 'everybody',
  'look-all': 'everybody',
  approve: 'deciders',
  mended: 'deciders',
  edit: 'deciders',
  way: 'deciders',
  reading: 'deciders',
  lift: 'deciders',
  dismiss: 'deciders',
  claim: 'deciders',
  steal: 'deciders',
  release: 'deciders',
  undo: 'deciders',
  posted: 'deciders',
  arrived: 'deciders',
  resend: 'deciders',
  close: 'deciders',
  praise: 'deciders',
  'praise-choose': 'deciders',
  'praise-send': 'deciders',
  offers: 'deciders',
  offer: 'deciders',
}
