import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { addLine } from '#ingest/formats/pages/add-line.ts'
import { apply, times, type Matrix, type Point } from '#ingest/formats/pages/matrix.ts'
import type { Rule } from '#ingest/formats/pages/page-content.ts'

type Operators = { fnArray: number[]; argsArray: unknown[][] }

/** Beyond so many a page is a drawing. */
const MOST_RULES = 4_000
/** Steps of a path as the library packs them: code, then coordinates. */
const STEPS = [2, 2, 6, 4, 0] as const

/** Finds horizontal and vertical lines, drawn as strokes or as thin filled boxes. Only they tell the cells of a table. `page` takes the file's space to the page as it is seen. */
export function readRules({ fnArray, argsArray }: Operators, page: Matrix): Rule[] {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = page
  for (let i = 0; i < fnArray.length && rules.length < MOST_RULES; i++) {
    const [args, operator] = [argsArray[i] ?? [], fnArray[i]]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args[0])) matrix = times(matrix, args[0] as unknown as Matrix)
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operator === OPS.constructPath && args[0] !== OPS.endPath) addPath(args, matrix, rules)
  }
  return rules
}

function addPath(args: unknown[], matrix: Matrix, rules: Rule[]): void {
  const paths = Array.isArray(args[1]) ? args[1] : []
  for (const path of paths) {
    if (!(path instanceof Float32Array)) continue
    let [start, from]: [Point, Point] = [[0, 0], [0, 0]]
    for (let i = 0; i < path.length && rules.length < MOST_RULES; ) {
      const code = path[i]! as 0 | 1 | 2 | 3 | 4
      const length = STEPS[code]
      if (length === undefined) return
      const to = code === 4 ? start : apply(matrix, path[i + length - 1]!, path[i + length]!)
      if (code === 0) start = to
      if (code === 1 || code === 4) addLine(from, to, rules)
      from = to
      i += length + 1
    }
  }
}
