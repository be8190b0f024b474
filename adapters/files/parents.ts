import type { Fields } from './row.ts'
import { asText } from './values.ts'

/** So many comments are remembered, and so much of each. */
const REMEMBERED = 10_000
const WORDS = 2_000

/** Puts beside a comment what it answers to, where that stood before it in the same file. */
export function createParents(): (fields: Fields) => Fields {
  const known = new Map<string, { readonly text: string; readonly author: unknown }>()
  return (fields) => {
    const { 'parent.id': parent, ...rest } = fields
    const { id, text } = fields
    if (typeof text === 'string' && id !== undefined) {
      const author = fields['author.name'] ?? (typeof fields.author === 'string' ? fields.author : undefined)
      known.set(asText(id), { text: text.slice(0, WORDS), author })
      const [oldest] = known.keys()
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    }
    const found =
      parent === undefined || rest['parent.text'] !== undefined ? undefined : known.get(asText(parent))
    if (found === undefined) return rest
    return { ...rest, 'parent.text': found.text, 'parent.author': found.author }
  }
}
