import { isWeak, type Trust, trustOf } from '#facilities/trust.ts'

/** A source as stored with a value. */
export type ValueRow = {
  field: string
  value: unknown
  kind: string
  ref: string | null
  trust: string
  asOf: string | null
  note: string | null
  quote: string | null
}

/** The document behind a source, when it is one that we hold. */
export type SourceDocument = { district: string; kind: 'reply' | 'policy' | 'report' | 'other'; slug: string; title: string; anchor: string | null }

export type Source = Pick<ValueRow, 'ref' | 'asOf' | 'note' | 'quote'> & { trust: Trust; document: SourceDocument | null }

/** One value with all who state it; the first source is the one it stands on. */
export type Statement = { value: string; weak: boolean; sources: Source[] }

/** What the register shows of a facility, how to reach it first. Fields of many values list them all; of the others the first stands. */
export const SINGLE_FIELDS = ['address', 'phone', 'hours', 'street', 'website', 'type', 'level', 'ownership', 'districtCode', 'name', 'aliases'] as const
export const LIST_FIELDS = ['services', 'specialties', 'projects', 'partnerships'] as const
export type Field = (typeof SINGLE_FIELDS)[number] | (typeof LIST_FIELDS)[number]

/** The statements of one field in the order of the register: equal values together, disagreeing ones after the first. */
export function statementsOf(rows: ValueRow[], field: string, documentOf: (row: ValueRow) => SourceDocument | null): Statement[] {
  const statements = new Map<string, Statement>()
  for (const row of rows.filter((one) => one.field === field)) {
    const value = String(row.value)
    const trust = trustOf(row.trust)
    const { ref, asOf, note, quote } = row
    const known = statements.get(value) ?? { value, weak: isWeak(trust), sources: [] }
    statements.set(value, { ...known, sources: [...known.sources, { ref, asOf, note, quote, trust, document: documentOf(row) }] })
  }
  return [...statements.values()]
}
