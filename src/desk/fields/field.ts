import type { EditionFields } from '#desk/edition/write-edition.ts'
import type { Range } from '#ingest/text/source-range.ts'

/** Fields of a draft a person may correct, in the order the review form shows them. */
export const FIELD_NAMES = [
  'docKind', 'title', 'docNumber', 'issuer', 'dateIssued', 'resultClass', 'disclosure',
  'caseBody', 'caseTerm', 'caseSession', 'caseNumber', 'caseInstrument', 'caseTitle',
  'addressees', 'leaders', 'contact', 'phone',
  'cc', 'effectiveFrom', 'expires',
] as const

export type FieldName = (typeof FIELD_NAMES)[number]

/**
 * One correctable field: how it reads in a form, how what was typed is put back, and which stretches of the source show it.
 * `write` answers the fields as changed, or the key of why the text cannot be read. It never touches what was printed.
 */
export type Field = {
  read: (fields: EditionFields) => string
  write: (fields: EditionFields, typed: string | null) => EditionFields | FieldIssue
  /** Where the text of the edition shows it. */
  places: (fields: EditionFields, text: string) => Range[]
}

export const FIELD_ISSUES = ['number_unreadable', 'date_unreadable', 'class_unreadable', 'choice_unknown', 'count_unreadable', 'phone_unreadable', 'too_long'] as const

export type FieldIssue = (typeof FIELD_ISSUES)[number]

/** Where something stands that a person added and the text does not show. */
export const NOWHERE = { line: 1, range: { start: 0, end: 0 } }

/** The ranges of located values, leaving out what a person added. */
export function placesOf(...located: ({ range: Range } | null | undefined)[]): Range[] {
  return located.flatMap((one) => (one && one.range.end > one.range.start ? [one.range] : []))
}

/** The members of a printed list: 、 ， ； and line ends part them. */
export function listed(typed: string | null): string[] {
  return (typed ?? '').split(/[、，,；;\n。]/u).map((item) => item.trim()).filter(Boolean)
}
