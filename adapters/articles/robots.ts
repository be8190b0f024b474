/** What a site's robots.txt says to us (RFC 9309). */
export interface Robots {
  readonly rules: readonly Rule[]
}

interface Rule {
  readonly allow: boolean
  readonly path: string
}

/** The name that rules may call us by. */
const ROBOT = 'winnow'
/** So much of the file is read, as the RFC demands at least (UTF-16 code units). */
const READ = 512 * 1024
const MOST_RULES = 2_000
const LONGEST_PATH = 1_024

/** Rules for us by name, else those for everybody. Never throws. */
export function readRobots(text: string): Robots {
  const ours: Rule[] = []
  const everybodys: Rule[] = []
  let [named, told, any, inRules] = [false, false, false, true]
  for (const line of text.slice(0, READ).split(/\r\n|[\r\n]/)) {
    const bare = line.split('#', 1)[0] ?? ''
    const colon = bare.indexOf(':')
    if (colon < 0) continue
    const key = bare.slice(0, colon).trim().toLowerCase()
    const value = bare.slice(colon + 1).trim()
    if (key === 'user-agent') {
      // Several names in a row head one group.
      if (inRules) [told, any, inRules] = [false, false, false]
      if (value.toLowerCase().split('/', 1)[0] === ROBOT) told = named = true
      if (value === '*') any = true
    } else if (key === 'allow' || key === 'disallow') {
      inRules = true
      const rule = { allow: key === 'allow', path: value }
      if (value === '' || value.length > LONGEST_PATH) continue
      if (told && ours.length < MOST_RULES) ours.push(rule)
      if (any && everybodys.length < MOST_RULES) everybodys.push(rule)
    }
  }
  return { rules: named ? ours : everybodys }
}

/** The longest rule that fits decides; of two alike the one that allows. */
export function mayRead({ rules }: Robots, url: URL): boolean {
  const path = `${url.pathname}${url.search}`
  let best: Rule | undefined
  for (const rule of rules) {
    const longer = best === undefined || rule.path.length > best.path.length
    const alike = best !== undefined && rule.path.length === best.path.length && rule.allow
    if ((longer || alike) && fits(rule.path, path)) best = rule
  }
  return best?.allow ?? true
}

/** `*` stands for anything, `$` for the end; each piece is looked for once, behind the one before. */
function fits(pattern: string, path: string): boolean {
  const atEnd = pattern.endsWith('$')
  const [first = '', ...pieces] = (atEnd ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = atEnd ? pieces.pop() : undefined
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!atEnd) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
