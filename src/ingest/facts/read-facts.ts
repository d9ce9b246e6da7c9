import { findAbbreviations } from '#ingest/facts/abbreviations.ts'
import { findCitations } from '#ingest/facts/citations/find-citations.ts'
import { readPassages } from '#ingest/facts/passages.ts'
import { readFacilities, type FacilityFacts } from '#ingest/facts/read-facilities.ts'
import { readMeasures, type Measures } from '#ingest/facts/read-measures.ts'
import { readUndertakings, type Undertakings } from '#ingest/facts/read-undertakings.ts'
import { findEnumerations } from '#ingest/facts/happenings/enumerations.ts'
import { findEvents } from '#ingest/facts/happenings/events.ts'
import { findOrganisations } from '#ingest/facts/names/organisations.ts'
import { findPlatforms } from '#ingest/facts/names/platforms.ts'
import { findTerms } from '#ingest/facts/names/terms.ts'
import { readElapsed } from '#ingest/facts/happenings/elapsed.ts'
import { findTableTasks } from '#ingest/facts/tasks/table-tasks.ts'
import { findTasks } from '#ingest/facts/tasks/find-tasks.ts'
import { rowsByTable } from '#ingest/facts/table-rows.ts'
import type { DocKind, ParsedDocument } from '#ingest/parsed-document.ts'
import type { Register } from '#ingest/facts/facilities/register.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import type { Sections } from '#ingest/sections/sections.ts'

/** What facts are read from: paragraphs with their roles, the sections they make, and what is known of the whole. */
export type FactSource = Sections & {
  paragraphs: readonly RoledParagraph[]
  kind: DocKind
  /** Titles that are not citations: the document's own, its attachment's, the case's. */
  own: ReadonlySet<string>
  /** The day of the document, and that of the request it answers, YYYY-MM-DD; null when the text shows none. */
  writtenOn: string | null
  askedOn: string | null
  /** Where the issuing organ is: 区疾控中心 is that of its district. */
  place: ParsedDocument['jurisdiction']
  register: Register | null
}

type Happenings = Pick<ParsedDocument, 'events' | 'enumerations' | 'elapsed'>

export type Facts = Pick<ParsedDocument, 'tasks' | 'citedDocuments' | 'abbreviations' | 'terms' | 'organisations' | 'platforms'> & Happenings & Undertakings & Measures & FacilityFacts

/** 情况, 某局: a passage so short names and counts nothing. A heading of that length may still answer an opinion. */
const SHORTEST_STATEMENT = 4

/** Kinds that set tasks; outside a plan only what names who is responsible is one. */
const TASKING: ReadonlySet<DocKind> = new Set(['policy_document', 'deliberation_opinion_report', 'report', 'unknown'])

/** A letter sets tasks in its tables alone, as in the 任务分解表 attached to it. */
function readTasks({ kind, outline, tables, paragraphs, own }: FactSource): Facts['tasks'] {
  const rows = rowsByTable(tables, paragraphs)
  const tasks = TASKING.has(kind) ? findTasks(outline, rows, own) : findTableTasks(rows)
  return tasks.filter(({ responsibility }) => responsibility !== null || kind === 'policy_document')
}

/** Every kind of fact, each by its own rule; terms alone look at others, to leave out what is no term. */
export function readFacts(source: FactSource): Facts {
  const all = readPassages(source.paragraphs, source.blocks)
  const passages = all.filter(({ heading, text }) => heading.text.length + text.text.length >= SHORTEST_STATEMENT)
  const abbreviations = findAbbreviations(source.paragraphs, source.blocks)
  const undertakings = readUndertakings({ ...source, passages: all })
  return {
    tasks: readTasks(source),
    citedDocuments: findCitations(source),
    abbreviations,
    terms: findTerms(passages, { ...undertakings, abbreviations }),
    organisations: findOrganisations(passages),
    platforms: findPlatforms(passages),
    events: findEvents(passages, source.writtenOn),
    enumerations: findEnumerations(passages),
    elapsed: readElapsed(source.askedOn, source.writtenOn),
    ...undertakings,
    ...readMeasures({ ...source, passages }),
    ...readFacilities({ ...source, passages, abbreviations }),
  }
}
