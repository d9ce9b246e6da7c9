import type { z } from 'zod'
import { type ListItem, listColumns, newestFirst, toListItem } from '#documents/lists/list-item.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { validityOn } from '#documents/validity.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed } from '#open-data/listed.ts'
import type { DocumentParameters } from '#open-data/parameters.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { DocumentSummary } from '#open-data/shapes.ts'
import { columnOf, dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

type Asked = z.output<typeof DocumentParameters>

/** Live documents, newest first. */
export async function readDocuments({ page, perPage, district, kind, number, issuedFrom, issuedTo }: Asked): Promise<Listed<z.infer<typeof DocumentSummary>>> {
  const districtCode = await districtCodeOf(district)
  const where: Prisma.EditionWhereInput = {
    AND: [publicEditions, { document: { kind, ...(districtCode && { districtCode }) } }],
    number: number && { in: writtenAlike(number) },
    issuedOn: issuedFrom || issuedTo ? { gte: columnOf(issuedFrom ?? null) ?? undefined, lte: columnOf(issuedTo ?? null) ?? undefined } : undefined,
  }
  const [total, rows, newest] = await Promise.all([
    db().edition.count({ where }),
    db().edition.findMany({ where, select: listColumns, orderBy: newestFirst, take: perPage, skip: (page - 1) * perPage }),
    db().edition.aggregate({ where, _max: { publishedAt: true } }),
  ])
  return listed(rows.map((row) => documentSummary(toListItem(row))), { total, page, perPage }, {
    publisher: PUBLISHER, licence: LICENCES.documents, updatedAt: newest._max.publishedAt?.toISOString() ?? null,
  })
}

/** Any brackets mean 〔〕, the only ones kept in the database. */
function writtenAlike(number: string): string[] {
  const plain = number.normalize('NFKC').replace(/\s+/gu, '').replace(/[[(【〔]/u, '〔').replace(/[\])】〕]/u, '〕')
  return [plain, `${plain}号`]
}

export function documentSummary(item: ListItem): z.infer<typeof DocumentSummary> {
  const { to, web, api } = webAddresses()
  const { id, district, kind, slug, title, number, issuerName: issuer, issuedOn, effectiveFrom, expiresOn, ending, endedOn, resultClass, publishedAt } = item
  return {
    id, district, kind, title, number, issuer, issuedOn, effectiveFrom, expiresOn, resultClass,
    validity: validityOn(dayInChina(new Date()), item),
    ended: ending && endedOn ? { kind: ending, on: endedOn } : null,
    case: item.case && caseRef(item.case),
    publishedAt, url: web(to.document(district.slug, kind, slug)), self: api(`documents/${id}`),
  }
}

export function caseRef({ body, term, session, number, instrument, title }: NonNullable<ListItem['case']>) {
  return { body, term, session, number, instrument, title }
}
