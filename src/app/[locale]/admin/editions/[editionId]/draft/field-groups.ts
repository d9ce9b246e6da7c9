import type { FieldName } from '#desk/fields/field.ts'

/** The fields of the review form in groups, as the document prints them from head to foot. */
export const FIELD_GROUPS = {
  head: ['docKind', 'title', 'issuer', 'docNumber', 'dateIssued', 'resultClass', 'disclosure'],
  case: ['caseBody', 'caseInstrument', 'caseTerm', 'caseSession', 'caseNumber', 'caseTitle'],
  people: ['addressees', 'leaders', 'contact', 'phone'],
  foot: ['cc', 'effectiveFrom', 'expires'],
} as const satisfies Record<string, FieldName[]>

export type FieldGroup = keyof typeof FIELD_GROUPS

export const GROUP_NAMES = Object.keys(FIELD_GROUPS) as FieldGroup[]
