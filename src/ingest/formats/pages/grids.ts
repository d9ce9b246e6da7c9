import { joinedLines, readLinesOfMarks, textOfLine } from '#ingest/formats/pages/lines.ts'
import { paragraph, type FlowTable } from '#ingest/formats/flow.ts'
import type { Mark } from '#ingest/formats/pages/page-content.ts'
import type { Rule } from '#ingest/formats/pages/page-content.ts'

/** A ruled table on a page: its edges, column lines from the left, row lines from the top. */
export type Grid = { left: number; right: number; top: number; bottom: number; columns: number[]; rows: number[]; rules: Rule[] }

const NEAR = 3
/** Rules of an open table reach past the outermost by a column at least, not by a hair. */
const OPEN = 15

/** Finds tables: lines that cross, at least two rows and two columns of them. A single rule, or a frame, is no table. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  return clusters(rules).flatMap((cluster) => {
    const columns = edgesAlong(cluster, true).toSorted((a, b) => a - b)
    const rows = edgesAlong(cluster, false).toSorted((a, b) => b - a)
    if (columns.length < 3 || rows.length < 3) return []
    return [{ left: columns[0]!, right: columns.at(-1)!, top: rows[0]!, bottom: rows.at(-1)!, columns, rows, rules: cluster }]
  })
}

/** Where rules of one direction stand; where those across reach past the outermost, the table is open on that side and ends with them. */
function edgesAlong(cluster: readonly Rule[], vertical: boolean): number[] {
  const edges = distinct(cluster.filter((rule) => rule.vertical === vertical).map(({ at }) => at))
  const across = cluster.filter((rule) => rule.vertical !== vertical)
  if (edges.length === 0 || across.length < 2) return edges
  const [least, most] = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))]
  return [...(least < edges[0]! - OPEN ? [least] : []), ...edges, ...(most > edges.at(-1)! + OPEN ? [most] : [])]
}

/** Rules that touch, directly or through others. */
function clusters(rules: readonly Rule[]): Rule[][] {
  const groups: { box: [number, number, number, number]; rules: Rule[] }[] = []
  for (const rule of rules) {
    const box: [number, number, number, number] = rule.vertical ? [rule.at, rule.from, rule.at, rule.to] : [rule.from, rule.at, rule.to, rule.at]
    const touching = groups.filter((group) => box[0] <= group.box[2] + NEAR && box[2] >= group.box[0] - NEAR && box[1] <= group.box[3] + NEAR && box[3] >= group.box[1] - NEAR)
    const merged = { box, rules: [rule] }
    for (const group of touching) {
      merged.rules.push(...group.rules)
      merged.box = [Math.min(merged.box[0], group.box[0]), Math.min(merged.box[1], group.box[1]), Math.max(merged.box[2], group.box[2]), Math.max(merged.box[3], group.box[3])]
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(merged)
  }
  return groups.map((group) => group.rules)
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) if (found.length === 0 || place - found.at(-1)! > NEAR) found.push(place)
  return found
}

export function isInside({ left, right, top, bottom }: Grid, { x, y }: Mark): boolean {
  return x >= left - NEAR && x <= right + NEAR && y >= bottom - NEAR && y <= top + NEAR
}

/** Reads the cells of a table. Where no line parts two fields of the grid they are one cell. */
export function readGridCells(grid: Grid, marks: readonly Mark[]): FlowTable {
  const { columns, rows } = grid
  const [width, height] = [columns.length - 1, rows.length - 1]
  const owner = joinFields(grid, width, height)
  const contents = new Map<number, Mark[]>()
  for (const mark of marks) {
    const column = indexIn(columns, (mark.x + Math.min(mark.right, mark.x + mark.size)) / 2, (edge, at) => edge <= at)
    const row = indexIn(rows, mark.y + mark.size * 0.3, (edge, at) => edge >= at)
    const field = owner[Math.min(row, height - 1) * width + Math.min(column, width - 1)]!
    const cell = contents.get(field)
    if (cell) cell.push(mark)
    else contents.set(field, [mark])
  }
  return {
    kind: 'table',
    rows: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_cell, column) => {
      const field = row * width + column
      return owner[field] === field ? { flow: [paragraph([{ text: textOfCell(contents.get(field) ?? []), bold: false }])] } : null
    })),
  }
}

/** For every field, the upper left field of the cell it belongs to. */
function joinFields({ columns, rows, rules }: Grid, width: number, height: number): number[] {
  const owner = Array.from({ length: width * height }, (_, i) => i)
  const drawn = (vertical: boolean, at: number, middle: number) => rules.some((rule) => rule.vertical === vertical && Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const field = row * width + column
      const [across, down] = [(columns[column]! + columns[column + 1]!) / 2, (rows[row]! + rows[row + 1]!) / 2]
      if (column > 0 && !drawn(true, columns[column]!, down)) owner[field] = owner[field - 1]!
      else if (row > 0 && !drawn(false, rows[row]!, across)) owner[field] = owner[field - width]!
    }
  }
  return owner
}

function textOfCell(marks: readonly Mark[]): string {
  return joinedLines(readLinesOfMarks(marks).map(textOfLine))
}

function indexIn(edges: readonly number[], at: number, passed: (edge: number, at: number) => boolean): number {
  return Math.max(0, edges.findLastIndex((edge) => passed(edge, at)))
}
