import { Unreadable } from '#ingest/formats/source-text.ts'

const FREE = 0xfffffffa
const END_OF_NAMES = 4_096

/**
 * Looks into an OLE compound file (MS-CFB), as old Word and WPS write, for what must be refused before another program opens it:
 * encryption, macros, spreadsheets. It lists directory entries and reads the first bytes of WordDocument; no more.
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  const { names, wordHead } = readDirectory(bytes)
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new Unreadable('encrypted')
  if (names.has('_VBA_PROJECT') || names.has('VBA') || names.has('Macros')) throw new Unreadable('has_macros')
  if (names.has('Workbook') || names.has('Book')) throw new Unreadable('is_spreadsheet')
  if (names.has('PowerPoint Document')) throw new Unreadable('is_presentation')
  // MS-DOC, FibBase: bit 8 of the flags at offset 10 is fEncrypted.
  if (wordHead && (wordHead.getUint16(10, true) & 0x0100) !== 0) throw new Unreadable('encrypted')
}

function readDirectory(bytes: Uint8Array): { names: Set<string>; wordHead: DataView | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 1_536) throw new Unreadable('broken_file')
  const sectorSize = 1 << view.getUint16(30, true)
  if (sectorSize !== 512 && sectorSize !== 4_096) throw new Unreadable('broken_file')
  const names = new Set<string>()
  let wordHead: DataView | null = null
  let sector = view.getUint32(48, true)
  for (let read = 0; sector < FREE && read < END_OF_NAMES; read++) {
    const at = (sector + 1) * sectorSize
    if (at + sectorSize > bytes.length) break
    for (let entry = at; entry < at + sectorSize; entry += 128) {
      const name = nameAt(view, entry)
      if (name === '') continue
      names.add(name)
      const start = (view.getUint32(entry + 116, true) + 1) * sectorSize
      // Streams below 4,096 bytes stand elsewhere; a Word document is never that small.
      if (name === 'WordDocument' && view.getUint32(entry + 120, true) >= 4_096 && start + 32 <= bytes.length) wordHead = new DataView(bytes.buffer, bytes.byteOffset + start, 32)
    }
    sector = nextSector(view, sector, sectorSize)
  }
  if (names.size === 0) throw new Unreadable('broken_file')
  return { names, wordHead }
}

function nameAt(view: DataView, entry: number): string {
  const units = Math.min(view.getUint16(entry + 64, true), 64) / 2 - 1
  let name = ''
  for (let i = 0; i < units; i++) name += String.fromCharCode(view.getUint16(entry + i * 2, true))
  return name
}

/** The sector that follows in the allocation table, whose first 109 sectors the header lists. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4
  const index = Math.floor(sector / perSector)
  if (index >= 109) return FREE
  const at = (view.getUint32(76 + index * 4, true) + 1) * sectorSize + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : FREE
}
