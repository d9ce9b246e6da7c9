import type { ReactNode } from 'react'
import type { BodyWords } from '#documents/blocks/document-body.tsx'
import type { ReadingBlock, Table } from '#documents/blocks/reading-block.ts'

type Props = { block: ReadingBlock; table: Table; title: ReadingBlock | null; words: BodyWords; cite: ReactNode }

/** A table with its headings, in a region that scrolls sideways by finger, wheel and keyboard when it is too wide. */
export function TableView({ block: { anchor }, table: { columns, cells, title: named }, title, words, cite }: Props) {
  const name = title?.text || named || words.table
  const counted = onlyCounts(cells)
  return (
    <div id={anchor} className="table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption id={title?.anchor}>{name}{cite}</caption>
        <thead>
          <tr>{columns.map((column, index) => <th key={index} scope="col" className={counted && index === 0 ? 'counts' : undefined}>{column}</th>)}</tr>
        </thead>
        <tbody>
          {cells.map((row, index) => <tr key={index}>{counted ? countedCells(row, index, cells) : rowCells(row, index, cells)}</tr>)}
        </tbody>
      </table>
    </div>
  )
}

/** Whether the first column but counts the rows, as 序号 does. */
function onlyCounts(cells: string[][]): boolean {
  return cells.some((row) => row.length > 2) && cells.every(([first = '', second = '']) => first !== '' && second !== '' && /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[(（]\d{1,3}[)）])[.、]?$/u.test(first))
}

/** A count tells nothing of a row: what stands beside it does. */
function countedCells([count, ...rest]: string[], index: number, cells: string[][]): ReactNode[] {
  return [<td key="count" className="counts">{count}</td>, ...rowCells(rest, index, cells.map((row) => row.slice(1)))]
}

/** The first cell heads as many rows as leave theirs empty; the cell after it names the row. */
function rowCells(row: string[], index: number, cells: string[][]): ReactNode[] {
  const grouped = cells.some(([first]) => first === '')
  return row.map((cell, column) => {
    if (column === 0 && grouped && cell === '' && index > 0) return null
    if (column === 0) return <th key={column} scope="row" rowSpan={grouped ? span(cells, index) : undefined}>{cell}</th>
    if (column === 1 && grouped) return <th key={column} scope="row">{cell}</th>
    return <td key={column}>{cell}</td>
  })
}

function span(cells: string[][], index: number): number {
  const next = cells.findIndex(([first], later) => later > index && first !== '')
  return (next < 0 ? cells.length : next) - index
}
