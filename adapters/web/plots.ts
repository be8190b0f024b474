/** A tick scale from 0 that holds `most`: whole numbers, at most five steps. */
export function scale(most: number): { readonly top: number; readonly ticks: readonly number[] } {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power)
  const count = Math.max(1, Math.ceil(most / step))
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) }
}

/** Pieces of a bar stacked from 0: where each begins and ends. */
export function stack(values: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  let at = 0
  return values.map((value) => {
    const from = at
    at += value
    return { from, to: at }
  })
}

/** How often what was proposed is what was chosen, 0–1; undefined without decisions. */
export function followed(
  pairs: readonly { proposed: string; chosen: string; count: number }[],
): number | undefined {
  const all = pairs.reduce((sum, { count }) => sum + count, 0)
  const same = pairs
    .filter(({ proposed, chosen }) => proposed === chosen)
    .reduce((sum, { count }) => sum + count, 0)
  return all === 0 ? undefined : same / all
}
