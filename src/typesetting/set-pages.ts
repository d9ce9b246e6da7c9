import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Apart, type Bounds } from '#ingest/formats/reading/apart.ts'
import { Turns } from '#ingest/formats/reading/turns.ts'
import { FALLBACK, type Faces, officialFaces } from '#typesetting/fonts/faces.ts'

/** A template (a file of Typst) and the data it is filled with, each under its name, with the typefaces it may use. */
export type PagesQuestion = Faces & { template: string; data: Record<string, unknown>; fallback: string[] }

export type Pages = { pdf: Uint8Array<ArrayBuffer>; pages: number }

/** A PDF, or what the typesetter said against it. */
export type SetInType = ({ ok: true } & Pages) | { ok: false; reason: string }

/** Far above anything real: a plan of forty pages takes a tenth of a second. */
const BOUNDS: Bounds = { time: 20_000, memory: 1536 * 1024 * 1024 }
/** More than this many waiting are sent away, not kept. */
const MOST_WAITING = 40

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'child.ts')
const turns = new Turns(1)
const typesetter = new Apart<PagesQuestion, SetInType>(CHILD)
let waiting = 0

export class TypesettingError extends Error {
  override name = 'TypesettingError'
}

/** Too much waits to be set, or this is too long. */
export class TypesetterBusyError extends TypesettingError {
  override name = 'TypesetterBusyError'
}

/**
 * Fills a template and sets it as a PDF (Typst), in a process of its own, one at a time, within bounds of time and memory. What is said goes
 * to the typesetter as data, never as source. Throws TypesettingError.
 *
 * @example
 * const { pdf, pages } = await setPages('/…/door-card.typ', { card })
 */
export async function setPages(template: string, data: Record<string, unknown>, faces: Faces = officialFaces()): Promise<Pages> {
  if (waiting >= MOST_WAITING) throw new TypesetterBusyError(`${waiting} documents wait to be set`)
  waiting++
  try {
    const answered = await turns.run(() => typesetter.ask({ template, data, ...faces, fallback: FALLBACK }, BOUNDS))
    if (!answered.ok) throw new TypesettingError(`the typesetter ${answered.broke}`)
    if (!answered.answer.ok) throw new TypesettingError(answered.answer.reason)
    return answered.answer
  } finally {
    waiting--
  }
}
