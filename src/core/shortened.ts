/** At most `limit` UTF-16 code units, an ellipsis where something is missing, no character torn apart. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, wholeCharacter(text, limit - 1))}…`
}

/** How a text begins, in one line. @param most of its UTF-16 code units */
export function firstWords(text: string, most = 80): string {
  return text.slice(0, most).replace(/\s+/g, ' ').trim()
}

/** The nearest place at or before `at` that doesn't tear a surrogate pair. */
export function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
