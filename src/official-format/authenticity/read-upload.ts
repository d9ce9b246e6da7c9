import { createHash } from 'node:crypto'
import { Turns } from '#ingest/formats/reading/turns.ts'

/** No file the portal hands out is larger. */
const MOST_BYTES = 25 * 1024 * 1024
/** So many files are held in memory at once; the others wait unread. */
const turns = new Turns(2)

export type Upload = { ok: true; name: string; sha256: string } | { ok: false; reason: 'no_file' | 'too_large' }

/** The name and SHA-256 of the file a form sent. The file is looked through once and let go. A request that does not say how long it is is refused. */
export function readUpload(request: Request): Promise<Upload> {
  const length = Number(request.headers.get('content-length') ?? Infinity)
  if (!(length <= MOST_BYTES)) return Promise.resolve({ ok: false, reason: 'too_large' })
  return turns.run(async () => {
    const file = await fileOf(request)
    if (!file || file.size === 0) return { ok: false, reason: 'no_file' }
    const sha256 = createHash('sha256').update(new Uint8Array(await file.arrayBuffer())).digest('hex')
    return { ok: true, name: file.name, sha256 }
  })
}

async function fileOf(request: Request): Promise<File | null> {
  try {
    const file = (await request.formData()).get('file')
    return file instanceof File ? file : null
  } catch {
    // A body that is no form holds no file.
    return null
  }
}
