export { createAnalyzer } from './analyzer.ts'
export { defaultPlaybook } from './answer/playbook.ts'
export { parseComment } from './contract/input.ts'
