import { listDistricts } from '#districts/queries.ts'
import type { Moment } from '#hours/answer.ts'
import { momentInChina } from '#platform/clock.ts'
import { pageAt } from '#platform/page-at.ts'
import { findCandidates, type More } from '#search/ranking/candidates.ts'
import { findByName, type NamedTarget } from '#search/names/named-target.ts'
import { findNamedOwners } from '#search/names/named-owners.ts'
import { type Hit, type HitKind, loadHits } from '#search/load-hits.ts'
import { rank, type Ranked } from '#search/ranking/rank.ts'
import { readQuery } from '#search/question/read-query.ts'
import { type Relaxed, relax } from '#search/relax.ts'
import { findDoors, type FoundDoors } from '#search/answers/find-doors.ts'
import { meansHouse, saysKindOnly } from '#search/answers/means-house.ts'
import { findRooms, type FoundRoom } from '#search/answers/find-rooms.ts'
import { findPlaces, type FoundPlace } from '#search/answers/find-places.ts'
import { findServices, type FoundService } from '#search/answers/find-services.ts'
import { understand } from '#search/answers/understand.ts'
import { type Alike, findSoundAlikes } from '#search/names/sound-alike.ts'

export const PER_PAGE = 10

export type FindInput = { query: string; districtCode?: string | null; kind?: HitKind | null; page?: number; now?: Moment }

export type Found = {
  /** The words as understood: cleaned and cut. */
  words: string
  cut: boolean
  total: number
  more: More
  page: number
  pages: number
  hits: Hit[]
  /** The one document the words name outright, and nothing else: go straight to it. */
  exact: NamedTarget | null
  /** Services the words ask for, whatever kind of result is chosen. */
  services: FoundService[]
  /** Lists of facilities they describe: what for, when. */
  doors: FoundDoors | null
  /** Communities, villages and streets they name. */
  places: FoundPlace[]
  /** Pages of a district they ask for. */
  rooms: FoundRoom[]
  kinds: { kind: HitKind; count: number }[]
  districts: { code: string; slug: string; name: string; count: number }[]
  /** Of all districts, the kind chosen. */
  everywhere: number
  /** Words that nothing found answers. */
  missing: string[]
  /** Facilities that sound like them. */
  alike: Alike[]
  relaxed: Relaxed[]
}

/** Finds documents and facilities by words, numbers or names, everywhere or in one district. All searching goes through here. */
export async function find({ query: input, districtCode = null, kind = null, page: asked, now = momentInChina(new Date()) }: FindInput): Promise<Found> {
  const query = readQuery(input)
  const named = await findNamedOwners(query.names)
  const { more, ...candidates } = await findCandidates(query, { districtCode, kind }, named)
  const everything = rank(candidates, query.concepts, named)
  const here = everything.filter((result) => !districtCode || result.districtCode === districtCode)
  const results = here.filter((result) => !kind || result.kind === kind)
  const ofKind = everything.filter((result) => !kind || result.kind === kind)

  const { page, pages, skip } = pageAt(asked, results.length, PER_PAGE)
  const missing = query.concepts.filter((_, index) => !results.some(({ answers }) => answers[index]! > 0)).map(({ word }) => word)
  const understood = await understand(query.words, missing, districtCode)
  const [hits, districts, exact, alike, services, doors, places, rooms] = await Promise.all([
    loadHits(results.slice(skip, skip + PER_PAGE), query.concepts),
    countDistricts(ofKind),
    findByName(query.names, named, districtCode),
    findSoundAlikes(missing),
    findServices(understood, districtCode, districtsOf(everything)),
    findDoors(understood, districtCode, districtsOf(everything), now),
    findPlaces(query.concepts, districtCode),
    findRooms(query.concepts, districtCode),
  ])
  const house = meansHouse(here, query.concepts)
  return {
    words: query.words,
    cut: query.cut,
    total: results.length,
    more,
    page,
    pages,
    hits,
    exact,
    services,
    doors: house && doors && saysKindOnly(doors.wish) ? null : doors,
    places: house ? [] : places,
    rooms,
    kinds: countKinds(here),
    districts,
    everywhere: ofKind.length,
    missing,
    alike,
    relaxed: results.length === 0 ? relax({ everything, more, districtCode, kind }) : [],
  }
}

const KINDS: HitKind[] = ['reply', 'policy', 'report', 'other', 'facility']

function countKinds(results: Ranked[]): Found['kinds'] {
  return KINDS.map((kind) => ({ kind, count: results.filter((result) => result.kind === kind).length })).filter(({ count }) => count > 0)
}

/** The districts of facilities found, those with most of them first. */
function districtsOf(results: Ranked[]): string[] {
  return [...countByDistrict(results.filter(({ kind }) => kind === 'facility'))].toSorted(([, a], [, b]) => b - a).flatMap(([code]) => code ?? [])
}

async function countDistricts(results: Ranked[]): Promise<Found['districts']> {
  const counts = countByDistrict(results)
  return (await listDistricts()).map(({ code, slug, name }) => ({ code, slug, name, count: counts.get(code) ?? 0 }))
}

function countByDistrict(results: Ranked[]): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { districtCode } of results) counts.set(districtCode, (counts.get(districtCode) ?? 0) + 1)
  return counts
}
