import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Actor } from '#accounts/actor.ts'
import { publishTaken } from '#desk/publish-taken.ts'
import { takeIn, type TakenIn } from '#desk/take-in.ts'
import { MAX_BYTES } from '#ingest/formats/source-text.ts'

export type ImportedFile = { file: string } & ({ ok: true; status: TakenIn['status'] | 'published' } | { ok: false; key: string })

/**
 * Takes one file of a folder in and, if asked, publishes it. Doing it again changes nothing: what is here is found by its bytes or its
 * 文号, and a publication that was cut off goes on where it stopped.
 */
export async function importFile(actor: Actor, file: string, { districtCode, publish }: { districtCode: string; publish: boolean }): Promise<ImportedFile> {
  const size = await stat(file).then((found) => found.size, () => 0)
  // What is too large is not even read: a folder may hold films.
  if (size > MAX_BYTES) return { file, ok: false, key: 'too_large' }
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return { file, ok: false, key: 'file_unreadable' }
  const taken = await takeIn(actor, { districtCode, fileName: basename(file), bytes })
  if (!taken.ok) return { file, ok: false, key: taken.issues[0]!.key }
  if (!publish) return { file, ok: true, status: taken.status }
  const key = await publishTaken(actor, taken.editionId)
  return key === null ? { file, ok: true, status: taken.status === 'already_held' ? 'already_held' : 'published' } : { file, ok: false, key }
}
