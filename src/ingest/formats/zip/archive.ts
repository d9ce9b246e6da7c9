import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type Entry } from 'yauzl'
import { Unreadable } from '#ingest/formats/source-text.ts'

/** Names in a package, and their contents on demand. */
export type Archive = { names: ReadonlySet<string>; bytes(name: string): Promise<Uint8Array | null>; text(name: string): Promise<string | null> }

const MOST_ENTRIES = 5_000
/** Whole package, inflated: pictures of a letter fit, a bomb does not. */
const MOST_INFLATED = 300 * 1024 * 1024
/** One part of text. A thousand pages are about 20 MB of XML. */
const LARGEST_PART = 48 * 1024 * 1024
/** XML shrinks about twentyfold; a part that shrank more than this was made to. */
const STEEPEST_RATIO = 250
const SMALL = 1024 * 1024

/**
 * Opens a zip package whose sizes stay within bounds. Only names and declared sizes are looked at; nothing is inflated before a
 * part is asked for, and never beyond what was declared. Throws Unreadable: archive_bomb, encrypted, broken_file.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await orBroken(() => fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, autoClose: false }))
  const entries = new Map<string, Entry>()
  let inflated = 0
  if (zip.entryCount > MOST_ENTRIES) throw new Unreadable('archive_bomb')
  await orBroken(async () => {
    for await (const entry of zip.eachEntry()) {
      inflated += entry.uncompressedSize
      const steep = entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * STEEPEST_RATIO
      if (inflated > MOST_INFLATED || steep) throw new Unreadable('archive_bomb')
      if (entry.isEncrypted()) throw new Unreadable('encrypted')
      entries.set(entry.fileName, entry)
    }
  })

  const read = async (name: string) => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.uncompressedSize > LARGEST_PART) throw new Unreadable('too_much')
    return orBroken(async () => buffer(await zip.openReadStreamPromise(entry)))
  }
  return {
    names: new Set(entries.keys()),
    bytes: read,
    async text(name) {
      const part = await read(name)
      return part && orBroken(async () => decode(part))
    },
  }
}

/** XML parts are UTF-8 or, by their byte order mark, UTF-16. */
function decode(bytes: Buffer): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(mark, { fatal: true }).decode(bytes)
}

async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken_file')
  }
}
