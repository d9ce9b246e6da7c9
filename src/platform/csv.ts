/**
 * Rows as a table Excel opens as it is: UTF-8 with its mark, lines ended by CRLF, and no cell that a spreadsheet would take for a
 * formula (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(rows)}`
}

/** The same without the mark, to go on with a table. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
