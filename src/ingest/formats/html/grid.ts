import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Cell, FlowTable } from '#ingest/formats/flow.ts'

const WIDEST = 60
const LONGEST_SPAN = 1_000

/** Lays the cells of a table out on its grid, spans included (HTML Standard, 4.9.12). */
export function readGrid(table: Tree.Element, readCell: (cell: Tree.Element) => Cell): FlowTable {
  const rows: FlowTable['rows'] = []
  /** For every column, how many further rows a cell from above takes up. */
  const taken: number[] = []
  for (const row of rowsOf(table)) {
    const cells: FlowTable['rows'][number] = []
    const skip = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length]!--
        cells.push(null)
      }
    }
    for (const cell of childElements(row, 'td', 'th')) {
      skip()
      if (cells.length >= WIDEST) break
      const [across, down] = [spanOf(cell, 'colspan', WIDEST), spanOf(cell, 'rowspan', LONGEST_SPAN)]
      for (let i = 0; i < across && cells.length < WIDEST; i++) {
        taken[cells.length] = down - 1
        cells.push(i === 0 ? readCell(cell) : null)
      }
    }
    skip()
    rows.push(cells)
  }
  return { kind: 'table', rows }
}

function rowsOf(table: Tree.Element): Tree.Element[] {
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return []
    return child.tagName === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? childElements(child, 'tr') : []
  })
}

function childElements(node: Tree.Element, ...names: string[]): Tree.Element[] {
  return node.childNodes.filter((child): child is Tree.Element => 'tagName' in child && names.includes(child.tagName))
}

function spanOf(cell: Tree.Element, name: string, most: number): number {
  const value = Number(cell.attrs.find((one) => one.name === name)?.value ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}
