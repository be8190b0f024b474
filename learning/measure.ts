import type { Assessment, Verdict } from '../src/core/index.ts'
import type { FoldPipelines } from './judged.ts'
import {
  atThreshold,
  auc,
  calibrationError,
  type ReliabilityBin,
  type RocPoint,
  reliability,
  roc,
} from './metrics.ts'
import { PEERS } from './peers.ts'
import type { LabelledSet } from './sets.ts'

/** What is told of one set. */
export interface SetFigures {
  readonly name: string
  readonly question: string
  readonly asks: LabelledSet['asks']
  readonly rows: number
  readonly positives: number
  readonly auc: number
  /** Within 1–2 stars, reviews only. */
  readonly aucLowStars?: number
  readonly cuesOnly: number
  /** The same rows ranked by the told tone, where the question is one of tone. */
  readonly byTone?: number
  readonly f1: number
  readonly threshold: number
  /** Peer name → AUC on the same rows. */
  readonly peers: Readonly<Record<string, number>>
  readonly lengthLowStars?: number
  readonly roc: readonly RocPoint[]
  readonly reliability: readonly ReliabilityBin[]
  readonly calibrationError: number
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** @param threshold the shipped one for the set's score and language */
export function measure(set: LabelledSet, pipelines: FoldPipelines, threshold: number): SetFigures {
  const labels = set.rows.map((row) => row.label)
  const assessed = set.rows.map((row) => pipelines.of(set, row).analyze(row.comment).assessment)
  const scores = assessed.map((one) => one.scores[set.asks])
  const cuesOnly = set.rows.map((row) => pipelines.cuesOnly.analyze(row.comment).assessment.scores[set.asks])
  const low = set.rows.flatMap((row, i) => (row.stars !== undefined && row.stars <= 2 ? [i] : []))
  const within = (of: readonly number[]) =>
    auc(
      low.map((i) => of[i] ?? 0),
      low.map((i) => labels[i] ?? 0),
    )
  const peers = Object.fromEntries(PEERS.map((peer) => [peer.name, auc(peer.scores(set.rows), labels)]))
  const bins = reliability(scores, labels)
  return {
    name: set.name,
    question: set.question,
    asks: set.asks,
    rows: labels.length,
    positives: labels.filter((label) => label === 1).length,
    auc: auc(scores, labels),
    ...(low.length === 0
      ? {}
      : {
          aucLowStars: within(scores),
          lengthLowStars: within(set.rows.map((row) => row.comment.text.length)),
        }),
    cuesOnly: auc(cuesOnly, labels),
    ...(set.asks === 'disdain' || set.asks === 'sarcasm'
      ? {
          byTone: auc(
            assessed.map((one) => one.scores.tone),
            labels,
          ),
        }
      : {}),
    f1: atThreshold(scores, labels, threshold).f1,
    threshold,
    peers,
    roc: roc(scores, labels),
    reliability: bins,
    calibrationError: calibrationError(bins),
    verdicts: count(assessed),
  }
}

function count(assessed: readonly Assessment[]): Record<Verdict, number> {
  const counts = { detractor: 0, critic: 0, neither: 0, unclear: 0 }
  for (const { verdict } of assessed) counts[verdict] += 1
  return counts
}
