/// <reference lib="dom" />

interface WhileTyping<Field> {
  /** A field that this is about; undefined: another one. */
  readonly field: (target: EventTarget | null) => Field | undefined
  /** Milliseconds after the last key. */
  readonly pause: number
  /** Undefined: there is nothing to ask. */
  readonly ask: (field: Field) => Promise<Response> | undefined
  readonly answered: (response: Response, field: Field) => Promise<void>
}

/**
 * Asks the desk while somebody writes; an answer that comes when more was written, or the field is gone, is
 * dropped.
 */
export function whileTyping<Field extends HTMLElement>(given: WhileTyping<Field>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function ask(field: Field): Promise<void> {
    const turn = ++asked
    const response = await given.ask(field)?.catch(() => undefined)
    if (turn !== asked || response === undefined || !response.ok || !field.isConnected) return
    await given.answered(response, field)
  }

  document.addEventListener('input', ({ target }) => {
    const field = given.field(target)
    if (field === undefined) return
    clearTimeout(timer)
    timer = setTimeout(() => void ask(field), given.pause)
  })
}
