/** Of a list that Slack tells in pieces. */
interface Answer {
  readonly messages?: readonly object[]
  readonly has_more?: boolean
  readonly response_metadata?: { readonly next_cursor?: string }
}

export type Message = Readonly<Record<string, unknown>>

export interface Pages {
  readonly messages: readonly Message[]
  /** There is nothing else in the list. */
  readonly whole: boolean
}

interface Bounds {
  readonly pages: number
  /** Asked after each piece. */
  readonly enough?: (messages: readonly Message[]) => boolean
  /** What was read stays good where a later piece is refused; by default the error goes on. */
  readonly orLess?: boolean
}

/** A list piece by piece, up to its end or a bound. @throws what the first piece, or any, is refused with */
export async function pagesOf(
  ask: (from: { readonly cursor?: string }) => Promise<Answer>,
  { pages, enough, orLess = false }: Bounds,
): Promise<Pages> {
  const messages: Message[] = []
  let from = {}
  for (let page = 0; page < pages; page += 1) {
    let answer: Answer
    try {
      answer = await ask(from)
    } catch (error) {
      if (orLess && page > 0) break
      throw error
    }
    messages.push(...(answer.messages ?? []).map((message) => ({ ...message })))
    const cursor = answer.response_metadata?.next_cursor
    if (answer.has_more !== true || cursor === undefined || cursor === '') return { messages, whole: true }
    if (enough?.(messages) === true) break
    from = { cursor }
  }
  return { messages, whole: false }
}
