const NAMED = 12

/** Names of whom was left out, each once, and how many are not named any more. */
export function leftNames(left: readonly string[], unnamed: string, more: string): string {
  const names = [...new Set(left.map((name) => (name === '' ? unnamed : name.slice(0, 60))))]
  const beyond = names.length > NAMED ? [`+${names.length - NAMED} ${more}`] : []
  return [...names.slice(0, NAMED), ...beyond].join(', ')
}
