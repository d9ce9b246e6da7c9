import { findNamed, gatherFacilities } from '#ingest/facts/facilities/facilities.ts'
import { findRelations } from '#ingest/facts/facilities/relations.ts'
import { resolveFacilities, type Register } from '#ingest/facts/facilities/register.ts'
import { findSpecialties } from '#ingest/facts/facilities/specialties.ts'
import { rowPassages } from '#ingest/facts/table-rows.ts'
import type { Block } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

export type FacilityFacts = Pick<ParsedDocument, 'facilities' | 'facilityRelations' | 'specialties'>

export type FacilitySource = {
  passages: readonly Passage[]
  paragraphs: readonly RoledParagraph[]
  blocks: readonly Block[]
  abbreviations: ParsedDocument['abbreviations']
  place: ParsedDocument['jurisdiction']
  /** The register to tell the houses by; without one they are known by their names alone. */
  register: Register | null
}

/** The houses a document names, how they are tied to one another, and the departments it speaks of. */
export function readFacilities({ passages: prose, paragraphs, blocks, abbreviations, place, register }: FacilitySource): FacilityFacts {
  const passages = [...prose, ...rowPassages(blocks, paragraphs)]
  const named = findNamed(passages)
  const gathered = gatherFacilities(named, abbreviations, place)
  const facilities = register ? resolveFacilities(gathered, passages, register) : gathered
  const nameOf = namesOf(facilities)
  return { facilities, facilityRelations: findRelations(named, nameOf), specialties: findSpecialties(named, nameOf) }
}

/** The house that a mention at a place of the source belongs to, by its fullest name. */
function namesOf(facilities: ParsedDocument['facilities']): (start: number) => string | null {
  const byStart = new Map(facilities.flatMap(({ name, mentions }) => mentions.map(({ range }) => [range.start, name] as const)))
  return (start) => byStart.get(start) ?? null
}
