import { createDeep, type Deep, inEnglish } from './analysis/deep.ts'
import type { DeepEar } from './analysis/hold/deep-ear.ts'
import { shippedDeepEar } from './analysis/hold/ear-file.ts'
import type { Encode } from './analysis/known/vectors.ts'
import type { Learned } from './analysis/learned/model.ts'
import { createSort, type SortPost } from './analysis/meaning/model.ts'
import { shippedMeanings } from './analysis/meaning/shipped.ts'
import type { Heuristic, ReadingKind } from './core/index.ts'
import { encoderIfThere } from './encoder.ts'

/** What asks the sentence encoder, which is read once for all of it, when it is first needed. */
export function withEncoder(
  reading: ReadingKind | undefined,
  learned: Learned,
  heuristics: readonly Heuristic[],
): {
  readonly deep: Deep | undefined
  readonly deepEar: DeepEar | undefined
  readonly sort: SortPost
  readonly encode: Encode
} {
  let read: { readonly encoder: ReturnType<typeof encoderIfThere> } | undefined
  const load = () => {
    read ??= { encoder: reading === 'quick' ? undefined : encoderIfThere() }
    return read.encoder
  }
  return {
    deep: reading === 'quick' ? undefined : createDeep(load, learned.known),
    deepEar:
      reading === 'quick'
        ? undefined
        : shippedDeepEar((text, language) => load()?.encode(inEnglish(text, language))),
    encode: (text, language) => load()?.encode(language === 'fr' ? inEnglish(text, language) : text),
    sort: createSort(heuristics, learned, load, shippedMeanings),
  }
}
