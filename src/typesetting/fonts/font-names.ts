/** A table of names in an OpenType file (OpenType specification, "name"), as far as font families go. */
const FAMILY = [16, 1]

/**
 * The family names a font file gives itself, in every language, the one it lists first at the front: 仿宋_GB2312 and FangSong_GB2312. A
 * collection (.ttc) answers for its first font. What is no font answers none.
 *
 * @example
 * familyNames(await readFile('simfang.ttf')) //=> ['FangSong', '仿宋']
 */
export function familyNames(file: Buffer): string[] {
  try {
    const start = file.toString('latin1', 0, 4) === 'ttcf' ? file.readUInt32BE(12) : 0
    const names = tableAt(file, start, 'name')
    return names === null ? [] : namesAt(file, names)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

function tableAt(file: Buffer, start: number, tag: string): number | null {
  for (let index = 0; index < file.readUInt16BE(start + 4); index++) {
    const record = start + 12 + index * 16
    if (file.toString('latin1', record, record + 4) === tag) return file.readUInt32BE(record + 8)
  }
  return null
}

function namesAt(file: Buffer, table: number): string[] {
  const strings = table + file.readUInt16BE(table + 4)
  const found = FAMILY.flatMap((wanted) => {
    const names: string[] = []
    for (let index = 0; index < file.readUInt16BE(table + 2); index++) {
      const record = table + 6 + index * 12
      const [platform, encoding, , id, length, offset] = Array.from({ length: 6 }, (_, at) => file.readUInt16BE(record + at * 2)) as [number, number, number, number, number, number]
      if (id !== wanted) continue
      const bytes = file.subarray(strings + offset, strings + offset + length)
      if (platform === 0 || platform === 3) names.push(utf16(bytes))
      else if (platform === 1 && encoding === 0) names.push(bytes.toString('latin1'))
    }
    return names
  })
  return [...new Set(found.filter((name) => name !== ''))]
}

function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le')
}
