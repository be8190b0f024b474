import { type Draft, type Language, type Promised, type Spoken, taughtAs } from '../../../core/index.ts'
import { fill } from '../holes.ts'
import type { Playbook } from '../playbook.ts'
import { prepare } from '../prepared.ts'

/** What was promised, quoted, and a hole for what came of it: only a human knows that. */
const WORDS: Readonly<Record<Language, (day: string, promise: string) => string>> = {
  en: (day, promise) => `On ${day} we wrote here: “${promise}” This is what came of it: [what came of it].`,
  fr: (day, promise) =>
    `Le ${day}, nous écrivions ici : « ${promise} » Voici où nous en sommes : [la suite donnée].`,
}

/** The reply that keeps a promise, as far as it can be written before anybody says what happened. */
export function followUpDraft(
  spoken: Spoken,
  { text, madeAt }: Pick<Promised, 'text'> & { readonly madeAt: string },
  playbook: Playbook,
): Draft {
  const language = taughtAs(spoken)
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(madeAt),
  )
  const filling = prepare(playbook).languages.get(language)?.filling
  const signature = filling === undefined ? '' : (fill('{signature}', filling) ?? '')
  // A bracket of the promise itself would read as an open hole.
  const quoted = text.replace(/[[{]/gu, '(').replace(/[\]}]/gu, ')')
  return { language, text: `${WORDS[language](day, quoted)}\n\n${signature}`.trim(), template: 'follow-up' }
}
