import type { Corrections } from '#desk/fields/corrections.ts'
import type { FieldName } from '#desk/fields/field.ts'
import type { IssueKey } from '#ingest/parsed-document.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Something recognition could not settle: its key in `messages`, and the form field that settles it, if one does. */
export type Doubt = { key: IssueKey; field: FieldName | null }

/** Doubts no person has settled yet. `seen` are the items of those without a field that are settled otherwise, as `settledDoubts` has them. */
export function openDoubts(issues: Prisma.JsonValue, corrections: Corrections, seen: ReadonlySet<string>): Doubt[] {
  return doubtsOf(issues).filter(({ key, field }) => (field === null ? !seen.has(itemOfDoubt(key)) : corrections[field] === undefined))
}

/** Doubts that no field settles: a person looks, and leaves the text as it is or edits it. */
export function doubtsWithoutField(issues: Prisma.JsonValue): IssueKey[] {
  return doubtsOf(issues).filter(({ field }) => field === null).map(({ key }) => key)
}

const ITEM = 'doubt-'

/** The name of a doubt without a field among the things a person looks at. */
export function itemOfDoubt(key: IssueKey): string {
  return ITEM + key
}

/** What was decided about doubts without a field, as a read of a document's decisions. */
export const seenDoubts = { where: { key: { startsWith: ITEM } }, select: { key: true } } as const

/** What proof-reading proposes in an edition, as far as doubts are left to it. */
export const proposedRules = { select: { rule: true } } as const

/** Doubts without a field that proof-reading points at in the text, by a rule of the same name: its proposal is looked at in their stead. */
export function pointedAt(proposals: readonly { rule: string }[]): ReadonlySet<string> {
  return new Set(proposals.map(({ rule }) => ITEM + rule))
}

/** The items of doubts without a field that somebody has looked at and left, or that proof-reading points at. */
export function settledDoubts(decisions: readonly { key: string }[], proposals: readonly { rule: string }[]): ReadonlySet<string> {
  return new Set([...pointedAt(proposals), ...decisions.map(({ key }) => key)])
}

function doubtsOf(issues: Prisma.JsonValue): Doubt[] {
  const keys = [...new Set((issues as { key: IssueKey }[]).map(({ key }) => key))]
  return keys.map((key) => ({ key, field: SETTLED_BY[key] }))
}

const SETTLED_BY: Record<IssueKey, FieldName | null> = {
  document_empty: null,
  two_letters: null,
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
