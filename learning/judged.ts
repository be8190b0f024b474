import { heuristics } from '../heuristics/index.ts'
import { createAnalyzer } from '../src/analysis/analyzer.ts'
import { defaultPlaybook } from '../src/analysis/answer/playbook.ts'
import { learned } from '../src/analysis/learned/model.ts'
import { shippedWeights } from '../src/analysis/learned/shipped.ts'
import type { Analyzer } from '../src/core/index.ts'
import { CUES } from './examples.ts'
import { FOLDS, lessonsOf, teachFolds } from './fold-models.ts'
import { foldOf } from './folds.ts'
import type { LinearModel } from './logistic.ts'
import type { Labelled, LabelledSet } from './sets.ts'
import { stored } from './store.ts'

/** The real pipeline with weights that never saw the row's fold. */
export interface FoldPipelines {
  of(set: LabelledSet, row: Labelled): Analyzer
  /** The pipeline as shipped. */
  readonly shipped: Analyzer
  /** Cues alone, without learned weights. */
  readonly cuesOnly: Analyzer
}

const analyzerWith = (models: ReadonlyMap<string, LinearModel>): Analyzer =>
  createAnalyzer({
    heuristics,
    playbook: defaultPlaybook,
    learned: learned({ note: '', trainedOn: [], weights: stored(models, CUES) }),
  })

export function foldPipelines(folder: string): FoldPipelines {
  const analyzers = teachFolds(lessonsOf(folder)).map(analyzerWith)
  const shipped = createAnalyzer({ heuristics, playbook: defaultPlaybook, learned: shippedWeights() })
  return {
    shipped,
    cuesOnly: createAnalyzer({ heuristics, playbook: defaultPlaybook }),
    of: (set, row) => analyzers[foldOf(`${set.file} ${row.group}`, FOLDS)] ?? shipped,
  }
}
