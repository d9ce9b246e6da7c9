import { checkOf, plainValue } from '#ingest/facts/checks/check.ts'
import type { ConsistencyCheck } from '#ingest/facts/measures/shapes.ts'
import type { Statement } from '#ingest/facts/measures/statements.ts'

const GROWTH = /(?:增长率?|上升|提高|提升|增加|扩大|增幅|涨幅)[^，。；\d]{0,6}$/u
const DECLINE = /(?:下降|降低|减少|缩短|回落|降幅)[^，。；\d]{0,6}$/u
const RAISED = /(?:增加|提高|提升|增长|上升|扩大|增|发展|下降|降低|减少|缩短|降|升)(?:到|至|为)/u
const CHANGED_BY = /^(?:相比)?(?:增长|上升|提高|增加|下降|减少|降低)了?$/u

/**
 * Reckons a stated growth from the two figures it is between: 由136人增加到215人，增长58.09%; 215人，较2022年（136人）增长58.09%;
 * 12万人次，较上年10万人次增长20%.
 * A share grows by 个百分点. The last printed digit may be rounded.
 */
export function checkGrowth(statements: readonly Statement[]): ConsistencyCheck[] {
  return statements.flatMap((rate, i) => {
    const stated = plainValue(rate)
    const points = /百分点/u.test(rate.quantity.unit ?? '')
    if (stated === null || !(rate.quantity.unit === '%' || points)) return []
    const ahead = rate.reading.traced.text.slice(Math.max(rate.sentence.start, rate.quantity.start - 12), rate.quantity.start)
    const sign = GROWTH.test(ahead) ? 1 : DECLINE.test(ahead) ? -1 : 0
    const [before, after] = sign === 0 ? [] : pairBefore(statements, i)
    const [from, to] = [before && plainValue(before), after && plainValue(after)]
    if (!before || !after || typeof from !== 'number' || typeof to !== 'number' || (from === 0 && !points)) return []
    const grown = sign * (points ? to - from : ((to - from) / from) * 100)
    const holds = Math.abs(grown - stated) <= 0.5 * 10 ** -decimalsOf(rate) + 1e-6
    const [low, high] = sign > 0 ? [from, to] : [to, from]
    return [checkOf('growth', points ? `${high}-${low}=${stated}个百分点` : `(${high}-${low})/${from}=${stated}%`, holds, [before, after, rate])]
  })
}

/** The two figures of one unit before a rate in its sentence, the earlier state first; none when nothing says which is which. */
function pairBefore(statements: readonly Statement[], at: number): [] | [Statement, Statement] {
  const rate = statements[at]!
  const [second, first] = [statements[at - 1], statements[at - 2]]
  if (!first || !second || [first, second].some(({ reading, sentence }) => reading !== rate.reading || sentence.start !== rate.sentence.start)) return []
  if (first.quantity.unit !== second.quantity.unit) return []
  const { text } = rate.reading.traced
  const between = text.slice(first.quantity.end, second.quantity.start)
  if (RAISED.test(between) && between.length <= 24 && /[由从][^，。；]*$/u.test(text.slice(first.clause.start, first.quantity.start))) return [first, second]
  // …215人，较2022年（136人）增长: the figure in brackets is the earlier one.
  const bracketed = rate.reading.quiet[second.quantity.numberStart] === ' '
  // 12万人次，较上年10万人次增长20%: so is the one that the growth follows at once.
  const followed = CHANGED_BY.test(text.slice(second.quantity.end, rate.quantity.start)) && second.clause.start === rate.clause.start
  return (bracketed || followed) && /[较比][^，。；]*$/u.test(text.slice(second.clause.start, second.quantity.start)) ? [second, first] : []
}

function decimalsOf({ reading, quantity }: Statement): number {
  return /\.(\d+)/u.exec(reading.traced.text.slice(quantity.numberStart, quantity.end))?.[1]?.length ?? 0
}

