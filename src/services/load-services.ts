import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { registerTags } from '#districts/register-tags.ts'
import { db } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'
import { isServiceCode } from '#services/code-list.ts'
import { SourceNote } from '#sources/source-note.ts'

const text = z.string().nullable()
const File = z.array(z.object({ code: z.string().refine(isServiceCode), texts: z.object({ what: text, forWhom: text, bring: text, cost: text, how: text }), source: SourceNote }))

/** Loads drafts of what services are from their file. What an officer has approved or written for a district is left alone. */
export async function loadServices(actor: Actor, path: string): Promise<number> {
  const drafts = File.parse(JSON.parse(await readFile(path, 'utf8')))
  return db().$transaction(async (tx) => {
    const held = new Map((await tx.serviceDefinition.findMany({ where: { districtCode: '' } })).map((row) => [row.code, row]))
    const changed = drafts.filter(({ code, texts, source }) => {
      const known = held.get(code)
      return known?.state !== 'approved' && (!known || !sameJson(known.texts, texts) || !sameJson(known.source, source))
    })
    for (const { code, texts, source } of changed) {
      await tx.serviceDefinition.upsert({ where: { code_districtCode: { code, districtCode: '' } }, create: { code, texts, source }, update: { texts, source } })
    }
    if (changed.length > 0) {
      await recordAudit(tx, actor, { action: 'service.load', entityType: 'service', entityId: 'definitions', districtCode: null, details: { total: drafts.length, changed: changed.length } })
      await announce(tx, registerTags.changedAnywhere)
    }
    return changed.length
  })
}

/** Equal but for the order of keys, which the database does not keep. */
function sameJson(a: unknown, b: object): boolean {
  const inOrder = (value: object) => JSON.stringify(Object.entries(value).toSorted(([x], [y]) => x.localeCompare(y)))
  return typeof a === 'object' && a !== null && inOrder(a) === inOrder(b)
}
