import { fileValues } from '#facilities/loading/file-values.ts'
import type { RegisterFiles } from '#facilities/loading/register-file.ts'
import type { StoredValue } from '#facilities/values/standing.ts'

type RowsOf<Name extends keyof RegisterFiles> = Omit<RegisterFiles[Name][number], 'facility' | 'from'>[]

/** Everything the files say of one facility; other facilities stand in it by their external ids. */
export type FileFacts = {
  externalId: string
  name: string
  districtCode: string | null
  status: string
  scope: string
  relatedDistricts: string[]
  formerIds: string[]
  values: StoredValue[]
  accreditations: RowsOf<'accreditations'>
  events: RowsOf<'events'>
  relations: RowsOf<'relations'>
  schedules: RowsOf<'schedules'>
  offers: RowsOf<'offers'>
  /** Those it leads or is a member of; loadNetworks writes them, here they are part of what decides whether anything changed. */
  networks: RegisterFiles['networks']
}

/**
 * The files taken together by facility, in their order. A facility in a district that does not publish here (not in `districts`)
 * stays reachable through the districts it works with. Throws where a row names a facility that the register does not hold.
 */
export function factsByEntry(files: RegisterFiles, districts: ReadonlySet<string>): FileFacts[] {
  const known = new Set(files.entries.map(({ id }) => id))
  const named = [
    ...files.accreditations.map(({ facility }) => facility), ...files.events.flatMap(({ facility, successor }) => [facility, successor ?? facility]),
    ...files.relations.flatMap(({ from, to }) => [from, to]), ...files.schedules.map(({ facility }) => facility), ...files.offers.map(({ facility }) => facility),
    ...files.networks.flatMap(({ lead, members }) => [...(lead === null ? [] : [lead]), ...members]),
  ]
  const unknown = named.filter((id) => !known.has(id))
  if (unknown.length > 0) throw new Error(`the register's files name facilities it does not hold: ${[...new Set(unknown)].join(', ')}`)
  const accreditations = byFacility(files.accreditations)
  const events = byFacility(files.events)
  const relations = byFacility(files.relations.map(({ from: facility, ...rest }) => ({ facility, ...rest })))
  const schedules = byFacility(files.schedules)
  const offers = byFacility(files.offers)
  return files.entries.map((entry) => {
    const values = fileValues(entry)
    return {
      externalId: entry.id, name: String(values.find(({ field }) => field === 'name')!.value), status: entry.status, scope: entry.scope,
      districtCode: entry.districtCode !== null && districts.has(entry.districtCode) ? entry.districtCode : null,
      relatedDistricts: entry.relatedDistricts, formerIds: entry.formerIds, values,
      accreditations: accreditations(entry.id), events: events(entry.id), relations: relations(entry.id), schedules: schedules(entry.id), offers: offers(entry.id),
      networks: files.networks.filter(({ lead, members }) => lead === entry.id || members.includes(entry.id)),
    }
  })
}

function byFacility<Row extends { facility: string }>(rows: readonly Row[]): (facility: string) => Omit<Row, 'facility'>[] {
  const groups = new Map<string, Omit<Row, 'facility'>[]>()
  for (const { facility, ...row } of rows) groups.set(facility, [...(groups.get(facility) ?? []), row])
  return (facility) => groups.get(facility) ?? []
}
