import { listedNames } from '#facilities/collective-mentions.ts'
import { type NamedFacility, type Place, registeredForms } from '#facilities/name-forms.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { Transaction } from '#platform/db.ts'

/** A beginning of a name as the index of the register keeps it; shorter names are kept whole. */
const BEGINNING = 4
const SHORTEST = 3

/** A row of `facility` as a NamedFacility, for statements whose rows come as text. */
export const nameColumns = Prisma.sql`json_build_object('id', id, 'name', name, 'aliases', coalesce(aliases, '{}'), 'type', type, 'districtCode', district_code, 'relatedDistricts', coalesce(related_districts, '{}'))`

/** Houses as they are called now: to be read before a change of their names, and compared with after it. */
export async function readNames(tx: Transaction, ids: readonly string[]): Promise<NamedFacility[]> {
  if (ids.length === 0) return []
  const [read] = await tx.$queryRaw<{ rows: string }[]>`select json_agg(${nameColumns})::text as rows from facility where id = any(${[...ids]}::uuid[])`
  return JSON.parse(read?.rows ?? '[]') as NamedFacility[]
}

/**
 * The facilities that a text of a place may name: all of the place and its partners, which it may call by short names, and of the whole register
 * those of which a name stands in it, or in a list that shares an ending.
 *
 * @example
 * // a letter of 湖里 that names 复旦大学附属中山医院: every facility of 湖里, and that hospital
 */
export async function readNameable(tx: Transaction, place: Place, text: string): Promise<NamedFacility[]> {
  const listed = new Set(listedNames(text))
  const beginnings = new Set([...[...listed].map((name) => [...name].slice(0, BEGINNING).join('')), ...stretches(text, BEGINNING), ...stretches(text, SHORTEST)])
  const [read] = await tx.$queryRaw<{ rows: string }[]>`
    select json_agg(${nameColumns})::text as rows
    from (
      select * from facility where district_code = ${place.code}
      union select * from facility where related_districts @> array[${place.code}] and related_districts is distinct from array[district_code]
      union select * from facilities_beginning(${[...beginnings]})
    ) nameable`
  const near = ({ districtCode, relatedDistricts }: NamedFacility) => districtCode === place.code || relatedDistricts.includes(place.code)
  const named = (name: string) => text.includes(name) || listed.has(name)
  return (JSON.parse(read?.rows ?? '[]') as NamedFacility[]).filter((one) => near(one) || registeredForms(one).some(named))
}

/** Every stretch of so many characters, as the database counts them, that a name may begin with. */
function stretches(text: string, length: number): string[] {
  const characters = [...text]
  return characters.map((_, start) => characters.slice(start, start + length).join('')).filter((one) => !/[\s。；]/u.test(one))
}
