import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { FactWords } from '#desk/keeping/keep-words.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** A fact somebody was setting and did not save. `key` is null for a new one, and for one the draft no longer has: it can still be added. */
export type KeptFact = FactWords & { id: string; /** When it was typed, a minute in China. */ at: string }

/** The facts this person was setting in a draft and did not save, newest first; nobody sees another's. */
export async function findKeptFacts(actor: UserActor, editionId: string): Promise<KeptFact[]> {
  const edition = await db().edition.findUnique({ where: { id: editionId }, select: { status: true, document: { select: { districtCode: true } } } })
  if (!edition) throw new NotFoundError(`no edition ${editionId}`)
  assertMay('draft', actor, edition.document.districtCode)
  const rows = edition.status === 'draft' ? await db().keptWords.findMany({ where: { editionId, userId: actor.id, part: 'fact' }, orderBy: { keptAt: 'desc' } }) : []
  const kept = rows.map(({ id, keptAt, words }) => ({ id, at: minuteInChina(keptAt), ...FactWords.parse(words) }))
  const held = await db().fact.findMany({ where: { editionId, replacedBy: null, key: { in: kept.flatMap(({ key }) => key ?? []) } }, select: { key: true } })
  const keys = new Set(held.map(({ key }) => key))
  return kept.map((one) => ({ ...one, key: one.key !== null && keys.has(one.key) ? one.key : null }))
}
