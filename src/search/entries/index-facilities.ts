import { setImmediate } from 'node:timers/promises'
import type { Transaction } from '#platform/db.ts'
import { facilityKey } from '#search/entries/keys.ts'
import { soundLexemes } from '#search/words/sound.ts'
import { type NewEntry, replaceEntries } from '#search/entries/replace-entries.ts'
import { vectorOf } from '#search/words/vector.ts'
import { isServiceCode, SERVICES } from '#services/code-list.ts'

/** What of a facility can be looked for besides its names; first what it offers to whoever comes. */
const OFFERED = ['services', 'specialties']
export const SEARCHED = [...OFFERED, 'projects', 'partnerships', 'address', 'phone']

/** A facility as the index reads it: what its claims, events and relations say is text alone. */
export type IndexedFacility = {
  id: string
  name: string
  aliases: string[]
  type: string | null
  street: string | null
  districtCode: string | null
  relatedDistricts: string[]
  districtName: string | null
  records: (string | null)[]
  offers: { serviceCode: string; text: string | null }[]
  values: { field: string; value: unknown }[]
}

/** So many are worked out before anything else has its turn. */
export const AT_A_STRETCH = 50

/** Rebuilds the search entries of facilities. */
export async function indexFacilities(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const facilities = await readIndexed(tx, ids)
  const entries = new Map<string, NewEntry[]>()
  for (const [made, facility] of facilities.entries()) {
    // A thousand entries take a tenth of a second: readers are answered in between, and the database is given its next statement.
    if (made % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate()
    entries.set(facility.id, [facilityEntry(facility)])
  }
  await replaceEntries(tx, entries)
}

/**
 * One statement whose rows come as text: of thousands the client takes longer over each of their parts than the database over the statement.
 * An entry knows no day: a service is found that the register or any order puts on offer, and its page says what holds today.
 */
async function readIndexed(tx: Transaction, ids: readonly string[]): Promise<IndexedFacility[]> {
  const [read] = await tx.$queryRaw<{ rows: string }[]>`
    select json_agg(json_build_object(
      'id', f.id, 'name', f.name, 'aliases', coalesce(f.aliases, '{}'), 'type', f.type, 'street', f.street, 'districtCode', f.district_code, 'relatedDistricts', coalesce(f.related_districts, '{}'),
      'districtName', (select name from district where code = f.district_code),
      'records', array(select text from accreditation where facility_id = f.id order by ordinal)
        || array(select text from facility_event where facility_id = f.id and withdrawn_at is null order by ordinal) || array(select text from facility_relation where from_id = f.id order by ordinal),
      'offers', coalesce((select json_agg(json_build_object('serviceCode', o.service_code, 'text', o.text) order by o.service_code) from service_offer o
        where o.facility_id = f.id and (o.status in ('offered', 'limited') or exists (select from offer_switch s where s.offer_id = o.id and s.status in ('offered', 'limited')))), '[]'),
      'values', coalesce((select json_agg(json_build_object('field', v.field, 'value', v.value) order by v.field, v.ordinal) from facility_value v where v.facility_id = f.id and v.field = any(${SEARCHED})), '[]')
    ))::text as rows
    from facility f where f.id = any(${[...ids]}::uuid[])`
  return JSON.parse(read?.rows ?? '[]') as IndexedFacility[]
}

/** What the index keeps of a facility: a pure function of what the register says. */
export function facilityEntry(facility: IndexedFacility): NewEntry {
  const names = [facility.name, ...facility.aliases]
  const stated = (offered: boolean) => facility.values.filter(({ field }) => OFFERED.includes(field) === offered).map(({ value }) => String(value))
  const services = facility.offers.flatMap(({ serviceCode, text }) => wordsOfOffer(serviceCode, text))
  const offers = [...new Set([facility.type, ...services, ...stated(true)].filter(Boolean))].join('；')
  const kept = [facility.street, ...stated(false), ...facility.records]
  const text = [...new Set(kept.filter(Boolean))].join('；')
  return {
    districtCode: facility.districtCode ?? facility.relatedDistricts[0] ?? null,
    kind: 'facility',
    anchor: null,
    title: facility.name,
    text: [facility.aliases.join('、'), offers, text].filter(Boolean).join('；'),
    keys: names.map(facilityKey),
    issuedOn: null,
    vector: vectorOf([{ text: names.join('；'), weight: 'A' }, { text: offers, weight: 'B' }, { text, weight: 'C' }, { text: facility.districtName ?? '', weight: 'D' }], soundLexemes(names)),
  }
}

/** The words by which an offer is found: those of its source, and the name of its service. */
export function wordsOfOffer(serviceCode: string, text: string | null): string[] {
  return [...(text ? [text] : []), ...(isServiceCode(serviceCode) ? [SERVICES[serviceCode].words[0]] : [])]
}
