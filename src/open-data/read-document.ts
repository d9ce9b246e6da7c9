import { z } from 'zod'
import { findEnding } from '#documents/ending.ts'
import { listColumns, toListItem } from '#documents/lists/list-item.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { findDocument } from '#documents/queries.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import type { Single } from '#open-data/listed.ts'
import { documentSummary } from '#open-data/read-documents.ts'
import type { Document } from '#open-data/shapes.ts'
import { db } from '#platform/db.ts'
import { GoneError, NotFoundError } from '#platform/errors.ts'
import { isUuid } from '#platform/uuid.ts'

/** One live document in full: what is known of it and every block at its address. */
export async function readDocument(id: string | undefined): Promise<Single<z.infer<typeof Document>>> {
  if (!isUuid(id)) throw new NotFoundError(`no document ${id}`)
  const row = await db().edition.findFirst({ where: { ...publicEditions, documentId: id }, select: listColumns })
  const summary = row && documentSummary(toListItem(row))
  const document = row && (await findDocument(row.document.district.slug, row.document.slug))
  if (!summary || !document) throw await absence(id!)

  const { to, web } = webAddresses()
  const at = [summary.district.slug, document.kind, document.slug] as const
  const { version, signature, disclosure, changeNote, corrections, fields, people, source: { withheld, ...source }, blocks, tasks, citations } = document
  return {
    data: {
      ...summary, version, signature, disclosure, changeNote,
      corrections: corrections.map((one) => ({ ...one, url: `${web(to.authenticity(...at))}#edition-${one.version}` })),
      cc: fields.cc?.items ?? [],
      people: people.filter(({ role }) => role !== 'contact').map(({ role, name, capacity }) => ({ role, name, capacity })),
      source: { ...source, url: withheld ? null : web(to.source(...at)) },
      blocks: blocks.map(({ anchor, kind, part, path, level, marker, heading, text, table }) => ({
        anchor, url: web(to.document(...at, anchor)), kind, part, path, level, marker, heading, text,
        table: table && { title: table.title, columns: table.columns, rows: table.cells },
      })),
      tasks: tasks.map(({ anchor, number, title, units }) => ({ anchor, number, title, units })),
      citations,
      facilities: await facilitiesNamedIn(document.editionId),
    },
    meta: { publisher: PUBLISHER, licence: LICENCES.documents, updatedAt: summary.publishedAt },
  }
}

/** Why nothing can be read here: it was taken down, or never public. */
async function absence(id: string): Promise<Error> {
  const row = await db().document.findUnique({ where: { id }, select: { slug: true, district: { select: { slug: true } } } })
  const ending = row && (await findEnding(row.district.slug, row.slug))
  if (!ending) return new NotFoundError(`no document ${id}`)
  const { successor, reason } = ending
  return new GoneError([...(successor ? [`${webAddresses().api(`documents/${successor.id}`)} stands in its place.`] : ['Taken down.']), reason].join(' ').trim())
}

/** Every place where the text names a facility of the register. */
async function facilitiesNamedIn(editionId: string) {
  const rows = await db().facilityMention.findMany({
    where: { editionId, edition: publicEditions },
    select: { name: true, facility: { select: { slug: true, name: true } }, block: { select: { anchor: true } } },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map(({ name, facility, block }) => ({ slug: facility.slug, name: facility.name, printed: name, anchor: block.anchor }))
}
