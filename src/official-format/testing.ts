import { readFileSync } from 'node:fs'
import { readingBlock } from '#documents/blocks/reading-block.ts'
import { EditionFields } from '#documents/edition-fields.ts'
import { openPdf } from '#ingest/formats/pdf/open-pdf.ts'
import type { PageContent } from '#ingest/formats/pages/page-content.ts'
import { readPdfPage } from '#ingest/formats/pdf/pdf-page.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import type { Edition } from '#official-format/layout/lay-out.ts'

/** For tests: a text as the edition it becomes. */
export function editionOf(text: string): Edition {
  const parsed = parseDocument(text)
  const { contacts, dateIssued, disclosure, docKind, docNumber, issuer, leaders, resultClass, signature, signer, title } = parsed
  return {
    kind: docKind.includes('reply') ? 'reply' : 'policy',
    number: docNumber?.normalized ?? null,
    title: title?.normalized ?? null,
    issuerName: issuer?.name ?? null,
    signature: signature?.normalized ?? null,
    issuedOn: dateIssued?.iso ?? null,
    issuedRaw: dateIssued?.raw ?? null,
    resultLabel: resultClass?.labelRaw ?? null,
    resultRaw: resultClass?.valueRaw ?? null,
    disclosure: disclosure?.value ?? null,
    fields: EditionFields.parse(parsed),
    people: [
      ...(signer ? [{ role: 'signer', name: signer.name, capacity: null, phone: null }] : []),
      ...leaders.map(({ name, role }) => ({ role: 'leader', name, capacity: role, phone: null })),
      ...contacts.map(({ name, role, phoneRaw }) => ({ role: 'contact', name: name ?? '', capacity: role, phone: phoneRaw })),
    ],
    blocks: parsed.blocks.map(readingBlock),
  }
}

export const fileEdition = (path: string): Edition => editionOf(readFileSync(path, 'utf8'))

/** What stands on each page of a PDF, in points from its lower left corner. */
export async function pagesOf(pdf: Uint8Array): Promise<PageContent[]> {
  const opened = await openPdf(pdf)
  const pages: PageContent[] = []
  for (let number = 1; number <= opened.numPages; number++) pages.push(await readPdfPage(await opened.getPage(number)))
  return pages
}

export const inMillimetres = (points: number) => (points / 72) * 25.4

export type Line = { text: string; left: number; right: number; baseline: number; size: number }

/** The lines of a page from the top, in millimetres from its upper left corner; sizes in points. */
export function linesOf({ height, marks }: PageContent): Line[] {
  const rows = Map.groupBy(marks, ({ y }) => Math.round(y * 2))
  return [...rows.values()]
    .map((row) => row.toSorted((a, b) => a.x - b.x))
    .map((row) => ({
      text: row.map(({ text }) => text).join(''),
      left: inMillimetres(row[0]!.x),
      right: inMillimetres(Math.max(...row.map(({ right }) => right))),
      baseline: inMillimetres(height - row[0]!.y),
      size: Math.max(...row.map(({ size }) => size)),
    }))
    .toSorted((a, b) => a.baseline - b.baseline)
}

/** Horizontal lines of a page from the top, in millimetres from its upper left corner. */
export function rulesOf({ height, rules }: PageContent) {
  return rules
    .filter(({ vertical }) => !vertical)
    .map(({ at, from, to }) => ({ at: inMillimetres(height - at), from: inMillimetres(from), to: inMillimetres(to) }))
    .toSorted((a, b) => a.at - b.at)
}
