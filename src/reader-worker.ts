import { createWinnow, type WinnowOptions } from './main.ts'
import { serve } from './reading/serve.ts'

/** The worker in which comments are read: the library's own analyzer, put together as in the program. */
await serve((options: WinnowOptions) => {
  const { analyzer } = createWinnow(options)
  analyzer.warm?.()
  return analyzer
})
