import { crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01, the first day a zip can name: a package says nothing of when it was made. */
const [NO_TIME, NO_DATE] = [0, 0x21]
const [UTF8_NAMES, DEFLATED, VERSION] = [0x0800, 8, 20]

/** Packs parts into a zip package (PKWARE APPNOTE 6.3), without times, comments or extra fields. */
export function writeZip(parts: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const [encoded, packed] = [Buffer.from(name, 'utf8'), deflateRawSync(bytes)]
    const common = header([VERSION, UTF8_NAMES, DEFLATED, NO_TIME, NO_DATE], [crc32(bytes), packed.length, bytes.length], [encoded.length, 0])
    const local = Buffer.concat([signature(0x04034b50), common, encoded, packed])
    const entry = Buffer.concat([signature(0x02014b50), header([VERSION], [], []), common, header([0, 0, 0], [0, offset], []), encoded])
    bodies.push(local)
    directory.push(entry)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.concat([signature(0x06054b50), header([0, 0, parts.length, parts.length], [size, offset], [0])])
  return Uint8Array.from(Buffer.concat([...bodies, ...directory, end]))
}

function signature(value: number): Buffer {
  return header([], [value], [])
}

/** Fields in the order of the format: of two bytes, of four, of two. */
function header(shorts: number[], longs: number[], tail: number[]): Buffer {
  const bytes = Buffer.alloc((shorts.length + tail.length) * 2 + longs.length * 4)
  let at = 0
  for (const value of shorts) at = bytes.writeUInt16LE(value, at)
  for (const value of longs) at = bytes.writeUInt32LE(value, at)
  for (const value of tail) at = bytes.writeUInt16LE(value, at)
  return bytes
}
