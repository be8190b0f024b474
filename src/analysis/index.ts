export { type AnalyzerOptions, createAnalyzer } from './analyzer.ts'
export { defaultPlaybook, type Playbook } from './answer/playbook.ts'
export { parseComment } from './contract/input.ts'
export { type AnalysisResult, toContract } from './contract/output.ts'
