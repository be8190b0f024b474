import type { DetectedLanguage, KnownAnswers } from '../../core/index.ts'
import { languageOf } from './content.ts'

/** A vector of length 1; undefined where there is no encoder. */
export type Encode = (text: string, language: DetectedLanguage) => Float32Array | undefined

/** So many questions have a vector: each takes the encoder some milliseconds. */
const VECTORS = 1_000
/** Numbers of a vector where several threads share them. */
const NUMBERS = 512
const BYTES = 4
const MADE = 1

/**
 * Room for the vectors of these answers' questions: threads that are given it make each of them once,
 * whichever comes to it first. The same list has the same room.
 */
export function roomFor(answers: KnownAnswers): SharedArrayBuffer {
  const known = rooms.get(answers)
  if (known !== undefined) return known
  const count = Math.min(
    VECTORS,
    answers.reduce((sum, { questions }) => sum + questions.length, 0),
  )
  const room = new SharedArrayBuffer(count * (1 + NUMBERS) * BYTES)
  rooms.set(answers, room)
  return room
}

const rooms = new WeakMap<KnownAnswers, SharedArrayBuffer>()

/**
 * The vectors of questions, made in one go, so that what is found never depends on what was asked before.
 * Each is the same in every thread, so it doesn't matter which of them made it, or if two did.
 */
export function createVectors(
  questions: readonly string[],
  encode: Encode | undefined,
  room: SharedArrayBuffer | undefined,
): () => readonly (Float32Array | undefined)[] {
  const some = questions.slice(0, VECTORS)
  const shared = room?.byteLength === some.length * (1 + NUMBERS) * BYTES ? room : undefined
  const made = shared === undefined ? undefined : new Int32Array(shared, 0, some.length)
  let vectors: (Float32Array | undefined)[] | undefined

  function one(question: string, at: number): Float32Array | undefined {
    if (shared === undefined || made === undefined) return encode?.(question, languageOf(question))
    const place = new Float32Array(shared, (some.length + at * NUMBERS) * BYTES, NUMBERS)
    if (Atomics.load(made, at) === MADE) return place
    const vector = encode?.(question, languageOf(question))
    if (vector?.length !== NUMBERS) return vector
    place.set(vector)
    Atomics.store(made, at, MADE)
    return place
  }

  return () => {
    vectors ??= some.map(one)
    return vectors
  }
}
