/**
 * The rows of a table as a spreadsheet saves or copies it: commas, or tabs when the first line has one; cells in double quotes may
 * hold both, line ends and doubled quotes (RFC 4180). Rows without any content are left out. `line` counts from 1 as an editor does.
 *
 * @example
 * readCsv('代码,名称\n1,"甲,乙"\n') //=> [{ line: 1, cells: ['代码', '名称'] }, { line: 2, cells: ['1', '甲,乙'] }]
 */
export function readCsv(text: string): { line: number; cells: string[] }[] {
  const [head = ''] = text.split('\n', 1)
  const separator = head.includes('\t') ? '\t' : ','
  const rows: { line: number; cells: string[] }[] = []
  let [cells, line, at]: [string[], number, number] = [[], 1, text.startsWith('\ufeff') ? 1 : 0]
  let begun = line
  while (at <= text.length) {
    const { cell, next, breaks } = readCell(text, at, separator)
    cells.push(cell.trim())
    line += breaks
    const end = text[next]
    at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1)
    if (end === separator) continue
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells })
    cells = []
    line++
    begun = line
  }
  return rows
}

/** One cell from where it begins to the separator, line end or end of the text behind it. */
function readCell(text: string, start: number, separator: string): { cell: string; next: number; breaks: number } {
  if (text[start] !== '"') {
    let next = start
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++
    return { cell: text.slice(start, next), next, breaks: 0 }
  }
  const parts: string[] = []
  let at = start + 1
  for (;;) {
    const close = text.indexOf('"', at)
    parts.push(text.slice(at, close < 0 ? text.length : close))
    if (close < 0 || text[close + 1] !== '"') {
      const cell = parts.join('"')
      let next = close < 0 ? text.length : close + 1
      while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++
      return { cell, next, breaks: cell.split('\n').length - 1 }
    }
    at = close + 2
  }
}
