import { existsSync, readFileSync } from 'node:fs'

/** What one test program reported: tests by outcome, and the names of those that failed, with the first line of why. */
export type TestReport = { passed: number; skipped: number; failures: string[] }

type VitestReport = {
  numPassedTests: number
  numPendingTests: number
  testResults: { name: string; status: string; message: string; assertionResults: { fullName: string; status: string; failureMessages?: string[] }[] }[]
}
type Suite = { title: string; suites?: Suite[]; specs: { title: string; file: string; line: number; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[] }
type PlaywrightReport = { stats: { expected: number; skipped: number; flaky: number; unexpected: number }; suites: Suite[]; errors: { message?: string }[] }

const missing = (path: string): TestReport => ({ passed: 0, skipped: 0, failures: [`${path} was not written: the run did not end`] })

/** Reads the file that `vitest --reporter=json` wrote. A file of tests that could not even start counts as one failure. */
export function readVitestReport(path: string): TestReport {
  if (!existsSync(path)) return missing(path)
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').map((test) => named(file.name, test.fullName, test.failureMessages?.[0]))
    return failed.length === 0 && file.status === 'failed' ? [named(file.name, 'could not start', file.message)] : failed
  })
  return { passed: report.numPassedTests, skipped: report.numPendingTests, failures }
}

/** Reads the file that Playwright's `json` reporter wrote. A test that needed a second try counts as failed. */
export function readPlaywrightReport(path: string): TestReport {
  if (!existsSync(path)) return missing(path)
  const report = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport
  const failures = report.suites.flatMap(failedSpecs)
  return { passed: report.stats.expected, skipped: report.stats.skipped, failures: [...failures, ...report.errors.map((error) => named('the run', 'itself', error.message))] }
}

function failedSpecs(suite: Suite): string[] {
  const own = suite.specs.filter((spec) => !spec.ok).map((spec) => named(`${spec.file}:${spec.line}`, spec.title, spec.tests.flatMap((test) => test.results).find((result) => result.error)?.error?.message))
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)]
}

const named = (file: string, test: string, why = '') => `${file.replace(`${process.cwd()}/`, '')} › ${test}\n    ${why.trim().split('\n').slice(0, 6).join('\n    ')}`
