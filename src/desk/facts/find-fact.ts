import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import type { Data, FactField } from '#desk/facts/fact-field.ts'
import { blankData, type FactFieldName, fieldsOf } from '#desk/facts/fact-fields.ts'
import { type FactKind, isFactKind } from '#desk/facts/fact-kinds.ts'
import { type Section, sectionsOf } from '#desk/facts/sections.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** A fact as a form sets it: the words that show it and its parts as typed. `key` and `near` are null for one the importer missed. */
export type FactForm = {
  kind: FactKind
  key: string | null
  quote: string
  parts: { name: FactFieldName; input: FactField['input']; value: string; choices: readonly string[] | 'sections' | null }[]
  /** Where an opinion may be answered; empty for other kinds. */
  sections: Section[]
}

/** A fact of a draft to be set by hand, or the blank form of a kind. For who may not draft here there is no such fact. */
export async function findFact(actor: UserActor, editionId: string, which: { key: string } | { kind: FactKind }): Promise<FactForm> {
  const edition = await db().edition.findUnique({ where: { id: editionId }, select: { status: true, document: { select: { districtCode: true } } } })
  if (edition?.status !== 'draft') throw new NotFoundError(`no draft ${editionId}`)
  assertMay('draft', actor, edition.document.districtCode)
  if ('kind' in which) return formOf(editionId, { kind: which.kind, key: null, quote: '', data: blankData(which.kind) })

  const row = await db().fact.findFirst({ where: { editionId, key: which.key, replacedBy: null }, select: { kind: true, key: true, quote: true, data: true } })
  if (!row || !isFactKind(row.kind)) throw new NotFoundError(`no fact ${which.key}`)
  return formOf(editionId, { ...row, kind: row.kind, data: row.data as Data })
}

async function formOf(editionId: string, { kind, key, quote, data }: { kind: FactKind; key: string | null; quote: string; data: Data }): Promise<FactForm> {
  const parts = fieldsOf(kind).map(([name, field]) => ({ name, input: field.input, value: field.read(data), choices: field.choices ?? null }))
  const sections = parts.some(({ choices }) => choices === 'sections') ? await sectionsOf(db(), editionId) : []
  return { kind, key, quote, parts, sections }
}
