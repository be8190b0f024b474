/// <reference lib="dom" />

/** The first match, or undefined. */
export function $<E extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): E | undefined {
  return root.querySelector<E>(selector) ?? undefined
}

export function all<E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E[] {
  return [...root.querySelectorAll<E>(selector)]
}

/** Somebody is writing there, or choosing: their keys are theirs. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select') !== null
  )
}

export interface Said {
  readonly offline: string
  readonly signedOut: string
  readonly saved: string
  readonly notSaved: string
  readonly copied: string
  readonly gone: string
  readonly hide: string
  /** Of one, and of several; the number is put in the place of 0. */
  readonly waiting: readonly [string, string]
  /** `{}` stands for the name. */
  readonly writing: string
}

/** What the page says by itself, in the reader's language. */
export function words(): Said {
  return JSON.parse(document.body.dataset.words ?? '{}') as Said
}

export function csrf(): string {
  return $<HTMLMetaElement>('meta[name="csrf"]')?.content ?? ''
}
