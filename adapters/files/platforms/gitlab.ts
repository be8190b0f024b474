import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const notes = (root: unknown) => list(root).flatMap((one) => (has(one, 'notes') ? list(one.notes) : [one]))

/**
 * Notes and discussions of GitLab: what people wrote, without what the program notes and what the team keeps
 * to itself.
 */
export const gitlab: JsonShape = {
  name: 'GitLab notes',
  documented: 'https://docs.gitlab.com/api/notes/',
  example:
    '[{"id":1,"body":"It ' +
    'crashes","author":{"id":9,"username":"sam","name":"Sam"},"created_at":"2026-11-02T10:00:00Z",' +
    '"system":false,"noteable_type":"Issue"}]',
  recognises: (value) => has(first(notes(value)), 'body', 'system', 'noteable_type'),
  items: (root) =>
    notes(root).filter((one) => {
      const { system, internal, confidential } = part(one)
      return system !== true && internal !== true && confidential !== true
    }),
  fields(item) {
    const author = part(item, 'author')
    return given({
      id: item.id,
      text: item.body ?? '',
      postedAt: item.created_at,
      'author.id': author.id,
      'author.name': textOf(author.name) ?? author.username,
      'author.handle': author.username,
    })
  },
}
