import { DISCLOSURES } from '#desk/fields/head.ts'
import type { FieldName } from '#desk/fields/field.ts'
import type { Translate } from '#i18n/translate.ts'
import { CaseRequest, DOC_KINDS } from '#ingest/parsed-document.ts'

/** Fields chosen from a list, with the words of each choice. */
export function choicesOf(name: FieldName, t: Translate): { value: string; label: string }[] | null {
  const none = { value: '', label: t('admin.edition.none') }
  switch (name) {
    case 'docKind':
      return DOC_KINDS.map((value) => ({ value, label: t(`admin.kind.${value}`) }))
    case 'caseBody':
      return [none, ...CaseRequest.shape.bodyKind.unwrap().options.map((value) => ({ value, label: t(`admin.body.${value}`) }))]
    case 'caseInstrument':
      return [none, ...CaseRequest.shape.instrument.unwrap().options.map((value) => ({ value, label: value }))]
    case 'disclosure':
      return [none, ...Object.keys(DISCLOSURES).map((value) => ({ value, label: value }))]
    default:
      return null
  }
}

/** A field's value as read, not as stored: the words of a choice. */
export function saidValue(name: FieldName, value: string, t: Translate): string {
  return choicesOf(name, t)?.find((choice) => choice.value === value)?.label ?? value
}
