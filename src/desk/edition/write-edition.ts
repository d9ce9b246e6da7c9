import { writeEditionParts } from '#desk/edition/write-edition-parts.ts'
import { type FactKey, FACTS } from '#desk/facts/fact-kinds.ts'
import { type Corrections, withCorrections } from '#desk/fields/corrections.ts'
import { type CaseFacts, findOrCreateCase } from '#cases/find-or-create-case.ts'
import { resolveAgency } from '#districts/resolve-agency.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { columnOf } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import type { CaseBody } from '#platform/generated/enums.ts'

const BODY = ['blocks', 'paragraphs', 'outline', 'defects', 'issues', 'citedDocuments', 'tables', 'removals'] as const

/** The metadata of a ParsedDocument: what an edition keeps in `fields`. The body and the facts are kept as rows. */
export type EditionFields = Omit<ParsedDocument, (typeof BODY)[number] | FactKey>

export function editionFields(parsed: ParsedDocument): EditionFields {
  const body: ReadonlySet<string> = new Set([...BODY, ...Object.values(FACTS).map(({ key }) => key)])
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => !body.has(name))) as EditionFields
}

/** Fills an edition in work from what was recognised: its columns, and every part anew. Corrections made by hand stay. */
export async function writeEdition(tx: Transaction, editionId: string, parsed: ParsedDocument, districtCode: string): Promise<void> {
  const { corrections } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { corrections: true } })
  const recognised = editionFields(parsed)
  const { fields } = withCorrections(recognised, corrections as Corrections)
  await tx.edition.update({
    where: { id: editionId },
    data: { recognised, ...(await editionColumns(tx, fields, districtCode)), issues: parsed.issues, repairs: parsed.defects },
  })
  await writeEditionParts(tx, editionId, { ...parsed, ...fields })
}

/** The columns that lists, filters and search read, derived from the fields so that the two never disagree. */
export async function editionColumns(tx: Transaction, fields: EditionFields, districtCode: string) {
  const caseFacts = caseFactsOf(fields)
  return {
    fields,
    title: fields.title?.normalized ?? null,
    numberRaw: fields.docNumber?.raw ?? null,
    number: fields.docNumber?.normalized ?? null,
    issuerName: fields.issuer?.name ?? null,
    agencyId: fields.issuer && (await resolveAgency(tx, districtCode, fields.issuer.name)),
    signature: fields.signature?.normalized ?? null,
    issuedRaw: fields.dateIssued?.raw ?? null,
    issuedOn: columnOf(fields.dateIssued?.iso ?? null),
    resultLabel: fields.resultClass?.labelRaw ?? null,
    resultRaw: fields.resultClass?.valueRaw ?? null,
    resultClass: fields.resultClass?.value ?? null,
    disclosure: fields.disclosure?.value ?? null,
    effectiveFrom: columnOf(fields.effective?.effectiveFrom ?? null),
    expiresOn: columnOf(fields.effective?.expires ?? null),
    caseId: caseFacts && (await findOrCreateCase(tx, districtCode, caseFacts)),
  }
}

const BODIES: Record<string, CaseBody> = { NPC: 'npc', CPPCC: 'cppcc', NPC_STANDING_COMMITTEE: 'npc_standing_committee' }

function caseFactsOf({ request }: EditionFields): CaseFacts | null {
  const body = request?.bodyKind && BODIES[request.bodyKind]
  if (!request || !body) return null
  return {
    body,
    level: request.bodyLevel,
    term: request.term,
    session: request.session ?? request.meeting,
    number: request.number,
    instrument: request.instrument,
    title: request.title ?? request.subject,
  }
}
