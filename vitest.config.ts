import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 40_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Half as many again as there are cores: what waits for a browser or a child process leaves its core idle.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
  },
})
