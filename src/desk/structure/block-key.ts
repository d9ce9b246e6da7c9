type Printed = { marker: string | null; heading: string | null; headingStop: string; text: string }

const LONGEST = 40

/** The words a person's setting of a block's level is remembered by: the printed beginning of the block. */
export function blockKeys(blocks: Printed[]): string[] {
  const seen = new Map<string, number>()
  return blocks.map(({ marker, heading, headingStop, text }) => {
    const begins = `${marker ?? ''}${heading ?? ''}${heading === null ? '' : headingStop}${text}`.slice(0, LONGEST)
    const times = (seen.get(begins) ?? 0) + 1
    seen.set(begins, times)
    return times === 1 ? begins : `${begins} #${times}`
  })
}
