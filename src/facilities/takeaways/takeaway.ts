import { FIELDS, LIST_FIELDS } from '#facilities/statements.ts'
import { NAME_FIELDS, POINT_FIELDS } from '#facilities/values/standing.ts'

/** What a house cannot be without: it is corrected, or changes by an event. */
const STAYS: readonly string[] = ['name', 'districtCode']

/** What can be taken away: fields of the register, and the point of a house. */
export const TAKEN_FIELDS = [...FIELDS.filter((field) => !STAYS.includes(field)), 'position' as const]
export type TakenField = (typeof TAKEN_FIELDS)[number]

/** Fields of which a house has many values; each can be taken away by itself. */
export const MANY_FIELDS: readonly string[] = [...NAME_FIELDS, ...LIST_FIELDS]

/** That a field of a house, or with `value` that value of it, is no longer stated. */
export type Taken = { field: string; value: string | null }

/**
 * What is meant by taking away all that is stated of a field: the field, or, of one with many values, each that is said today. Another that comes in later is news.
 *
 * @example
 * allOf('aliases', ['老街医院', '新街医院']) //=> [{ field: 'aliases', value: '老街医院' }, { field: 'aliases', value: '新街医院' }]
 * allOf('phone', ['0592-2000001']) //=> [{ field: 'phone', value: null }]
 */
export function allOf(field: string, said: readonly string[]): Taken[] {
  return MANY_FIELDS.includes(field) ? said.map((value) => ({ field, value })) : [{ field, value: null }]
}

/** The fields of stored values that what is taken away stands in. */
export function partsOf(field: string): readonly string[] {
  return field === 'position' ? POINT_FIELDS : [field]
}

/**
 * Whether a value is of what was taken away.
 *
 * @example
 * covers({ field: 'phone', value: null }, { field: 'phone', value: '0592-2000001' }) //=> true
 * covers({ field: 'aliases', value: '老街医院' }, { field: 'aliases', value: '新街医院' }) //=> false
 */
export function covers({ field, value }: Taken, said: { field: string; value: unknown }): boolean {
  return partsOf(field).includes(said.field) && (value === null || value === String(said.value))
}

/**
 * Why a field cannot be taken away, as a key of issues; null where it can.
 *
 * @example
 * staysIssue('name') //=> 'name_stays'
 */
export function staysIssue(field: string): 'name_stays' | 'district_stays' | null {
  return field === 'name' ? 'name_stays' : field === 'districtCode' ? 'district_stays' : null
}
