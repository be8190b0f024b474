/** What a button, a select or a modal of ours asks for. */
export const ASKS = [
  'approve',
  'mended',
  'edit',
  'way',
  'reading',
  'lift',
  'dismiss',
  'claim',
  'steal',
  'release',
  'undo',
  'posted',
  'arrived',
  'resend',
  'close',
  'others',
  'all',
  'reply',
  'praise',
  'praise-choose',
  'praise-send',
  'offers',
  'offer',
  'send',
  'look-others',
  'look-all',
] as const
export type Ask = (typeof ASKS)[number]

export interface Asked {
  readonly ask: Ask
  /** The case's id, or the key of an analysis. */
  readonly id: string
  /** The version the person saw, or the page to show. */
  readonly number: number
  /** A strategy, where one was chosen. */
  readonly more: string
}

/** Discord takes at most so many characters. */
const LONGEST = 100

/** `w:ask:id:number:more`. @throws when the id is longer than any of ours */
export function customId(ask: Ask, id: string, number = 0, more = ''): string {
  const made = `w:${ask}:${id}:${number}${more === '' ? '' : `:${more}`}`
  if (made.length > LONGEST || id.includes(':')) throw new RangeError('this id fits no button')
  return made
}

/** @returns undefined when it is none of ours */
export function parseCustomId(text: string): Asked | undefined {
  const [mark, asked, id, number, more = ''] = text.split(':')
  const ask = ASKS.find((one) => one === asked)
  if (mark !== 'w' || ask === undefined || !id || !/^\d{1,15}$/.test(number ?? '')) return undefined
  return { ask, id, number: Number(number), more }
}
