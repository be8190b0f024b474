import type { Person } from '../core/index.ts'
import { printable } from './printable.ts'

/** Cases of one person that are named in a list; more are only counted. */
const LISTED = 20

/** Who it is, in how many cases of their own and of others. */
export function described(person: Person): string {
  const { cases, quotedIn } = person
  const own = cases.length === 0 ? 'no case' : `${counted(cases.length)} (${listed(cases)})`
  const quoted =
    quotedIn.length === 0 ? '' : `, quoted in ${counted(quotedIn.length)} of others (${listed(quotedIn)})`
  return `${nameOf(person)}: ${own}${quoted}`
}

function listed(cases: readonly string[]): string {
  return `${cases.slice(0, LISTED).join(' ')}${cases.length > LISTED ? ' …' : ''}`
}

/** `Maren, id u1, from http (forum.acme.example)` */
export function nameOf({
  names,
  id,
  handle,
  source,
  sites,
}: Pick<Person, 'names' | 'id' | 'handle' | 'source' | 'sites'>): string {
  const places = sites.filter((site) => site !== '').slice(0, 5)
  const keys = [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(handle === undefined ? [] : [`handle ${handle}`]),
    `from ${source}${places.length === 0 ? '' : ` (${places.join(', ')})`}`,
  ]
  const whole = [names.slice(0, 5).join(' / ') || 'somebody unnamed', ...keys].join(', ')
  return printable(whole.replaceAll(/\s+/g, ' '))
}

export function counted(cases: number): string {
  return `${cases} ${cases === 1 ? 'case' : 'cases'}`
}
