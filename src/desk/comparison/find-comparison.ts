import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordReading } from '#audit/record-reading.ts'
import { type TextChange, textChanges } from '#desk/comparison/text-changes.ts'
import { formValues } from '#desk/fields/corrections.ts'
import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { splicesBetween } from '#desk/steps/splices.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'

const compared = {
  id: true, version: true, revision: true, status: true, stage: true, title: true, text: true, fields: true, corrections: true, publishedAt: true, changeNote: true,
  document: { select: { id: true, districtCode: true, district: { select: { slug: true } } } },
} satisfies Prisma.EditionSelect

export type Comparison = Awaited<ReturnType<typeof findComparison>>

/**
 * Two editions of one document, the older first: the later text with every place where it differs, and the fields that do. For members
 * of the district; anybody else finds nothing.
 */
export async function findComparison(actor: UserActor, oneId: string, otherId: string) {
  const rows = await db().edition.findMany({ where: { id: { in: [oneId, otherId].filter(isUuid) } }, select: compared, orderBy: { version: 'asc' } })
  const [before, after] = rows
  if (!before || !after || before.document.id !== after.document.id) throw new NotFoundError(`no two editions ${oneId}, ${otherId} of one document`)
  const { districtCode } = before.document
  assertMay('read', actor, districtCode)
  for (const { id, revision, title, publishedAt } of rows) if (publishedAt === null) await recordReading(actor, { id, revision, title, districtCode })

  return { district: before.document.district.slug, before: headOf(before), after: headOf(after), text: after.text, changes: changesBetween(before.text, after.text), fields: fieldsBetween(before, after) }
}

type Row = Prisma.EditionGetPayload<{ select: typeof compared }>

function headOf({ id, version, status, stage, title, changeNote }: Row) {
  return { id, version, status, stage, title, changeNote }
}

function changesBetween(before: string, after: string): TextChange[] {
  return textChanges([{ ordinal: 0, change: { splices: splicesBetween(before, after), proposal: null } }])
}

function fieldsBetween(before: Row, after: Row): { field: FieldName; was: string; is: string }[] {
  const [was, is] = [formValues(storedFields(before).fields), formValues(storedFields(after).fields)]
  return FIELD_NAMES.filter((field) => was[field] !== is[field]).map((field) => ({ field, was: was[field], is: is[field] }))
}
