import type { Named } from '#ingest/facts/facilities/facilities.ts'
import type { FacilitySpecialties } from '#ingest/facts/facilities/shapes.ts'
import { stateFrom } from '#ingest/facts/passages.ts'
import { DEPARTMENT_END, NO_DEPARTMENT, UNNAMED_DEPARTMENT } from '#ingest/word-lists/facility-relations.ts'

/** One department right behind a name or another department: 中医内科, 0-6岁儿童自闭症(孤独症)康复中心. */
const DEPARTMENT = new RegExp(`(?<item>[^、，。；：的和及（(]{0,12}?(?:[（(][^（）()]{1,10}[）)])?[^、，。；：的及]{0,12}?${DEPARTMENT_END})(?=$|[、，。；：及和与（(]|建设|发展|创建|等|成为|被|获|为|通过|开展|[一二三四五六七八九十\\d]+[个大])`, 'uy')
const JOINT = /(?:[、及和与]|以及)/uy

/**
 * Finds the departments and centres that a document names right behind the name of a house.
 *
 * @example
 * // 推进江南医院中医内科及儿科建设 //=> { facility: '江南医院', items: ['中医内科', '儿科'], raw: '中医内科及儿科' }
 */
export function findSpecialties(named: readonly Named[], nameOf: (start: number) => string | null): FacilitySpecialties[] {
  const seen = new Set<string>()
  const houses = named.filter(({ isAlias, isWeak }) => !isAlias && !isWeak)
  return houses.flatMap((one, i) => {
    const next = houses[i + 1]
    const bound = next && next.traced === one.traced ? next.start : one.traced.text.length
    const { items, end } = departmentsFrom(one.traced.text, one.end, bound)
    const facility = nameOf(one.stated.range.start) ?? one.name
    const fresh = items.filter((item) => !seen.has(`${facility}|${item}`))
    for (const item of fresh) seen.add(`${facility}|${item}`)
    if (fresh.length === 0) return []
    return [{ facility, items: fresh, raw: one.traced.text.slice(one.end, end), ...stateFrom(one.passage, one.traced, one.start, end, 'certain') }]
  })
}

function departmentsFrom(text: string, from: number, bound: number): { items: string[]; end: number } {
  const items: string[] = []
  let end = from
  for (let at = from; at < bound; ) {
    DEPARTMENT.lastIndex = at
    const item = DEPARTMENT.exec(text)?.groups!.item
    if (!item || at + item.length > bound || NO_DEPARTMENT.test(item) || UNNAMED_DEPARTMENT.test(item)) break
    items.push(item)
    end = at + item.length
    JOINT.lastIndex = end
    const joint = JOINT.exec(text)?.[0]
    if (!joint) break
    at = end + joint.length
  }
  return { items, end }
}
