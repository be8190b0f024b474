import { parsed } from '../parsed-json.ts'
import { isObject } from '../values.ts'
import { list, part, textOf } from './parts.ts'

/** `<@U1|name>`, `<#C1|help>`, `<!here>`, `<https://…|label>`. */
const MARKUP = /<([@#!]?)([^<>|\s]{1,2000})(?:\|([^<>]{0,2000}))?>/g

type Fields = Readonly<Record<string, unknown>>

/**
 * What stands beside the days of a Slack export: names for ids, and the folder, which is called after the
 * channel.
 */
export const slackArchive = {
  form: 'Slack export',
  /** The list of people. */
  beside: /(?:^|\/)users\.json$/,
  /** @returns what makes a comment of the export one with names */
  join(people: string): (value: Fields, file: string) => Fields {
    const names = namesIn(people)
    return (value, file) => {
      const author = part(value.author)
      const name = author.name ?? names.get(String(author.id))
      const [, channel] = /(?:^|\/)([^/]{1,80})\/[^/]*$/.exec(file) ?? []
      const venue = part(value.venue)
      return {
        ...value,
        ...(typeof value.text === 'string' ? { text: readable(value.text, names) } : {}),
        ...(Object.keys(author).length === 0 && name === undefined ? {} : { author: { ...author, name } }),
        ...(channel === undefined || venue.name !== undefined
          ? {}
          : { venue: { ...venue, name: `#${channel}` } }),
      }
    }
  },
}

function namesIn(people: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const one of list(parsed(people))) {
    if (!isObject(one) || typeof one.id !== 'string') continue
    const profile = part(one, 'profile')
    const name = textOf(profile.display_name) ?? textOf(profile.real_name) ?? textOf(one.real_name)
    names.set(one.id, name ?? textOf(one.name) ?? one.id)
  }
  return names
}

function readable(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(MARKUP, (_, kind: string, what: string, label?: string) => {
    if (kind === '@') return `@${names.get(what) ?? label ?? what}`
    if (kind === '#') return `#${label ?? what}`
    if (kind === '!') return label ?? `@${what}`
    return what.replace(/^mailto:/, '')
  })
}
