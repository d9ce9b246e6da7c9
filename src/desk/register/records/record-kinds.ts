import type { Prisma } from '#platform/generated/client.ts'

/** What is recorded of a house in rows of its own and kept by officers: 认定, 合作与转诊, 医联体成员, 服务, 时间表. */
export const RECORD_KINDS = ['claim', 'relation', 'membership', 'offer', 'hours'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** What an officer did to a record; `found` is how the first of them found it. */
export const DEEDS = ['found', 'add', 'change', 'end', 'take-back', 'put-back'] as const
export type Deed = (typeof DEEDS)[number]

/** A record as its table has it, by columns. */
export type RecordRow = { id: string; source: Prisma.JsonObject } & Record<string, Prisma.JsonValue>

type RecordTable = { table: string; /** The column that says whose it is. */ house: string; columns: readonly string[] }

/** The table of each kind, and the columns in which what is said of a house stands, its source last. */
export const TABLES: Record<RecordKind, RecordTable> = {
  claim: { table: 'accreditation', house: 'facility_id', columns: ['ordinal', 'scheme', 'level', 'status', 'awarded_by', 'number', 'awarded_on', 'valid_to', 'expected', 'text', 'change_id', 'source'] },
  relation: { table: 'facility_relation', house: 'from_id', columns: ['ordinal', 'to_id', 'to_name', 'kind', 'specialty', 'standing', 'direction', 'conditions', 'channel', 'since', 'until', 'text', 'source'] },
  membership: { table: 'network_member', house: 'facility_id', columns: ['ordinal', 'network_id', 'role', 'since', 'until', 'source'] },
  offer: { table: 'service_offer', house: 'facility_id', columns: ['service_code', 'text', 'mode', 'status', 'eligibility', 'min_age', 'max_age', 'fee', 'fee_kind', 'access', 'access_kinds', 'area', 'bring', 'contact', 'promise', 'source'] },
  hours: { table: 'schedule', house: 'facility_id', columns: ['ordinal', 'service_code', 'sessions', 'exceptions', 'holidays', 'valid_from', 'valid_to', 'source'] },
}

/**
 * What makes two records of a house the same one: a claim is told by its scheme and level, a relation by its kind, with whom and for what, a service by its mode.
 *
 * @example
 * sameAs('offer', { service_code: 'HOMEBED', mode: 'home', … }) //=> '["HOMEBED","home"]'
 */
export function sameAs(kind: RecordKind, row: Record<string, Prisma.JsonValue>): string {
  const told: Record<RecordKind, Prisma.JsonValue[]> = {
    claim: [row.scheme ?? null, row.level ?? row.text ?? null],
    relation: [row.kind ?? null, row.to_id ?? row.to_name ?? null, row.specialty ?? null],
    membership: [row.network_id ?? null],
    offer: [row.service_code ?? null, row.mode ?? null],
    hours: [row.service_code ?? null],
  }
  return JSON.stringify(told[kind])
}
