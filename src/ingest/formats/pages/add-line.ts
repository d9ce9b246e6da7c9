import type { Rule } from '#ingest/formats/pages/page-content.ts'

/** A stroke, or the edge of a thin box, may run this much askew, in points; shorter ones are signs, not rules. */
const ASKEW = 1.5
const SHORTEST = 6

/** Adds the line between two points to the rules of a page, if it runs along an axis. */
export function addLine([x0, y0]: [number, number], [x1, y1]: [number, number], rules: Rule[]): void {
  const [across, up] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (up <= ASKEW && across >= SHORTEST) rules.push({ vertical: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  else if (across <= ASKEW && up >= SHORTEST) rules.push({ vertical: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
}
