import { describe, expect, it } from 'vitest'
import { readDeadline, readFigure } from '#desk/facts/fact-field.ts'
import { blankData, FACT_FIELDS, fieldsOf } from '#desk/facts/fact-fields.ts'
import { FACT_KINDS } from '#desk/facts/fact-kinds.ts'

const around = { sections: [{ path: '2', words: '二、办理情况', heading: '办理情况' }, { path: '2.1', words: '（一）增设门诊', heading: '增设门诊' }], writtenOn: '2025-09-01' }

describe('a figure as a clerk types it', () => {
  it.each([['98.5', 98.5], ['1,200', 1200], ['-3', -3], ['3-5', [3, 5]], ['3–5', [3, 5]], ['3至5', [3, 5]], ['', null], ['三五', undefined], ['3-4-5', undefined], ['5家', undefined]])('%j is %j', (typed, value) => {
    expect(readFigure(typed)).toEqual(value)
  })
})

describe('a deadline as a clerk types it', () => {
  it.each([
    ['2026-06-30', '2026-06-30', 'day'], ['2026年6月底前', '2026-06-30', 'month'], ['年底前', '2025-12-31', 'year_end'], ['每年', null, 'recurring'],
  ])('%s is %s', (typed, date, precision) => {
    expect(readDeadline(typed, around.writtenOn)).toEqual({ raw: typed, date, precision })
  })

  it('is none, or unreadable', () => {
    expect(readDeadline('', null)).toBeNull()
    expect(readDeadline('尽快', null)).toBeUndefined()
  })
})

describe('the parts of a fact', () => {
  it('read as they were written, for every kind, and an empty form changes nothing', () => {
    const parts = FACT_KINDS.flatMap((kind) => fieldsOf(kind).map(([name, field]) => {
      const before = field.read(blankData(kind))
      const written = field.write(blankData(kind), before, around)
      return { kind, name, before, after: typeof written === 'string' ? before : field.read(written) }
    }))
    expect(parts.filter(({ before, after }) => before !== after)).toEqual([])
    expect(parts.length).toBeGreaterThan(40)
  })

  it('lead an opinion to the section that answers it, with what stands under it', () => {
    const { answer } = FACT_FIELDS.opinion
    const written = answer.write(blankData('opinion'), '2', around)
    expect(written).toMatchObject({ answered: true, answer: '2', headingRaw: '办理情况', answerItems: ['2.1'] })
    expect(answer.write(written as object as Record<string, unknown>, 'none', around)).toMatchObject({ answered: false, answer: null, headingRaw: null, answerItems: [] })
    expect(answer.write(blankData('opinion'), '9', around)).toBe('choice_unknown')
  })

  it('make a target without a figure a quantitative one once it has one, and back', () => {
    const { value } = FACT_FIELDS.target
    const counted = value.write(blankData('target'), '98', around) as Record<string, unknown>
    expect(counted).toMatchObject({ value: 98, kind: 'quantitative' })
    expect(value.write(counted, '', around)).toMatchObject({ value: null, kind: 'qualitative', comparator: 'qualitative' })
  })

  it('keep a promised amount a range or a figure', () => {
    const { quantity, unit } = FACT_FIELDS.commitment
    const range = quantity.write(blankData('commitment'), '3-5', around) as Record<string, unknown>
    expect(range.quantity).toEqual({ value: [3, 5], unit: null, comparator: 'range' })
    const figure = quantity.write(unit.write(range, '家', around) as Record<string, unknown>, '4', around) as Record<string, unknown>
    expect(figure.quantity).toEqual({ value: 4, unit: '家', comparator: '=' })
  })
})
