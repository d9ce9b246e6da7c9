/** A figure as facts keep it: its sign, its value or both ends of a range, and what it counts. */
export type Measured = { comparator: string; value: number | [number, number] | null; unit: string | null }

const SIGNS: Record<string, string | undefined> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' }

/**
 * A figure with its sign and unit; nothing for a target without a figure.
 *
 * @example
 * measureWords({ comparator: '>=', value: 98.5, unit: '%' }) //=> '≥ 98.5%'
 * measureWords({ comparator: 'range', value: [3, 5], unit: '个' }) //=> '3–5 个'
 */
export function measureWords({ comparator, value, unit }: Measured): string {
  if (value === null) return ''
  const figure = Array.isArray(value) ? value.join('–') : String(value)
  const sign = SIGNS[comparator]
  return `${sign ? `${sign} ` : ''}${figure}${unit === null ? '' : /^[%‰]/u.test(unit) ? unit : ` ${unit}`}`
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
