export { webhookPoster } from './poster.ts'
export { probe } from './probe.ts'
