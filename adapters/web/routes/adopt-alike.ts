import { type Actor, type Case, type Decision, type Desk, WinnowError } from '../../../src/core/index.ts'

/**
 * The same idea of everybody who asked for it, each told once.
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
  const { cases, left } = await desk.tellAlike(first.id)
  let done = 0
  for (const id of cases) {
    const { version } = await desk.get(id)
    const after = await desk.decide(id, { ...decision, version, idea }, by).catch((error: unknown) => {
      if (!(error instanceof WinnowError)) throw error
    })
    if (after !== undefined) done += 1
  }
  return { done, left: left + cases.length - done }
}
