import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { registerTags } from '#districts/register-tags.ts'
import { kindOf } from '#places/place-table.ts'
import { db } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'

const Named = z.object({ code: z.string(), name: z.string() })
const File = z.object({
  source: z.object({ streets: z.string() }),
  districts: z.array(z.object({ code: z.string(), streets: z.array(Named.extend({ kind: z.string(), communities: z.array(Named) })) })),
})
/** The list's statistical zones and forest farms are no streets, and what they hold are no communities. */
const STREET = /^(?:街道|镇|乡|民族乡|苏木)/u

/**
 * Puts in the streets, communities and villages of the list of divisions, which says what there is but not where. Those known
 * already are left as they are: from then on they are the officers'.
 */
export async function loadPlaces(actor: Actor, path: string): Promise<number> {
  const { source: { streets: ref }, districts } = File.parse(JSON.parse(await readFile(path, 'utf8')))
  const source = { kind: 'web', ref, trust: 'official-derived', asOf: /\d{4}-\d{2}-\d{2}/.exec(ref)?.[0] ?? null, note: null, quote: null, method: 'import', recordedBy: null, nextCheck: null }
  return db().$transaction(async (tx) => {
    const published = new Set((await tx.district.findMany({ select: { code: true } })).map(({ code }) => code))
    const data = districts.filter(({ code }) => published.has(code)).flatMap(({ code: districtCode, streets }) =>
      streets.filter(({ kind }) => STREET.test(kind)).flatMap(({ code, name, communities }) => [
        { districtCode, code, name, kind: 'street', street: name, source },
        ...communities.map((one) => ({ districtCode, code: one.code, name: one.name, kind: kindOf(one.name) ?? 'community', street: name, source })),
      ]))
    const { count } = await tx.place.createMany({ data, skipDuplicates: true })
    if (count > 0) {
      await recordAudit(tx, actor, { action: 'place.load', entityType: 'place', entityId: 'places', districtCode: null, details: { total: data.length, changed: count } })
      await announce(tx, registerTags.changedAnywhere)
    }
    return count
  })
}
