import { type FacilityStatus, FACILITY_STATUSES } from '#facilities/lifecycle/status-on.ts'
import { statusWhere } from '#facilities/lifecycle/status-where.ts'
import { LOCATION_STATUS } from '#open-data/fhir/location.ts'
import type { Match, Question } from '#open-data/fhir/searches.ts'
import { term } from '#open-data/fhir/terms.ts'
import type { Day } from '#platform/clock.ts'
import { Prisma } from '#platform/generated/client.ts'
import { db } from '#platform/db.ts'
import { isUuid } from '#platform/uuid.ts'

type Where = Prisma.FacilityWhereInput

/** The facilities that may hold a stretch of text in what they are called, at the most so many, and whether these are all. */
export type Bearing = (stretch: string, most: number) => Promise<{ ids: string[]; all: boolean }>

/** Among so many that bear a common word, those that are called so are looked for. */
export const MOST_CALLED = 1_000

/** A question that no value answers: R4 has such a search find nothing. */
const NOTHING: Where = { id: { in: [] } }
/** What a search for facilities asks of the database. `near` is not among it: it decides the order as well. */
export async function placesWhere(questions: readonly Question[], day: Day, bearing: Bearing): Promise<Where> {
  const asked = questions.filter(({ name }) => name !== 'near')
  return { AND: await Promise.all(asked.map(async (question): Promise<Where> => (question.name === 'name' ? { id: { in: await calledSo(question, bearing) } } : { OR: await Promise.all(question.anyOf.map((value) => whereOf(question, value, day))) }))) }
}

async function whereOf({ name, match }: Question, value: string, day: Day): Promise<Where> {
  switch (name) {
    case '_id': return idWhere(value)
    case 'organization': return idWhere(value.replace(/^Organization\//, ''))
    case 'address': {
      const named = columnLike(match, value)
      return { OR: [{ values: { some: { field: 'address', value: jsonLike(match, value) } } }, { district: { OR: [{ name: named }, { city: named }, { province: named }] } }] }
    }
    case 'type': return { typeCode: tokenOf(value, [term.system('ws-218-2002'), term.system('facility-type')]) ?? { in: [] } }
    case 'identifier': return identifierWhere(value)
    case 'active': return value === 'true' ? { NOT: await anyStatus(['closed', 'merged'], day) } : value === 'false' ? anyStatus(['closed', 'merged'], day) : NOTHING
    default: return anyStatus(FACILITY_STATUSES.filter((status) => LOCATION_STATUS[status] === value), day)
  }
}

/** The facilities that are called so, by address. Compared as R4 compares strings, by the database: a thousand names are not worth their way here. */
export async function calledSo({ match, anyOf }: Question, bearing: Bearing): Promise<string[]> {
  const among = (await Promise.all(anyOf.map((value) => bearing(value, MOST_CALLED)))).flatMap(({ ids }) => ids)
  const answers = anyOf.map((value) => (match === 'exact' ? Prisma.sql`one = ${value}` : match === 'starts' ? Prisma.sql`starts_with(lower(one), lower(${value}))` : Prisma.sql`strpos(lower(one), lower(${value})) > 0`))
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from facility where id = any(${among}::uuid[]) and exists (select from unnest(array_append(aliases, name)) one where ${Prisma.join(answers, ' or ')}) order by slug`
  return rows.map(({ id }) => id)
}

export function idWhere(id: string): { id: { in: string[] } } {
  return { id: { in: isUuid(id) ? [id] : [] } }
}

/** The code of a token, with or without its system; null where the system is another. */
export function tokenOf(value: string, systems: readonly string[]): string | null {
  const [system, code] = value.includes('|') ? value.split('|') as [string, string] : [null, value]
  return system === null || systems.includes(system) ? code : null
}

const REGISTERS = { 'credit-code': 'creditCode', 'licence-number': 'licenceNumber', 'institution-code': 'institutionCode', 'insurance-code': 'insuranceCode' } as const

function identifierWhere(value: string): Where {
  const slug = tokenOf(value, [term.register('facility')])
  const stated = Object.entries(REGISTERS).flatMap(([register, field]): Where[] => {
    const code = tokenOf(value, [term.register(register as keyof typeof REGISTERS)])
    return code === null ? [] : [{ values: { some: { field, value: { equals: code } } } }]
  })
  return { OR: [...(slug === null ? [] : [{ slug }]), ...stated] }
}

async function anyStatus(statuses: readonly FacilityStatus[], day: Day): Promise<Where> {
  return { OR: await Promise.all(statuses.map((status) => statusWhere(status, day))) }
}

/** Prisma hands % and _ on to LIKE, where they stand for anything. */
const literally = (value: string) => value.replace(/[\\%_]/g, '\\$&')

export function columnLike(match: Match, value: string): Prisma.StringFilter {
  return match === 'exact' ? { equals: value } : { [match === 'starts' ? 'startsWith' : 'contains']: literally(value), mode: 'insensitive' }
}

/** With a path, if an empty one, the value is compared as text and not as JSON in its quotation marks. */
function jsonLike(match: Match, value: string): Prisma.JsonFilter {
  return match === 'exact' ? { equals: value } : { path: [], [match === 'starts' ? 'string_starts_with' : 'string_contains']: literally(value), mode: 'insensitive' }
}
