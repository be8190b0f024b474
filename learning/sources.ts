/** Where the judged comments come from; NOTICE gives the credit. Sets of one kind are left out together. */
interface Source {
  readonly license: string
  /** What kind of place it is: a trial that leaves a kind out never saw anything like it. */
  readonly kind: 'reviews' | 'code' | 'forum' | 'social' | 'news' | 'ours'
}

export const SOURCES: Readonly<Record<string, Source>> = {
  'app-reviews-garmin': { license: 'MIT, Jl-wei/mini-bar', kind: 'reviews' },
  'app-reviews-huawei': { license: 'MIT, Jl-wei/mini-bar', kind: 'reviews' },
  'apetiz-reviews': { license: 'MIT, Plouffi/App-Reviews-Analyser', kind: 'reviews' },
  'steam-fm2015': { license: 'MIT, mulhod/steam_reviews', kind: 'reviews' },
  allocine: { license: 'MIT, TheophileBlard/french-sentiment-analysis-with-bert', kind: 'reviews' },
  'github-incivility': { license: 'MIT, vcu-swim-lab/incivility-dataset', kind: 'code' },
  'strudel-issues': { license: 'MIT, CMUSTRUDEL/toxicity-detector', kind: 'code' },
  'wiki-talk': { license: 'Apache-2.0, ipavlopoulos/context_toxicity', kind: 'code' },
  'gitbugs-seamonkey': { license: 'CC BY 4.0, av9ash/gitbugs', kind: 'code' },
  goemotions: { license: 'Apache-2.0, GoEmotions', kind: 'forum' },
  multipico: { license: 'CC BY 4.0, MultiPICo (Le-Wi-Di)', kind: 'forum' },
  toxifrench: { license: 'MIT, AxelDlv00/ToxiFrench', kind: 'forum' },
  'isarcasm-en': { license: 'MIT, iabufarha/iSarcasmEval', kind: 'social' },
  'mlma-fr': { license: 'MIT, HKUST-KnowComp/MLMA_hate_speech', kind: 'social' },
  'civil-comments': { license: 'CC0, ipavlopoulos/toxic_spans', kind: 'news' },
  'paris-replies': { license: 'MIT, SamiNakibETU/Trend_Analysis_candidates_Paris', kind: 'news' },
  golden: { license: 'ours', kind: 'ours' },
  written: { license: 'ours', kind: 'ours' },
}

/** Kinds of places that are left out one after another. */
export const KINDS = ['reviews', 'code', 'forum', 'social', 'news'] as const

export function kindOf(set: string): Source['kind'] {
  return SOURCES[set]?.kind ?? 'ours'
}
