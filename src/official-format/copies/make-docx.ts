import type { PublicDocument } from '#documents/queries.ts'
import { Turns } from '#ingest/formats/reading/turns.ts'
import { layOut } from '#official-format/layout/lay-out.ts'
import { writeDocx } from '#official-format/word/write-docx.ts'

const turns = new Turns(1)

/** A published document as a Word file. It can be changed by whoever holds it, so it bears no code to check it by. */
export function makeDocx(document: PublicDocument): Promise<Uint8Array<ArrayBuffer>> {
  return turns.run(() => writeDocx(layOut(document)))
}
