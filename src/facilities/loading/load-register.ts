import { createHash } from 'node:crypto'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { registerTags } from '#districts/register-tags.ts'
import { type FileFacts, factsByEntry } from '#facilities/loading/file-facts.ts'
import { replaceFacts } from '#facilities/loading/replace-facts.ts'
import { loadNetworks } from '#facilities/loading/load-networks.ts'
import { readRegister } from '#facilities/loading/register-file.ts'
import type { NamedFacility } from '#facilities/name-forms.ts'
import { readNames } from '#facilities/read-nameable.ts'
import type { Transaction } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'

/**
 * What a load did: the facilities it made or changed, and of those that are called otherwise now what they were called before. To make them findable
 * and to look for new names in documents is for the caller.
 */
export type LoadedRegister = { total: number; changed: string[]; renamed: string[]; called: NamedFacility[] }

/**
 * Loads the register from its folder: every facility with every value's source, its claims, events, relations, timetables and
 * services. Loading again changes only what differs in the files; what officers set on the desk stays and stands before it.
 */
export async function loadFacilities(tx: Transaction, actor: Actor, folder: string): Promise<LoadedRegister> {
  const files = await readRegister(folder)
  const districts = new Set((await tx.district.findMany({ select: { code: true } })).map(({ code }) => code))
  const facts = factsByEntry(files, districts)
  const held = new Map((await tx.facility.findMany({ where: { externalId: { not: null } }, select: { id: true, externalId: true, contentHash: true } })).map((row) => [row.externalId!, row]))
  const merged = await mergedEntries(tx, facts.filter(({ externalId }) => !held.has(externalId)))
  const fresh = facts.filter(({ externalId }) => !merged.has(externalId)).flatMap((one) => {
    const contentHash = hashOf(one)
    return held.get(one.externalId)?.contentHash === contentHash ? [] : [{ ...one, contentHash }]
  })
  const ids = new Map([...[...held].map(([externalId, { id }]) => [externalId, id] as const), ...merged])
  const before = await readNames(tx, fresh.flatMap(({ externalId }) => held.get(externalId)?.id ?? []))
  // Every facility first, since events and relations of one name another.
  for (const one of fresh) ids.set(one.externalId, await keepFacility(tx, one))
  for (const one of fresh) await replaceFacts(tx, one, ids)
  await loadNetworks(tx, files.networks, ids)
  const changed = fresh.map(({ externalId }) => ids.get(externalId)!)
  if (changed.length > 0) {
    await recordAudit(tx, actor, {
      action: 'facility.load', entityType: 'facility', entityId: 'register', districtCode: null,
      details: { total: facts.length, changed: changed.length },
    })
    await announce(tx, registerTags.changedAnywhere)
  }
  return { total: facts.length, changed, ...otherwiseCalled(before, await readNames(tx, changed)) }
}

/** Those of which what texts may call them by is not what it was, new ones among them, and how they were called. */
function otherwiseCalled(before: readonly NamedFacility[], after: readonly NamedFacility[]): { renamed: string[]; called: NamedFacility[] } {
  const known = new Map(before.map((one) => [one.id, JSON.stringify(one)]))
  const renamed = new Set(after.filter((one) => known.get(one.id) !== JSON.stringify(one)).map(({ id }) => id))
  return { renamed: [...renamed], called: before.filter(({ id }) => renamed.has(id)) }
}

/** Entries an officer has merged into another house: their address leads there, and so does all that names them. */
async function mergedEntries(tx: Transaction, unheld: readonly FileFacts[]): Promise<ReadonlyMap<string, string>> {
  const led = await tx.facilityAddress.findMany({ where: { slug: { in: unheld.map(({ externalId }) => externalId) } } })
  return new Map(led.map(({ slug, facilityId }) => [slug, facilityId]))
}

async function keepFacility(tx: Transaction, { externalId, contentHash, name, districtCode, status, scope, relatedDistricts }: FileFacts & { contentHash: string }): Promise<string> {
  const columns = { contentHash, districtCode, scope, relatedDistricts }
  const { id } = await tx.facility.upsert({
    where: { externalId },
    create: { externalId, slug: externalId, name, status, ...columns },
    update: { status, ...columns },
    select: { id: true },
  })
  return id
}

function hashOf(facts: FileFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url')
}
