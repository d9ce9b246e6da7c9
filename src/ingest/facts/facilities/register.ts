import { findMentions } from '#facilities/find-mentions.ts'
import { nameForms, type NamedFacility, type Place } from '#facilities/name-forms.ts'
import type { Facility } from '#ingest/facts/facilities/shapes.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'

/** A register as plain data, and the place whose document is read: 第一医院 is another house in another city (N14). */
export type Register = { facilities: NamedFacility[]; place: Place }

/** A bureau is in the register for its address; in a text it is an organ, not a house. */
const OFFICE = '卫生健康行政部门'

/** What the register's rule found at a place of the source. */
type Resolved = { id: string; as: string; stated: Stated; range: Stated['range'] }

/**
 * Tells which facility of a register each house of a document is. The names are those of #facilities/name-forms.ts, by which published
 * documents are tied to the register too, so there is one rule for it. A house the register names where the grammar saw none
 * (an alias without a word of the field) is added.
 */
export function resolveFacilities(facilities: readonly Facility[], passages: readonly Passage[], register: Register): Facility[] {
  const resolved = findResolved(passages, register)
  const known = facilities.map((facility) => ({ ...facility, registerId: idOf(facility, resolved) }))
  const named = facilities.flatMap(({ mentions }) => mentions).toSorted(byPlace)
  const offices = new Set(register.facilities.filter(({ type }) => type === OFFICE).map(({ id }) => id))
  const unseen = Map.groupBy(resolved.filter(({ id, stated }) => !offices.has(id) && overlapping(named, stated).length === 0), ({ id }) => id)
  const further = known.map((facility) => ({ facility, more: unseen.get(facility.registerId ?? '') ?? [] }))
  const held = new Set(known.map(({ registerId }) => registerId))
  const added = [...unseen].filter(([id]) => !held.has(id)).map(([id, found]) => facilityOf(id, found, register))
  return [...further.map(({ facility, more }) => withMentions(facility, more)), ...added].toSorted(byPlace)
}

/** What the register finds at the very start of the mentions, or else within them; null when that is not one facility. */
function idOf({ mentions }: Facility, resolved: readonly Resolved[]): string | null {
  const ids = new Set(mentions.flatMap((mention) => {
    const found = overlapping(resolved, mention)
    const exact = found.filter(({ range }) => range.start === mention.range.start)
    return (exact.length > 0 ? exact : found).map(({ id }) => id)
  }))
  return ids.size === 1 ? [...ids][0]! : null
}

function findResolved(passages: readonly Passage[], { facilities, place }: Register): Resolved[] {
  const forms = nameForms(facilities, place)
  return passages.flatMap((passage) => [passage.heading, passage.text].flatMap((traced) =>
    findMentions(traced.text, forms).map(({ facilityId, name, start, end }) => {
      const stated = stateFrom(passage, traced, start, end, 'certain')
      return { id: facilityId, as: name, stated, range: stated.range }
    }),
  )).toSorted(byPlace)
}

function facilityOf(id: string, found: readonly Resolved[], { facilities }: Register): Facility {
  const first = found[0]!
  const type = facilities.find((facility) => facility.id === id)?.type ?? '机构'
  return withMentions({ name: first.as, type, paths: [], mentionedAs: [], aliases: [], mentions: [], registerId: id, ...first.stated }, found)
}

function withMentions(facility: Facility, more: readonly Resolved[]): Facility {
  if (more.length === 0) return facility
  const mentions = [...facility.mentions, ...more.map(({ as, stated }) => ({ as, ...stated }))].toSorted(byPlace)
  return { ...facility, mentions, mentionedAs: [...new Set(mentions.map(({ as }) => as))], paths: [...new Set(mentions.map(({ path }) => path ?? 'preamble'))] }
}

/** Those of a list in reading order that share a character with a place. */
function overlapping<T extends Pick<Stated, 'range'>>(list: readonly T[], { range }: Pick<Stated, 'range'>): T[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.range.end <= range.start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < list.length && list[i]!.range.start < range.end; i++) found.push(list[i]!)
  return found
}

function byPlace(a: Pick<Stated, 'range'>, b: Pick<Stated, 'range'>): number {
  return a.range.start - b.range.start
}
