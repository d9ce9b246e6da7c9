import { type DocumentOf, type Source, sourceOf, type SourceRow } from '#sources/source.ts'
import { isWeak, trustOf } from '#sources/trust.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'

/** A value with its source, as stored. */
export type ValueRow = SourceRow & { field: string; value: unknown }

/** One value with all who state it; the first source is the one it stands on. */
export type Statement = { value: string; weak: boolean; sources: Source[] }

/** Fields of one value that every page has a place for, how to reach it first: what nobody has stated says so. */
export const SINGLE_FIELDS = ['address', 'phone', 'hours', 'street', 'website', 'type', 'typeCode', 'ownership', 'stepFree', 'creditCode', 'licenceNumber', 'districtCode', 'name'] as const
/** Fields shown only where somebody has stated them. */
export const FURTHER_FIELDS = [...NAME_FIELDS, 'landmark', 'transport', 'bookingUrl', 'wechatName', 'insurance', 'beds', 'lift', 'toilet', 'parking', 'institutionCode', 'insuranceCode'] as const
/** Fields of many values. */
export const LIST_FIELDS = ['services', 'specialties', 'projects', 'partnerships'] as const
export const FIELDS = [...SINGLE_FIELDS, ...FURTHER_FIELDS, ...LIST_FIELDS] as const
export type Field = (typeof FIELDS)[number]

/** The statements of one field in the order of the register: equal values together, disagreeing ones after the first. */
export function statementsOf(rows: ValueRow[], field: string, documentOf: DocumentOf): Statement[] {
  const statements = new Map<string, Statement>()
  for (const row of rows.filter((one) => one.field === field)) {
    const value = String(row.value)
    const trust = trustOf(row.trust)
    const known = statements.get(value) ?? { value, weak: isWeak(trust), sources: [] }
    statements.set(value, { ...known, sources: [...known.sources, sourceOf(row, documentOf)] })
  }
  return [...statements.values()]
}
