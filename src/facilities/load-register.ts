import { readFile } from 'node:fs/promises'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { facilityTags } from '#facilities/cache-tags.ts'
import { recordMentions } from '#facilities/record-mentions.ts'
import { RegisterFile, type RegisterEntry, type RegisterValue, valuesOf } from '#facilities/register-file.ts'
import type { Transaction } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'

/** What a load did: the facilities it made or changed. Their search entries are for the caller to rebuild. */
export type LoadedRegister = { total: number; changed: string[] }

/**
 * Loads the register from its file: every facility with every value's source. Loading again changes only what differs.
 * When anything did, the live editions are read again for facilities they name.
 */
export async function loadFacilities(tx: Transaction, actor: Actor, file: string): Promise<LoadedRegister> {
  const entries = RegisterFile.parse(JSON.parse(await readFile(file, 'utf8')))
  const districts = new Set((await tx.district.findMany({ select: { code: true } })).map(({ code }) => code))
  const changed: string[] = []
  for (const entry of entries) {
    // A partner in a district that does not publish here stays reachable through the districts it works with.
    const districtCode = entry.districtCode && districts.has(entry.districtCode) ? entry.districtCode : null
    const id = await loadEntry(tx, { ...entry, districtCode })
    if (id) changed.push(id)
  }
  if (changed.length > 0) {
    const live = await tx.edition.findMany({ where: publicEditions, select: { id: true, document: { select: { slug: true, district: { select: { slug: true } } } } } })
    for (const { id } of live) await recordMentions(tx, id)
    await recordAudit(tx, actor, {
      action: 'facility.load', entityType: 'facility', entityId: 'register', districtCode: null,
      details: { total: entries.length, changed: changed.length },
    })
    await announce(tx, [facilityTags.all, ...live.flatMap(({ document }) => tagsOfDocument(document.district.slug, document.slug))])
  }
  return { total: entries.length, changed }
}

/** The facility's id when it is new or differs from the file, null when nothing changed. */
async function loadEntry(tx: Transaction, entry: RegisterEntry): Promise<string | null> {
  const { id: externalId, sources: _sources, notes: _notes, ...columns } = entry
  const values = valuesOf(entry)
  const held = await tx.facility.findUnique({ where: { externalId }, include: { values: { orderBy: [{ field: 'asc' }, { ordinal: 'asc' }] } } })
  if (held && sameFacts(held, columns) && sameValues(held.values, values)) return null
  const { id } = await tx.facility.upsert({
    where: { externalId },
    create: { externalId, slug: externalId, ...columns },
    update: columns,
    select: { id: true },
  })
  await tx.facilityValue.deleteMany({ where: { facilityId: id } })
  await tx.facilityValue.createMany({ data: values.map((value) => ({ facilityId: id, ...value })) })
  return id
}

function sameFacts(held: Record<string, unknown>, columns: Record<string, unknown>): boolean {
  return Object.entries(columns).every(([field, value]) => JSON.stringify(held[field]) === JSON.stringify(value))
}

function sameValues(held: object[], values: RegisterValue[]): boolean {
  return held.length === values.length && new Set([...held, ...values].map(factsOf)).size === values.length
}

const KEPT: (keyof RegisterValue)[] = ['field', 'ordinal', 'value', 'kind', 'ref', 'trust', 'asOf', 'note', 'quote']

function factsOf(value: object): string {
  return JSON.stringify(KEPT.map((key) => (value as Record<string, unknown>)[key]))
}
