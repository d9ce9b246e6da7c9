import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { asHtml } from '../../../tests/fixtures/files/letter.ts'
import { asOfd, ofdOf } from '../../../tests/fixtures/files/ofd.ts'
import { asPdf } from '../../../tests/fixtures/files/pdf.ts'
import { LETTERS } from '../../../tests/fixtures/files/letters.ts'
import { p, part, zipOf } from '../../../tests/fixtures/files/packages.ts'
import { readApart } from '#ingest/formats/reading/readers.ts'
import type { ReadBytes } from '#ingest/formats/read-bytes.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 150)
const [letter] = Object.values(LETTERS)
const numbering = part('w:numbering', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
const relationship = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relationships = (...all: string[]) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
const body = `${p('关于通知')}${p('目标', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('甲')}</w:tc></w:tr><w:tr><w:tc>${p('乙')}</w:tc><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`
const wordXml = part('w:document', `<w:body>${body}</w:body>`)

/** A Word file whose parts are cut and pasted at random before they are packed. */
const wordOf = (document: string, numbers: string) => zipOf({
  '[Content_Types].xml': '<Types/>', '_rels/.rels': relationships(relationship('a', 'officeDocument', 'word/document.xml')), 'word/document.xml': document,
  'word/_rels/document.xml.rels': relationships(relationship('b', 'numbering', 'numbering.xml')), 'word/numbering.xml': numbers,
}, 0)

/** An OFD file's objects, which say in text where every sign stands. */
const ofdObjects = '<ofd:TextObject Boundary="20 20 150 9" Font="2" Size="5" CTM="1 0 0 1 0 0"><ofd:TextCode X="0" Y="5" DeltaX="g 4 5 7.5">关于印发通知</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 20 52 L 170 52 L 170 72 L 20 72 C</ofd:AbbreviatedData></ofd:PathObject>'

const cuts = fc.array(fc.tuple(fc.nat(100_000), fc.nat(60), fc.constantFrom('', '<w:p/>', '</w:p>', 'w:val="99999999"', '<w:tbl>', '&amp;', '-1e308', 'NaN', ' g 1e9 1', '\\d800', '�', '\0', '<br>', '1e9')), { minLength: 1, maxLength: 6 })
const mutatedText = (text: string) => cuts.map((all) => all.reduce((sum, [at, length, piece]) => sum.slice(0, at % (sum.length + 1)) + piece + sum.slice((at % (sum.length + 1)) + length), text))
const mutatedBytes = (bytes: Uint8Array) => fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }).map((all) => {
  const copy = Uint8Array.from(bytes)
  for (const [at, value] of all) copy[at] = value
  return copy
})

const files = fc.oneof(
  fc.tuple(mutatedText(wordXml), mutatedText(numbering)).map(([document, numbers]) => wordOf(document, numbers)),
  mutatedBytes(wordOf(wordXml, numbering)),
  mutatedText(asHtml(letter!)).map((html) => new TextEncoder().encode(html)),
  mutatedBytes(asPdf(letter!)),
  mutatedText(ofdObjects).map((objects) => ofdOf({ pages: [objects] })),
  mutatedBytes(asOfd(letter!)),
  fc.uint8Array({ maxLength: 600 }),
)

describe('any bytes whatever', () => {
  it('are read or refused with a reason that somebody thought of', async () => {
    const outcome = await fc.check(fc.asyncProperty(files, async (bytes) => isAnswer(await readApart(bytes))), { numRuns: runs })
    expect(fc.defaultReportMessage(outcome)).toBeUndefined()
  }, 600_000)
})

function isAnswer(result: ReadBytes): boolean {
  if (result.ok === true) return result.source.text.isWellFormed() && !result.source.text.includes('\0')
  return result.ok === 'convert' || result.issue !== 'reading_failed'
}
