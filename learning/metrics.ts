/** Measures of a ranking or a classification. Labels are 0 or 1; scores any number, higher = more so. */

/** Area under the ROC curve: how often a positive outranks a negative; ties count half. NaN without both. */
export function auc(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let rankSum = 0
  let positives = 0
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j < order.length && scores[order[j] ?? 0] === scores[order[i] ?? 0]) j++
    const rank = (i + j + 1) / 2
    for (let k = i; k < j; k++) {
      if (labels[order[k] ?? 0] === 1) {
        rankSum += rank
        positives++
      }
    }
    i = j
  }
  const negatives = order.length - positives
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

export interface Confusion {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of "score ≥ threshold". */
export function atThreshold(
  scores: readonly number[],
  labels: readonly number[],
  threshold: number,
): Confusion {
  let hits = 0
  let called = 0
  let positives = 0
  scores.forEach((score, i) => {
    const positive = labels[i] === 1
    if (positive) positives++
    if (score >= threshold) {
      called++
      if (positive) hits++
    }
  })
  const precision = called === 0 ? 0 : hits / called
  const recall = positives === 0 ? 0 : hits / positives
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** The threshold that gives the best F1 on these rows; choose it on training folds only. */
export function bestThreshold(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const positives = labels.filter((label) => label === 1).length
  let hits = 0
  let best = 0
  let threshold = Number.POSITIVE_INFINITY
  order.forEach((row, called) => {
    if (labels[row] === 1) hits++
    const f1 = (2 * hits) / (called + 1 + positives)
    if (f1 > best) {
      best = f1
      threshold = scores[row] ?? threshold
    }
  })
  return threshold
}

export interface RocPoint {
  readonly falseAlarms: number
  readonly heard: number
}

/** The ROC curve thinned to at most `points` points, from (0,0) to (1,1). */
export function roc(scores: readonly number[], labels: readonly number[], points = 60): RocPoint[] {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const positives = labels.filter((label) => label === 1).length
  const negatives = labels.length - positives
  const curve: RocPoint[] = [{ falseAlarms: 0, heard: 0 }]
  const stride = Math.max(1, Math.floor(order.length / points))
  let hits = 0
  order.forEach((row, i) => {
    if (labels[row] === 1) hits++
    if ((i + 1) % stride === 0 || i === order.length - 1) {
      curve.push({ falseAlarms: (i + 1 - hits) / negatives, heard: hits / positives })
    }
  })
  return curve
}

export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean score of the rows in the bin. */
  readonly said: number
  /** Share of positives among them. */
  readonly was: number
}

/** Rows by tenths of the score: what was said against what was. Scores 0–1. */
export function reliability(
  scores: readonly number[],
  labels: readonly number[],
  bins = 10,
): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, b) => {
    const from = b / bins
    const to = (b + 1) / bins
    const rows = scores
      .map((_, i) => i)
      .filter((i) => (scores[i] ?? 0) >= from && ((scores[i] ?? 0) < to || b === bins - 1))
    const mean = (of: (i: number) => number) =>
      rows.length === 0 ? 0 : rows.reduce((sum, i) => sum + of(i), 0) / rows.length
    return {
      from,
      to,
      count: rows.length,
      said: mean((i) => scores[i] ?? 0),
      was: mean((i) => labels[i] ?? 0),
    }
  })
}

/** Expected calibration error: the mean distance of said and was, weighted by the bins' counts; 0–1. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0)
  return total === 0
    ? 0
    : bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.said - bin.was), 0) / total
}
