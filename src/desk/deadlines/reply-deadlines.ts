import { replyDeadline, type ReplyLimits } from '#deadlines/reply-limit.ts'
import type { Deadline } from '#desk/deadlines/deadline.ts'
import { caseName } from '#documents/case-name.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** Cases of a district that no published document answers, each with the last day for it; those whose 交办日期 nobody entered without one. */
export async function findReplyDeadlines(districtCode: string, limits: ReplyLimits): Promise<Deadline[]> {
  const open = await db().case.findMany({
    where: { districtCode, editions: { none: { status: { in: ['live', 'past'] } } } },
    select: {
      id: true, body: true, term: true, session: true, number: true, instrument: true, title: true, handedOverOn: true, extension: true,
      editions: { select: { id: true }, where: { status: { in: ['draft', 'submitted'] } }, take: 1 },
    },
  })
  // A case with neither day nor draft is what an old letter left behind when its draft was discarded.
  return open.filter(({ handedOverOn, editions }) => handedOverOn !== null || editions.length > 0).map((one): Deadline => {
    const [limit, from, extended] = [limits[one.body], dayOf(one.handedOverOn), one.extension !== null]
    const due = from && limit ? replyDeadline({ handedOverOn: from, extended }, limit) : null
    return {
      kind: 'reply', day: due?.day ?? null, from, certain: true, basis: limit?.basis ?? null, at: { caseId: one.id },
      why: limit === null ? 'unlimited' : from === null ? 'undated' : extended ? `${one.body}_extended` : one.body,
      values: { months: due?.months ?? 0 },
      title: [caseName(one), one.title && `《${one.title}》`].filter(Boolean).join(''),
    }
  })
}
