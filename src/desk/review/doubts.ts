import type { Corrections } from '#desk/fields/corrections.ts'
import type { FieldName } from '#desk/fields/field.ts'
import type { IssueKey } from '#ingest/parsed-document.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Something recognition could not settle: its key in `messages`, and the form field that settles it, if one does. */
export type Doubt = { key: IssueKey; field: FieldName | null }

/** Doubts no person has settled yet. */
export function openDoubts(issues: Prisma.JsonValue, corrections: Corrections): Doubt[] {
  const keys = [...new Set((issues as { key: IssueKey }[]).map(({ key }) => key))]
  return keys.map((key) => ({ key, field: SETTLED_BY[key] })).filter(({ field }) => field === null || corrections[field] === undefined)
}

const SETTLED_BY: Record<IssueKey, FieldName | null> = {
  document_empty: null,
  kind_unclear: 'docKind',
  title_missing: 'title',
  number_missing: 'docNumber',
  number_unclear: 'docNumber',
  issuer_missing: 'issuer',
  issuer_differs: 'issuer',
  addressee_missing: 'addressees',
  case_number_missing: 'caseNumber',
  case_body_unclear: 'caseBody',
  case_instrument_unclear: 'caseInstrument',
  class_missing: 'resultClass',
  class_unclear: 'resultClass',
  date_missing: 'dateIssued',
  date_invalid: 'dateIssued',
  contact_missing: 'contact',
  jurisdiction_missing: null,
  jurisdiction_differs: null,
  numbering_gap: null,
}
