/** Where the labelled sets come from; NOTICE gives the credit. */
export const LICENSES: Readonly<Record<string, string>> = {
  'github-incivility': 'MIT, vcu-swim-lab/incivility-dataset',
  'app-reviews-garmin': 'MIT, Jl-wei/mini-bar',
  'app-reviews-huawei': 'MIT, Jl-wei/mini-bar',
  'isarcasm-en': 'MIT, iabufarha/iSarcasmEval',
  multipico: 'CC BY 4.0, MultiPICo (Le-Wi-Di)',
  toxifrench: 'MIT, AxelDlv00/ToxiFrench',
  'strudel-issues': 'MIT, CMUSTRUDEL/toxicity-detector',
  goemotions: 'Apache-2.0, GoEmotions',
  mustard: 'MIT, soujanyaporia/MUStARD',
}
