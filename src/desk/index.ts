export { createBrakes, dryPoster } from './brakes.ts'
export { createDesk, type DeskService } from './desk.ts'
export type { DeskOptions, Report } from './options.ts'
export { systemTimers } from './process.ts'
