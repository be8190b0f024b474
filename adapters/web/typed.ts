import type { Clock, Records } from '../../src/core/index.ts'
import type { Choice } from '../../src/core/words/index.ts'

/** What somebody has typed and not sent. */
export interface Typed {
  readonly text: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * The words that people are writing, kept by person, case and way to answer until they are sent or dropped.
 */
export interface TypedTexts {
  of(actorId: string, caseId: string): Promise<ReadonlyMap<Choice, Typed>>
  keep(actorId: string, caseId: string, choice: Choice, text: string): Promise<void>
  drop(actorId: string, caseId: string, choice?: Choice): Promise<void>
}

const KIND = 'desk-typed'

export function typedTexts(records: Records, clock: Clock): TypedTexts {
  const prefixOf = (actorId: string, caseId: string) => `${caseId}\t${actorId}\t`
  const kept = (actorId: string, caseId: string) =>
    records.list<Typed>(KIND, { prefix: prefixOf(actorId, caseId), limit: 10 })
  return {
    async of(actorId, caseId) {
      const found = await kept(actorId, caseId)
      return new Map(found.map(({ key, value }) => [key.split('\t').at(-1) as Choice, value]))
    },
    // Erased together with the case that it answers.
    keep: (actorId, caseId, choice, text) =>
      records.put(
        KIND,
        `${prefixOf(actorId, caseId)}${choice}`,
        { text, at: clock.now().toISOString() } satisfies Typed,
        { caseId },
      ),
    async drop(actorId, caseId, choice) {
      const gone =
        choice === undefined
          ? (await kept(actorId, caseId)).map(({ key }) => key)
          : [`${prefixOf(actorId, caseId)}${choice}`]
      for (const key of gone) await records.remove(KIND, key)
    },
  }
}
