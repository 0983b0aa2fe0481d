import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // The day on which the shipped facts were checked: their age is told from it.
    env: {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23) / 1000)},
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
