/** Words set at one place, in points from the lower left corner of the page; `size` is the height of the font. */
export type Mark = { text: string; x: number; right: number; y: number; size: number; bold: boolean }

/** A ruled line of a page, along one axis: at `at` on the other, from `from` to `to`. */
export type Rule = { vertical: boolean; at: number; from: number; to: number }

/** What a page of fixed layout shows, whichever format it comes from. */
export type PageContent = {
  width: number
  height: number
  marks: Mark[]
  rules: Rule[]
  /** Words set aslant or upright: watermarks. */
  rotated: string[]
  /** There are pictures on it, or drawings that may be words. */
  pictured: boolean
  /** Words printed invisibly, as a scanner's text recognition lays them over the picture. */
  invisible: boolean
}

/** So many strokes on a page without words are words drawn as shapes. */
export const MOST_PATHS = 300

/** Font names tell weight: there is nothing else in these formats that does. */
export function isHeavy(fontName: string): boolean {
  return /bold|heavy|black|semibold|demi|simhei|heiti|黑体|小标宋/i.test(fontName)
}
