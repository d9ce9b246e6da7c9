import type { z } from 'zod'
import { namesOf, proposers } from '#documents/proposers.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed } from '#open-data/listed.ts'
import type { CaseParameters } from '#open-data/parameters.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { Case } from '#open-data/shapes.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Cases that a live document answers; a case that only a draft answers is not known here. */
export async function readCases({ page, perPage, district, body, number }: z.output<typeof CaseParameters>): Promise<Listed<z.infer<typeof Case>>> {
  const districtCode = await districtCodeOf(district)
  const where: Prisma.CaseWhereInput = { editions: { some: publicEditions }, body, number, ...(districtCode && { districtCode }) }
  const [total, rows] = await Promise.all([
    db().case.count({ where }),
    db().case.findMany({
      where,
      select: {
        id: true, body: true, term: true, session: true, number: true, instrument: true, title: true,
        district: { select: { code: true, slug: true, name: true } },
        editions: {
          where: publicEditions,
          select: { title: true, number: true, resultClass: true, publishedAt: true, people: proposers, document: { select: { id: true, slug: true, kind: true } } },
          orderBy: { issuedOn: 'desc' },
        },
      },
      orderBy: [{ term: 'desc' }, { session: 'desc' }, { number: 'asc' }, { id: 'asc' }],
      take: perPage,
      skip: (page - 1) * perPage,
    }),
  ])
  const { to, web, api } = webAddresses()
  const data = rows.map(({ editions, ...asked }) => ({
    ...asked,
    proposers: namesOf(editions.flatMap(({ people }) => people)),
    documents: editions.map(({ title, number: of, resultClass, document }) => ({
      id: document.id, number: of, title, resultClass,
      url: web(to.document(asked.district.slug, document.kind, document.slug)), self: api(`documents/${document.id}`),
    })),
  }))
  const published = rows.flatMap(({ editions }) => editions.flatMap(({ publishedAt }) => (publishedAt ? [publishedAt.toISOString()] : [])))
  return listed(data, { total, page, perPage }, { publisher: PUBLISHER, licence: LICENCES.documents, updatedAt: published.toSorted().at(-1) ?? null })
}
