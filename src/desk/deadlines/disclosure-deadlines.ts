import { addWorkdays } from '#deadlines/add-workdays.ts'
import type { Deadline } from '#desk/deadlines/deadline.ts'
import { dayInChina, dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** 政府信息公开条例 art. 26. */
const WORKDAYS = 20

/**
 * Documents in work that are to be public: 20 working days from 成文日期. A correction counts from the day it was begun, unless it bears a later
 * date itself. Without 成文日期 there is no day; what is not 主动公开 has none at all.
 */
export async function findDisclosureDeadlines(districtCode: string): Promise<Deadline[]> {
  const inWork = await db().edition.findMany({
    where: { status: { in: ['draft', 'submitted'] }, document: { districtCode }, OR: [{ disclosure: null }, { disclosure: '主动公开' }] },
    select: { id: true, title: true, number: true, sourceName: true, issuedOn: true, createdAt: true, disclosure: true, document: { select: { editions: { where: { status: { in: ['live', 'past'] } }, select: { id: true }, take: 1 } } } },
  })
  return inWork.map(({ id, title, number, sourceName, issuedOn, createdAt, document, disclosure }): Deadline => {
    const [issued, begun] = [dayOf(issuedOn), dayInChina(createdAt)]
    const correction = document.editions.length > 0
    const changed = correction && (issued === null || issued < begun)
    const from = changed ? begun : issued
    const last = from === null ? null : addWorkdays(from, WORKDAYS)
    return {
      kind: 'disclosure', day: last?.day ?? null, from, certain: last?.certain ?? true, basis: null, at: { editionId: id },
      why: from === null ? 'undated' : changed ? 'changed' : disclosure === null ? 'unstated' : 'made', values: { workdays: WORKDAYS }, title: title ?? number ?? sourceName,
    }
  })
}
