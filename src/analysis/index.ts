export { createAnalyzer } from './analyzer.ts'
export { defaultPlaybook } from './answer/playbook.ts'
