export { createDesk, type DeskService } from './desk.ts'
export type { DeskOptions, Report, Timers } from './options.ts'
