/** A figure as facts keep it: its sign, its value or both ends of a range, and what it counts. */
export type Measured = { comparator: string; value: number | [number, number] | null; unit: string | null }

const SIGNS: Record<string, string | undefined> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' }

/**
 * A figure with its sign and unit; nothing for a target without a figure.
 *
 * @example
 * measureWords({ comparator: '>=', value: 98.5, unit: '%' }) //=> '≥ 98.5%'
 * measureWords({ comparator: '=', value: 620_000, unit: '元' }) //=> '62万元'
 * measureWords({ comparator: '<=', value: 9, unit: '1/10万' }) //=> '≤ 9/10万'
 * measureWords({ comparator: 'range', value: [3, 5], unit: '个' }) //=> '3–5 个'
 */
export function measureWords({ comparator, value, unit }: Measured): string {
  if (value === null) return ''
  const figure = Array.isArray(value) ? rangeWords(value) : inTenThousands(value)
  const sign = SIGNS[comparator]
  const per = unit?.replace(/^1(?=\/)/u, '') ?? ''
  const close = /^[%‰/]/u.test(per) || /[万亿]$/u.test(figure)
  return `${sign ? `${sign} ` : ''}${figure}${per === '' || close ? per : ` ${per}`}`
}

/** 620000 as 62万 and 130000000 as 1.3亿, as documents print them; a figure that needs more than two places behind the point stays whole. */
function inTenThousands(value: number): string {
  for (const [size, sign] of [[1e8, '亿'], [1e4, '万']] as const) {
    const [scaled, hundredths] = [value / size, Math.round((value / size) * 100)]
    if (Math.abs(scaled) >= 1 && Math.abs(hundredths / 100 - scaled) < 1e-9) return `${hundredths / 100}${sign}`
  }
  return String(value)
}

/** Both ends in one measure: 3万–5万, 8000–20000. */
function rangeWords(ends: [number, number]): string {
  const words = ends.map(inTenThousands)
  return (words[0]!.at(-1) === words[1]!.at(-1) ? words : ends).join('–')
}

/**
 * The value a target starts from, with its year where one is given.
 *
 * @example
 * baselineWords({ value: 40, year: 2022 }, '%') //=> '40%（2022年）'
 */
export function baselineWords({ value, year }: { value: number; year: number | null }, unit: string | null): string {
  return `${measureWords({ comparator: '=', value, unit })}${year ? `（${year}年）` : ''}`
}
