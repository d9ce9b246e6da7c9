/** So far back a label still names what stands at a place. */
const REACH = 24

/** The end of the line before a place, in which the label of what stands there is looked for. */
export function labelBefore(folded: string, start: number): string {
  const near = folded.slice(Math.max(0, start - REACH), start)
  return near.slice(near.lastIndexOf('\n') + 1)
}
