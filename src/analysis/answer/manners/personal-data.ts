import type { Comment, HoldForm } from '../../../core/index.ts'
import type { Stretch } from '../guard.ts'
import { fold } from '../words.ts'

/** Nobody's to publish, whoever's it is; other forms (a telephone, an address) may be the team's own. */
const NEVER_PUBLIC = new Set(['@card', '@iban', '@social-number', '@secret', '@email'])

/**
 * Personal data in a reply that everybody can read (domain: private is private): what is somebody's by its
 * form, and whatever of that kind the comment gave away and the reply says again.
 * @param forms what is known by its form, with check digits where there are some
 */
export function personalDataIn(
  text: string,
  comment: Comment,
  forms: readonly HoldForm[],
): readonly Stretch[] {
  return forms.flatMap((form) => {
    const found = form.find(text)
    if (found.length === 0 || NEVER_PUBLIC.has(form.name)) return found
    const given = new Set(form.find(comment.text).map((one) => bare(comment.text, one)))
    return found.filter((one) => given.has(bare(text, one)))
  })
}

/** Without the blanks and signs that the same number is written with. */
function bare(text: string, { start, end }: Stretch): string {
  return fold(text.slice(start, end)).replace(/[^\p{L}\p{N}]/gu, '')
}
