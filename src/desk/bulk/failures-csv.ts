/**
 * Failures as a table Excel opens as it is: UTF-8 with its mark, lines ended by CRLF, and no cell that a spreadsheet would take for a
 * formula (OWASP, CSV injection), since file names come from outside.
 */
export function failuresCsv(failures: readonly { file: string; key: string; words: string }[]): string {
  const rows = [['文件', '原因', '代码'], ...failures.map(({ file, key, words }) => [file, words, key])]
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
