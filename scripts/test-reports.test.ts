import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'

describe('what the tests reported', () => {
  it('names a failed test by file and sentence, with why', () => {
    const report = readVitestReport(
      written({
        numPassedTests: 1,
        numPendingTests: 0,
        testResults: [
          {
            name: `${process.cwd()}/src/a.test.ts`,
            status: 'failed',
            message: '',
            assertionResults: [
              { fullName: 'a house opens', status: 'passed' },
              { fullName: 'a house closes', status: 'failed', failureMessages: ['expected open to be closed'] },
            ],
          },
        ],
      }),
    )
    expect(report).toEqual({ passed: 1, skipped: 0, failures: ['src/a.test.ts › a house closes\n    expected open to be closed'] })
  })

  it('counts a file whose tests could not start as a failure', () => {
    const report = readVitestReport(written({ numPassedTests: 3, numPendingTests: 0, testResults: [{ name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }] }))
    expect(report.failures).toEqual(['b.test.ts › could not start\n    no such module'])
  })

  it('finds a failed journey inside nested groups', () => {
    const spec = { title: 'a deputy reads', file: 'reading.spec.ts', line: 7, ok: false, tests: [{ results: [{ error: { message: 'Timeout' } }] }] }
    const report = readPlaywrightReport(written({ stats: { expected: 2, skipped: 1, flaky: 0, unexpected: 1 }, suites: [{ title: 'f', specs: [], suites: [{ title: 'g', specs: [spec] }] }], errors: [] }))
    expect(report).toEqual({ passed: 2, skipped: 1, failures: ['reading.spec.ts:7 › a deputy reads\n    Timeout'] })
  })

  it('counts a report that was never written as a failure', () => {
    expect(readPlaywrightReport('/nowhere.json').failures).toHaveLength(1)
  })
})

function written(report: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}
