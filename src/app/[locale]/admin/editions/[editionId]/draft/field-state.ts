import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import type { Review } from '#desk/review/find-review.ts'
import { itemOfField } from '#desk/review/items.ts'
import { bare, inOrder } from '#desk/review/sign-by-sign.ts'
import type { ItemState } from '../work/item-states.ts'

type Fields = Pick<Review, 'values' | 'doubts' | 'missing' | 'corrected'>

/** Where each field stands: looked at, still to look at, or empty with nothing to ask. */
export function fieldStates(review: Fields): Record<string, ItemState> {
  return Object.fromEntries(FIELD_NAMES.map((name) => [itemOfField(name), stateOf(name, review)]))
}

function stateOf(name: FieldName, review: Fields): ItemState {
  const asked = isAsked(name, review)
  // A title must be given: that there is none cannot be settled.
  if (review.corrected.includes(name) && !(name === 'title' && asked)) return 'confirmed'
  return review.values[name] === '' && !asked ? 'none' : 'open'
}

/** Whether the importer read a field without a doubt. */
export function isSure(name: FieldName, review: Fields): boolean {
  return review.values[name] !== '' && !isAsked(name, review)
}

/** Whether a field's value stands, sign by sign, where it was read from; a kind, a norm date, a chosen word do not, and are compared. */
export function isPrinted(name: FieldName, { values, places, text }: Pick<Review, 'values' | 'places' | 'text'>): boolean {
  const words = bare(places.filter(({ field }) => field === name).map(({ start, end }) => text.slice(start, end)).join('\n'))
  return values[name].split(/[\n、：]/u).every((piece) => inOrder(bare(piece), words))
}

function isAsked(name: FieldName, { doubts, missing }: Fields): boolean {
  return [...doubts, ...missing].some(({ field }) => field === name)
}
