import { type District, listDistricts } from '#districts/queries.ts'
import { MOST_DISTRICTS } from '#search/answers/bounds.ts'
import { matchRoom, type Room } from '#search/answers/match-room.ts'
import type { Concept } from '#search/question/concepts.ts'

/** A page that answers by itself, and the districts that have it. */
export type FoundRoom = { room: Room; districts: Pick<District, 'slug' | 'name' | 'identity'>[] }

/** The page of a district that a question asks for, in one district or, where the country here is small, in each. */
export async function findRooms(concepts: readonly Concept[], districtCode: string | null): Promise<FoundRoom[]> {
  const all = await listDistricts()
  const room = matchRoom(concepts, all.map(({ name }) => name))
  if (room === null) return []
  const here = districtCode ? all.filter(({ code }) => code === districtCode) : all.length > MOST_DISTRICTS ? [] : all
  return here.length === 0 ? [] : [{ room, districts: here.map(({ slug, name, identity }) => ({ slug, name, identity })) }]
}
