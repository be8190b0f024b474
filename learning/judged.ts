import { heuristics } from '../heuristics/index.ts'
import { createAnalyzer } from '../src/analysis/analyzer.ts'
import { defaultPlaybook } from '../src/analysis/answer/playbook.ts'
import { learned } from '../src/analysis/learned/model.ts'
import { shippedWeights } from '../src/analysis/learned/shipped.ts'
import type { Calibration, StoredModel } from '../src/analysis/learned/stored.ts'
import type { Analyzer } from '../src/core/index.ts'
import { calibrations } from './calibration.ts'
import { CUES } from './examples.ts'
import { FOLDS, type School, teachFolds } from './fold-models.ts'
import { foldOf } from './folds.ts'
import type { LinearModel } from './logistic.ts'
import type { Labelled, LabelledSet } from './sets.ts'
import { stored, vocabularies } from './store.ts'

/** The real pipeline with weights that never saw the row's fold. */
export interface FoldPipelines {
  of(set: LabelledSet, row: Labelled): Analyzer
  foldOf(set: LabelledSet, row: Labelled): number
  /** The pipeline as shipped. */
  readonly shipped: Analyzer
  /** Cues alone, without learned weights. */
  readonly cuesOnly: Analyzer
}

const analyzerWith = (
  known: StoredModel['known'],
  models: ReadonlyMap<string, LinearModel>,
  calibrated: ReadonlyMap<string, Calibration>,
): Analyzer =>
  createAnalyzer({
    heuristics,
    playbook: defaultPlaybook,
    learned: learned({
      note: '',
      trainedOn: [],
      known,
      vocabulary: vocabularies(),
      weights: stored(models, CUES, { calibrations: calibrated }),
    }),
  })

export function foldPipelines(school: School): FoldPipelines {
  const folds = teachFolds(school)
  const analyzers = folds.map((models, fold) =>
    analyzerWith(school.known, models, calibrations(school, folds, fold)),
  )
  const shipped = createAnalyzer({ heuristics, playbook: defaultPlaybook, learned: shippedWeights() })
  const fold = (set: LabelledSet, row: Labelled): number => foldOf(`${set.file} ${row.group}`, FOLDS)
  return {
    shipped,
    cuesOnly: createAnalyzer({ heuristics, playbook: defaultPlaybook }),
    of: (set, row) => analyzers[fold(set, row)] ?? shipped,
    foldOf: fold,
  }
}
