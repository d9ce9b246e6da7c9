import type { Actor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import { EDITABLE_FIELDS } from '#desk/register/correct-field.ts'
import { type DatedEvent, type FacilityStatus, statusOn } from '#facilities/lifecycle/status-on.ts'
import { saidOf } from '#desk/register/takeaways/said-of.ts'
import { statedHours } from '#desk/register/timetables/stated-hours.ts'
import { TAKEN_FIELDS } from '#facilities/takeaways/takeaway.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { db } from '#platform/db.ts'
import { namedFacilities } from '#search/names/named-facilities.ts'
import { dayInChina } from '#platform/clock.ts'
import { SERVICE_CODES } from '#services/code-list.ts'
import type { DefinitionTexts } from '#services/queries.ts'

/** The facilities an officer may edit in a district as they stand today, or those of them a name fits. */
export async function readRegisterOf(actor: Actor, districtCode: string, words: string) {
  assertMay('register', actor, districtCode)
  const rows = await db().facility.findMany({
    where: { OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
    select: {
      id: true, name: true, aliases: true, type: true, status: true, districtCode: true, relatedDistricts: true,
      events: { where: { withdrawnAt: null }, select: { kind: true, effective: true, expected: true, withdrawnAt: true, ordinal: true } },
    },
    orderBy: { name: 'asc' },
  })
  const today = dayInChina(new Date())
  const all = rows.filter((row) => keeperOf(row) === districtCode).map(({ status, events, ...row }) => ({ ...row, status: statusOn(status as FacilityStatus, events as DatedEvent[], today) }))
  if (words === '') return all
  const byId = new Map(all.map((row) => [row.id, row]))
  return (await namedFacilities(words, all)).flatMap(({ id }) => byId.get(id) ?? [])
}

export type EditedFacility = Awaited<ReturnType<typeof readForEditing>>

/** A facility as its editor needs it: what stands of each field, the events and whether they were set on the desk, hours as lines. */
export async function readForEditing(actor: Actor, facilityId: string) {
  const row = await db().facility.findUnique({
    where: { id: facilityId },
    include: {
      district: { select: { slug: true, name: true } },
      values: { orderBy: { ordinal: 'asc' } },
      events: { where: { withdrawnAt: null }, orderBy: { ordinal: 'asc' } },
      schedules: { orderBy: { ordinal: 'asc' } },
    },
  })
  const home = row && keeperOf(row)
  if (!row || !home) throw new NotFoundError(`no facility ${facilityId}`)
  assertMay('register', actor, home)
  const district = row.district ?? await db().district.findUniqueOrThrow({ where: { code: home }, select: { slug: true, name: true } })
  const standing = (field: string) => {
    const found = row.values.find((value) => value.field === field)
    return found ? String(found.value) : null
  }
  return {
    id: row.id, slug: row.slug, name: row.name, district, keeper: home,
    /** Everything said of what can be taken away. */
    said: TAKEN_FIELDS.map((field) => ({ field, values: saidOf(field, row.values) })).filter(({ values }) => values.length > 0),
    standing: EDITABLE_FIELDS.map((field) => ({ field, value: standing(field) })),
    point: { lat: standing('lat'), lng: standing('lng'), datum: standing('crs') },
    events: row.events.map(({ id, ordinal, kind, effective, expected, toText, text }) => ({ id, ours: ordinal < 0, kind, effective, expected, words: toText ?? text })),
    timetables: statedHours(row.schedules),
  }
}

/** Every service of the list with a district's words on it, for its editors and approvers. */
export async function readDefinitions(actor: Actor, districtCode: string) {
  const granted = { define: may('register', actor, districtCode), approve: may('publish', actor, districtCode) }
  if (!granted.define && !granted.approve) throw new ForbiddenError(`${actor.name} has no part in the services of ${districtCode}`)
  const rows = await db().serviceDefinition.findMany({ where: { districtCode: { in: [districtCode, ''] } } })
  return {
    may: granted,
    services: SERVICE_CODES.map((code) => {
      const own = rows.find((row) => row.code === code && row.districtCode === districtCode)
      const shown = own ?? rows.find((row) => row.code === code)
      return { code, revision: own?.revision ?? 0, own: own !== undefined, approved: shown?.state === 'approved', texts: (shown?.texts ?? null) as DefinitionTexts | null }
    }),
  }
}
