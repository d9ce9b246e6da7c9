import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ACCREDITATION_SCHEMES, CLAIM_STATUSES } from '#facilities/code-lists/accreditation-schemes.ts'
import { DIRECTIONS, NETWORK_KINDS, RELATION_KINDS, STANDINGS } from '#facilities/code-lists/relations.ts'
import { identifierIssue } from '#facilities/identifiers/identifier-issue.ts'
import { EVENT_KINDS, type EventKind, FACILITY_STATUSES } from '#facilities/lifecycle/status-on.ts'
import { SourceNote } from '#sources/source-note.ts'
import { Exception, HolidayPolicy, Session } from '#hours/schedule.ts'

const Id = z.string().regex(/^[a-z0-9-]+$/)
/** A day as far as it is known. */
const Known = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).nullish().default(null)
const Day = z.iso.date().nullish().default(null)
const text = z.string().nullish().default(null)

const Entry = z.object({
  id: Id,
  districtCode: z.string().nullable(),
  status: z.enum(FACILITY_STATUSES),
  scope: z.enum(['district', 'partner']),
  relatedDistricts: z.array(z.string()),
  sources: z.array(SourceNote.extend({ field: z.string(), value: z.union([z.string(), z.number()]) }).refine(({ field, value }) => identifierIssue(field, String(value)) === null)),
  notes: z.string().nullable(),
  /** Addresses the page had before. */
  formerIds: z.array(Id).default([]),
})
const AccreditationRow = z.object({
  facility: Id, scheme: z.enum(ACCREDITATION_SCHEMES), level: text, status: z.enum(CLAIM_STATUSES), awardedBy: text, number: text,
  awardedOn: Known, validTo: Known, expected: Known, text, source: SourceNote,
})
const EventRow = z.object({
  facility: Id, kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind]), effective: Known, expected: z.boolean().default(false), reason: text,
  successor: Id.nullish().default(null), fromText: text, toText: text, text, source: SourceNote,
})
const RelationRow = z.object({
  from: Id, to: Id, kind: z.enum(RELATION_KINDS), specialty: text, standing: z.enum(STANDINGS), direction: z.enum(DIRECTIONS).nullish().default(null), text, source: SourceNote,
})
const NetworkRow = z.object({
  id: Id, districtCode: z.string().nullable(), name: z.string(), kind: z.enum(NETWORK_KINDS), lead: Id.nullable(), members: z.array(Id), memberText: text, text, source: SourceNote,
})
const ScheduleRow = z.object({
  facility: Id, serviceCode: text, sessions: z.array(Session), exceptions: z.array(Exception).default([]), holidays: HolidayPolicy, validFrom: Day, validTo: Day, source: SourceNote,
})
const OfferRow = z.object({
  facility: Id, serviceCode: z.string(), text, mode: z.string(), status: z.string(), eligibility: text, fee: text, access: text, area: text, source: SourceNote,
})

/** The register as files of one folder: content/facilities/README.md says what each is. */
export type RegisterFiles = {
  entries: z.output<typeof Entry>[]
  accreditations: z.output<typeof AccreditationRow>[]
  events: z.output<typeof EventRow>[]
  relations: z.output<typeof RelationRow>[]
  networks: z.output<typeof NetworkRow>[]
  schedules: z.output<typeof ScheduleRow>[]
  offers: z.output<typeof OfferRow>[]
}
export type RegisterEntry = RegisterFiles['entries'][number]

/** Reads a register's folder. facilities.json must be there, the others may be absent. */
export async function readRegister(folder: string): Promise<RegisterFiles> {
  const read = async <Shape extends z.ZodType>(name: string, shape: Shape): Promise<z.output<Shape>[]> => {
    const content = await readFile(join(folder, `${name}.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && name !== 'facilities') return '[]'
      throw error
    })
    return z.array(shape).parse(JSON.parse(content))
  }
  const [entries, accreditations, events, relations, networks, schedules, offers] = await Promise.all([
    read('facilities', Entry), read('accreditations', AccreditationRow), read('events', EventRow), read('relations', RelationRow),
    read('networks', NetworkRow), read('schedules', ScheduleRow), read('offers', OfferRow),
  ])
  return { entries, accreditations, events, relations, networks, schedules, offers }
}
