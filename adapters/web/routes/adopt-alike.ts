import {
  type Actor,
  authorKey,
  type Case,
  type Decision,
  type Desk,
  WinnowError,
} from '../../../src/core/index.ts'

/**
 * The same idea of everybody who asked for it, each told once. Left as they are: what somebody drafted
 * already, what reads as a detractor's, further comments of somebody who is told, and what can't be adopted.
 * @returns how many were marked, and how many left
 */
export async function adoptAlike(
  desk: Desk,
  first: Case,
  decision: Decision,
  by: Actor,
): Promise<{ readonly done: number; readonly left: number }> {
  const idea = first.history.findLast(({ action }) => action === 'adopt')?.idea
  if (idea === undefined) return { done: 0, left: 0 }
  const others = await desk.lookAlikes(first.id)
  const told = new Set([personOf(first)])
  let done = 0
  for (const id of others) {
    const other = await desk.get(id)
    if (!mayTell(other) || told.has(personOf(other))) continue
    const { version } = other
    const after = await desk.decide(id, { ...decision, version, idea }, by).catch((error: unknown) => {
      if (!(error instanceof WinnowError)) throw error
    })
    if (after === undefined) continue
    told.add(personOf(other))
    done += 1
  }
  return { done, left: others.length - done }
}

function mayTell({ draft, reclassified, assessment }: Case): boolean {
  return draft === null && (reclassified ?? assessment.verdict) !== 'detractor'
}

/** Of somebody unknown, each comment's author counts as another. */
function personOf({ id, source, comment }: Case): string {
  return `${source} ${authorKey(comment.author) ?? `case ${id}`}`
}
