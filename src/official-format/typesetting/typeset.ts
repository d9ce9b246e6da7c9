import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Apart, type Bounds } from '#ingest/formats/reading/apart.ts'
import { Turns } from '#ingest/formats/reading/turns.ts'
import { FALLBACK, type Faces, officialFaces } from '#official-format/fonts/faces.ts'
import type { OfficialDocument } from '#official-format/layout/official-document.ts'

/** What a printed copy can be checked by; null for drafts, which have no public address. */
export type Verification = {
  /** The public address of the document, behind `codeImage`. */
  address: string
  /** A QR code as SVG. */
  codeImage: string
  label: string
  checkCode: string
}

export type TypesetQuestion = Faces & { document: OfficialDocument; fallback: string[]; verification: Verification | null }

/** A PDF, or what the typesetter said against it. */
export type SetInType = { ok: true; pdf: Uint8Array<ArrayBuffer>; pages: number } | { ok: false; reason: string }

/** Far above any real document: a plan of forty pages takes a tenth of a second. */
const BOUNDS: Bounds = { time: 20_000, memory: 1536 * 1024 * 1024 }
/** Characters of one document. */
const MOST_CHARACTERS = 400_000
/** More than this many waiting are sent away, not kept. */
const MOST_WAITING = 40

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'child.ts')
const turns = new Turns(1)
const typesetter = new Apart<TypesetQuestion, SetInType>(CHILD)
let waiting = 0

export class TypesettingError extends Error {
  override name = 'TypesettingError'
}

/** Too many documents wait to be set, or this one is too long. */
export class TypesetterBusyError extends TypesettingError {
  override name = 'TypesetterBusyError'
}

/**
 * Sets a laid-out document as a PDF (Typst), in a process of its own, one at a time, within bounds of time and memory.
 * The text goes to the typesetter as data, never as source. Throws TypesettingError.
 *
 * @example
 * const { pdf, pages } = await typeset(layOut(edition), null)
 */
export async function typeset(document: OfficialDocument, verification: Verification | null, faces: Faces = officialFaces()): Promise<{ pdf: Uint8Array<ArrayBuffer>; pages: number }> {
  const characters = JSON.stringify(document).length
  if (characters > MOST_CHARACTERS) throw new TypesetterBusyError(`${characters} characters are more than are set`)
  if (waiting >= MOST_WAITING) throw new TypesetterBusyError(`${waiting} documents wait to be set`)
  waiting++
  try {
    const answered = await turns.run(() => typesetter.ask({ document, verification, ...faces, fallback: FALLBACK }, BOUNDS))
    if (!answered.ok) throw new TypesettingError(`the typesetter ${answered.broke}`)
    if (!answered.answer.ok) throw new TypesettingError(answered.answer.reason)
    return answered.answer
  } finally {
    waiting--
  }
}
