import type { ReactNode } from 'react'
import type { BodyWords } from '#documents/blocks/document-body.tsx'
import type { ReadingBlock, Table } from '#documents/blocks/reading-block.ts'

type Props = { block: ReadingBlock; table: Table; title: ReadingBlock | null; words: BodyWords; cite: ReactNode }

/** A table with its headings, in a region that scrolls sideways by finger, wheel and keyboard when it is too wide. */
export function TableView({ block: { anchor }, table: { columns, cells, title: named }, title, words, cite }: Props) {
  const name = title?.text || named || words.table
  return (
    <div id={anchor} className="table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption id={title?.anchor}>{name}{cite}</caption>
        <thead>
          <tr>{columns.map((column, index) => <th key={index} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {cells.map((row, index) => <tr key={index}>{rowCells(row, index, cells)}</tr>)}
        </tbody>
      </table>
    </div>
  )
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
