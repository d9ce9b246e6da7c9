/** Lengths as Word counts them: twips, a twentieth of a point. */
export const millimetres = (length: number): number => Math.round((length / 25.4) * 72 * 20)

/** A line and a character of the grid of 22 × 28 (GB/T 9704—2012, 5.2.3): rounded down, for 22 lines must fit. */
export const ROW = Math.floor(millimetres(225) / 22)
export const CHARACTER = millimetres(156 / 28)
export const WIDTH = millimetres(156)

/** What brings 28 characters of 16 pt into a line of 156 mm. */
export const TRACKING = Math.floor((millimetres(156) / 28) - 320)

/** Half of what a line of 3号 characters leaves over and under them. */
export const SLACK = Math.round((ROW - 320) / 2)

export const RED = 'E60012'
