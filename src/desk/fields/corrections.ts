import { caseFields } from '#desk/fields/case.ts'
import { type Field, type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import { footFields } from '#desk/fields/foot.ts'
import { headFields } from '#desk/fields/head.ts'
import { peopleFields } from '#desk/fields/people.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'
import type { Issue } from '#platform/errors.ts'

/** What a person set by field; null says the document does not state it (原文未载明). */
export type Corrections = Partial<Record<FieldName, string | null>>

export const correctable: Record<FieldName, Field> = { ...headFields, ...caseFields, ...peopleFields, ...footFields }

/** Longer than any title or list of addressees; text beyond it is a slip of the clipboard. */
const LONGEST = 2_000

/** Every field as the form shows it. */
export function formValues(fields: EditionFields): Record<FieldName, string> {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, correctable[name].read(fields)])) as Record<FieldName, string>
}

/**
 * What of a filled-in form departs from the fields as they are, with the fields `settled` by hand as they stand.
 * A field left alone is no correction: a later, better recognition may still improve it.
 */
export function correctionsIn(fields: EditionFields, typed: Partial<Record<FieldName, string>>, settled: FieldName[]): Corrections {
  const shown = formValues(fields)
  const found: Corrections = {}
  for (const name of FIELD_NAMES) {
    const value = (typed[name] ?? shown[name]).replaceAll('\r\n', '\n').trim()
    if (value !== shown[name] || settled.includes(name)) found[name] = value === '' ? null : value
  }
  return found
}

/** The fields with corrections put in, or every field whose correction cannot be read. */
export function withCorrections(fields: EditionFields, corrections: Corrections): { fields: EditionFields; issues: Issue[] } {
  const issues: Issue[] = []
  let changed = fields
  for (const name of FIELD_NAMES) {
    const typed = corrections[name]
    if (typed === undefined) continue
    const answer = typed !== null && typed.length > LONGEST ? 'too_long' : correctable[name].write(changed, typed)
    if (typeof answer === 'string') issues.push({ field: name, key: answer })
    else changed = answer
  }
  return { fields: changed, issues }
}
