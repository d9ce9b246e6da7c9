import type { z } from 'zod'
import { TaskFact } from '#desk/facts/task-facts.ts'
import { Enumeration, Event } from '#ingest/facts/happenings/shapes.ts'
import { Organisation, Platform, Term } from '#ingest/facts/names/shapes.ts'
import { FacilityRelation, FacilitySpecialties } from '#ingest/facts/facilities/shapes.ts'
import { ConsistencyCheck, ReportedFigure, RuleParameter, Target } from '#ingest/facts/measures/shapes.ts'
import { AcknowledgedProblem, Commitment, OpinionPair, Project } from '#ingest/facts/undertakings.ts'
import { ParsedDocument } from '#ingest/parsed-document.ts'

/**
 * The facts an edition keeps as rows, by kind: the key they stand under in a ParsedDocument, and their shape. A new kind
 * needs a line here, words in `messages` under admin.facts, and a line in draft/fact-words.ts of the review screen.
 */
export const FACTS = {
  opinion: { key: 'opinionPairs', shape: OpinionPair },
  problems: { key: 'acknowledgedProblems', shape: AcknowledgedProblem },
  commitment: { key: 'commitments', shape: Commitment },
  project: { key: 'projects', shape: Project },
  task: { key: 'tasks', shape: TaskFact },
  target: { key: 'targets', shape: Target },
  figure: { key: 'facts', shape: ReportedFigure },
  parameter: { key: 'parameters', shape: RuleParameter },
  check: { key: 'consistencyChecks', shape: ConsistencyCheck },
  relation: { key: 'facilityRelations', shape: FacilityRelation },
  specialty: { key: 'specialties', shape: FacilitySpecialties },
  event: { key: 'events', shape: Event },
  enumeration: { key: 'enumerations', shape: Enumeration },
  abbreviation: { key: 'abbreviations', shape: ParsedDocument.shape.abbreviations.element },
  term: { key: 'terms', shape: Term },
  organisation: { key: 'organisations', shape: Organisation },
  platform: { key: 'platforms', shape: Platform },
} as const satisfies Record<string, { key: keyof ParsedDocument; shape: z.ZodObject }>

export type FactKind = keyof typeof FACTS

export const FACT_KINDS = Object.keys(FACTS) as FactKind[]

/** Names and lists that explain a text and that no public page waits for: kept folded away, and not counted as left to look at. */
export const ASIDE: ReadonlySet<FactKind> = new Set(['event', 'enumeration', 'abbreviation', 'term', 'organisation', 'platform'])

/** The keys of a ParsedDocument that are kept as rows. */
export type FactKey = (typeof FACTS)[FactKind]['key']

/** What a fact of a kind says: the fact without the words, place and confidence that its row has columns for. */
export type FactData<Kind extends FactKind> = Omit<z.infer<(typeof FACTS)[Kind]['shape']>, 'path' | 'quote' | 'line' | 'range' | 'confidence'>

const NOWHERE = { path: null, quote: '', line: 1, range: { start: 0, end: 0 }, confidence: 'certain' }

/** What a stored fact says, checked against the shape of its kind; null when an older importer wrote another shape. */
export function factData<Kind extends FactKind>(kind: Kind, stored: unknown): FactData<Kind> | null {
  const shape: z.ZodType = FACTS[kind].shape
  const read = shape.safeParse({ ...NOWHERE, ...(stored as object) })
  return read.success ? (read.data as FactData<Kind>) : null
}

export function isFactKind(kind: string): kind is FactKind {
  return kind in FACTS
}
