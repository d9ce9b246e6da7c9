import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { facesIn } from '#typesetting/fonts/faces.ts'
import { familyNames } from '#typesetting/fonts/font-names.ts'

const SERIF = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const folder = mkdtempSync(join(tmpdir(), 'huiyin-fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a font file', () => {
  it('tells the family it belongs to', () => {
    expect(familyNames(readFileSync(SERIF))).toContain('Noto Serif SC')
  })

  it('that is none tells nothing', () => {
    expect(familyNames(Buffer.from('no font at all'))).toEqual([])
    expect(familyNames(Buffer.from('ttcf'))).toEqual([])
    expect(familyNames(readFileSync(SERIF).subarray(0, 200))).toEqual([])
  })
})

describe('the typefaces', () => {
  it('are open substitutes, and say so, where no folder is named', () => {
    const { faces } = facesIn(undefined)
    expect(faces.text).toEqual({ family: 'Noto Serif SC', weight: 400, standard: false })
  })

  it('are those of the folder where it has them', () => {
    copyFileSync(SERIF, join(folder, 'a.ttf'))
    writeFileSync(join(folder, 'b.ttf'), fontNamed('FangSong_GB2312', '仿宋_GB2312'))
    const { faces, folders } = facesIn(folder)
    expect(faces.text).toEqual({ family: 'FangSong_GB2312', weight: 400, standard: true })
    expect(faces.title.standard).toBe(false)
    expect(folders[0]).toBe(folder)
  })
})

/** A file with nothing but names in it, in the order of their languages. */
function fontNamed(...families: string[]): Buffer {
  const strings = families.map((name) => Buffer.from(name, 'utf16le').swap16())
  const table = Buffer.alloc(6 + families.length * 12)
  table.writeUInt16BE(families.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  for (const [at, string] of strings.entries()) {
    for (const [place, value] of [3, 1, at === 0 ? 0x409 : 0x804, 1, string.length, offset].entries()) table.writeUInt16BE(value, 6 + at * 12 + place * 2)
    offset += string.length
  }
  const header = Buffer.alloc(28)
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(1, 4)
  header.write('name', 12, 'latin1')
  header.writeUInt32BE(header.length, 20)
  return Buffer.concat([header, table, ...strings])
}
