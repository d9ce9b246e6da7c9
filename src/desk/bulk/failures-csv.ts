import { csvOf } from '#platform/csv.ts'

/** Failures as a table for a spreadsheet; file names come from outside, and are no formulas. */
export function failuresCsv(failures: readonly { file: string; key: string; words: string }[]): string {
  return csvOf([['文件', '原因', '代码'], ...failures.map(({ file, key, words }) => [file, words, key])])
}
