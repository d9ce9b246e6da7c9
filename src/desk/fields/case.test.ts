import { describe, expect, it } from 'vitest'
import { caseFields } from '#desk/fields/case.ts'
import { editionFields } from '#desk/edition/write-edition.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { aLetter } from '../../../tests/integration/letters.ts'

describe('the facts of a case', () => {
  it('are shown where the letter prints each, in its opening or else in its title', () => {
    const text = aLetter(9)
    expect(shown(text, 'caseTitle')).toEqual(['关于增设门诊的建议'])
    expect(shown(text, 'caseNumber')).toEqual(['第20259号'])
    expect(shown(text, 'caseTerm')).toEqual(['区九届人大'])
    expect(shown(text, 'caseSession')).toEqual(['四次会议'])
  })

  it('are sought in the whole opening where the letter does not print them', () => {
    const [opening] = shown(aLetter(9).replace('区九届人大四次会议', ''), 'caseTerm')
    expect(opening).toBe('您提出的《关于增设门诊的建议》（第20259号）收悉，现将办理情况答复如下：')
  })
})

function shown(text: string, field: keyof typeof caseFields): string[] {
  const fields = editionFields(parseDocument(text, { file: 'letter.txt' }))
  return caseFields[field].places(fields, text).map(({ start, end }) => text.slice(start, end))
}
