import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/accuracy/**/*.test.ts'], exclude: ['src/**/*.db.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: ['src/**/*.db.test.ts', 'tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/postgres.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
