import { childOf, childrenOf, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'

/** Number formats of days that every workbook knows (ECMA-376 part 1, 18.8.30), those of Chinese editions among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Which cell styles show a number as a day. */
export function dayStyles(styles: XmlElement): ReadonlySet<number> {
  const own = new Map(childrenOf(childOf(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [Number(attributes.numFmtId), showsDay(attributes.formatCode ?? '')]))
  const cells = childrenOf(childOf(styles, 's:cellXfs'), 's:xf')
  return new Set(cells.flatMap(({ attributes }, index) => {
    const format = Number(attributes.numFmtId ?? 0)
    return own.get(format) ?? BUILT_IN.has(format) ? [index] : []
  }))
}

/** A format with years or days in it, apart from what stands in quotes or brackets: yyyy"年"m"月"d"日". */
function showsDay(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
