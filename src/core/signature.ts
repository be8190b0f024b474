/** Whose name stands under replies: one person's, or that of whoever approves. */
export interface Signing {
  /** WINNOW_SPEAKER, as drafts are signed before anybody has approved them. */
  readonly speaker: string | undefined
}

/** A closing line begins with a dash; a name or a team follows, in at most so many UTF-16 code units. */
const DASH = /^[—–-]{1,2}/u
const LONGEST = 200

/**
 * A draft with the name of whoever approves it in its closing line, in the speaker's place or before the
 * team's ("— Ana, Acme team"). Without a closing line, or with that name in it, it stays as it is. Pure.
 */
export function signedBy(text: string, { speaker }: Signing, name: string): string {
  const shown = name.trim()
  const at = text.trimEnd().lastIndexOf('\n') + 1
  const last = text.slice(at).trim()
  const dash = DASH.exec(last)?.[0]
  const rest = last.slice(dash?.length).trimStart()
  if (dash === undefined || rest === '' || rest.length > LONGEST || shown === '' || rest.includes(shown))
    return text
  const closing =
    speaker !== undefined && rest.includes(speaker) ? rest.replace(speaker, () => shown) : `${shown}, ${rest}`
  return `${text.slice(0, at)}${dash} ${closing}`
}
