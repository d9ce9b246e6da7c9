import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'

/** The name of a field among the things a person looks at one by one; facts and proposals go by their keys. */
export function itemOfField(name: FieldName): string {
  return `field-${name}`
}

/** The field an item stands for; null when it is a fact or proposal. */
export function fieldOfItem(item: string): FieldName | null {
  return FIELD_NAMES.find((name) => itemOfField(name) === item) ?? null
}
