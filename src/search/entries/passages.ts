/** A block as the index reads it. */
export type PassageBlock = {
  anchor: string
  kind: string
  level: number
  marker: string | null
  heading: string | null
  headingStop: string
  text: string
  table: unknown
}

/** A findable piece of a document: at its anchor, under the headings of its trail. */
export type Passage = { anchor: string; trail: string; heading: string; text: string }

/** A letter that came as one line is still found and shown in pieces. */
const LONGEST = 1_500

/** The blocks of a document as passages: headings carried along as the trail, tables read row by row, long text cut at sentences. */
export function passagesOf(blocks: PassageBlock[]): Passage[] {
  const open: { level: number; label: string }[] = []
  return blocks.flatMap((block) => {
    while (block.level > 0 && open.length > 0 && open.at(-1)!.level >= block.level) open.pop()
    const trail = open.map(({ label }) => label).join(' › ')
    if (block.level > 0 && block.heading) open.push({ level: block.level, label: `${block.marker ?? ''}${block.heading}` })
    const heading = block.heading ? `${block.marker ?? ''}${block.heading}${block.headingStop}` : ''
    const text = block.text || tableText(block.table)
    return piecesOf(text).map((piece, index) => ({ anchor: block.anchor, trail, heading: index === 0 ? heading : '', text: piece }))
  })
}

function tableText(table: unknown): string {
  const { columns = [], filledCells = [] } = (table ?? {}) as { columns?: string[]; filledCells?: string[][] }
  return [columns, ...filledCells].map((row) => row.join(' ')).join('；')
}

function piecesOf(text: string): string[] {
  const pieces = ['']
  for (const sentence of text.match(/[^。！？；]{1,1500}[。！？；]?|[。！？；]/gu) ?? []) {
    if (pieces.at(-1)!.length + sentence.length > LONGEST) pieces.push('')
    pieces[pieces.length - 1] += sentence
  }
  return pieces
}
