import { findAcknowledgedProblems } from '#ingest/facts/opinions/acknowledged-problems.ts'
import { findCommitments } from '#ingest/facts/commitments/find-commitments.ts'
import { findTableProjects } from '#ingest/facts/projects/table-projects.ts'
import { findProjects } from '#ingest/facts/projects/find-projects.ts'
import { findOpinionPairs } from '#ingest/facts/opinions/opinion-pairs.ts'
import type { DocKind, ParsedDocument } from '#ingest/parsed-document.ts'
import type { OutlineEntry, ParsedTable } from '#ingest/parsed-body.ts'
import { rowsByTable } from '#ingest/facts/table-rows.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import type { Passage } from '#ingest/facts/passages.ts'

export type UndertakingsInput = {
  kind: DocKind
  passages: readonly Passage[]
  outline: readonly OutlineEntry[]
  paragraphs: readonly RoledParagraph[]
  tables: readonly ParsedTable[]
  /** Titles of the document and of its case: a letter that names its case quotes no opinion by that. */
  own: ReadonlySet<string>
  /** The day of the document. */
  writtenOn: string | null
}

export type Undertakings = Pick<ParsedDocument, 'opinionPairs' | 'acknowledgedProblems' | 'commitments' | 'projects'>

/** Kinds that answer somebody. A policy has tasks and targets instead. */
const ANSWERING: ReadonlySet<DocKind> = new Set(['npc_suggestion_reply', 'cppcc_proposal_reply', 'reply', 'co_handling_opinion', 'deliberation_opinion_report', 'report'])

/** What a document takes up, admits and promises. */
export function readUndertakings({ kind, passages, outline, paragraphs, tables, own, writtenOn }: UndertakingsInput): Undertakings {
  if (!ANSWERING.has(kind)) return { opinionPairs: [], acknowledgedProblems: [], commitments: [], projects: [] }
  return {
    opinionPairs: findOpinionPairs({ passages, outline, rowsOf: rowsByTable(tables, paragraphs), own }),
    acknowledgedProblems: findAcknowledgedProblems(passages, outline),
    commitments: findCommitments(passages, kind, writtenOn),
    projects: [...findProjects(passages), ...findTableProjects(rowsByTable(tables, paragraphs))].toSorted((a, b) => a.range.start - b.range.start),
  }
}
