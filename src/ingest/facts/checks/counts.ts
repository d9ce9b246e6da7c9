import { checkOf, plainValue } from '#ingest/facts/checks/check.ts'
import type { ConsistencyCheck } from '#ingest/facts/measures/shapes.ts'
import type { Statement } from '#ingest/facts/measures/statements.ts'

/** Counts that a list can have: 呼吸与危重症医学科 may be one item or two. */
type Lengths = { least: number; most: number }

const LONGEST = 200
const LISTED_BEHIND = /^(?:[^。；，]{0,24}?[。，]?\s?)?(?:分别(?:是|为)|包括|即|依次(?:是|为))[:：]?/u

/**
 * Compares a stated count with the list it sums up: A、B、C等3项, A、B两家, 7家…，分别是…, 2间（A、B）. 等 may leave items out, so a list shorter
 * than its count is then no fault.
 */
export function checkCounts(statements: readonly Statement[]): ConsistencyCheck[] {
  return statements.flatMap((statement) => {
    const count = plainValue(statement)
    if (count === null || !Number.isInteger(count) || count < 2 || count > 60 || /[%‰元/]|^(?:人次|岁|分钟|小时|天)$/u.test(statement.quantity.unit ?? '%')) return []
    const ahead = listAhead(statement)
    if (ahead) return verdict(statement, count, ahead.lengths, ahead.open)
    const behind = listBehind(statement)
    return behind ? verdict(statement, count, behind, false) : []
  })
}

function verdict(statement: Statement, count: number, { least, most }: Lengths, open: boolean): ConsistencyCheck[] {
  const holds = least <= count && count <= most
  if (!holds && open && most < count) return []
  return [checkOf('count', `${holds ? count : least}=${count}${statement.quantity.unit ?? ''}`, holds, [statement], holds ? 'certain' : 'inferred')]
}

/** The list right before a count: …、满意度调查等10项制度, …筛查等慢病筛查服务项目8项, 普外科、骨科两个学科. */
function listAhead({ reading: { quiet }, quantity, piece }: Statement): { lengths: Lengths; open: boolean } | null {
  const words = quiet.slice(Math.max(piece.start, quantity.start - LONGEST), quantity.start)
  const etc = words.lastIndexOf('等')
  const list = etc >= 0 && !/[、]/u.test(words.slice(etc)) ? words.slice(0, etc) : quantity.spelled ? words : ''
  return list.includes('、') ? { lengths: lengthsOf(list), open: etc >= 0 } : null
}

/** The list that a count opens: in brackets right behind it, or behind 分别是 in the same sentence or the next. */
function listBehind({ reading: { traced: { text }, quiet }, quantity }: Statement): Lengths | null {
  const rest = text.slice(quantity.end, quantity.end + LONGEST)
  if (!rest.includes('、')) return null
  const bracket = quiet[quantity.end] === ' ' ? /^[（(](?<list>[^（）()]*)[）)]/u.exec(rest)?.groups!.list : undefined
  const opened = bracket === undefined ? LISTED_BEHIND.exec(rest)?.[0] : undefined
  const list = bracket ?? (opened === undefined ? '' : quiet.slice(quantity.end + opened.length, quantity.end + LONGEST).split(/[。；，]/u)[0]!)
  if (!list.includes('、') || /等$|\d/u.test(list) || (bracket === undefined && opened!.length + list.length >= LONGEST)) return null
  return lengthsOf(list)
}

function lengthsOf(list: string): Lengths {
  const least = list.split('、').length
  return { least, most: least + (list.match(/[和与及]/gu)?.length ?? 0) }
}
