/** As package.json's `engines` says. */
const NEEDED = [22, 14] as const

/**
 * What an older Node is told instead of a syntax error from somewhere inside.
 *
 * @param version of Node, like `20.20.2`
 * @returns undefined where Winnow runs
 */
export function nodeNeeded(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [least, within] = NEEDED
  if (major > least || (major === least && minor >= within)) return undefined
  return (
    `Winnow needs Node ${NEEDED.join('.')} or newer; this is ${version}. Install a newer one from ` +
    'https://nodejs.org.'
  )
}
