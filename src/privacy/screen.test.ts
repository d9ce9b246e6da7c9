import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luhn } from '#privacy/numbers/bank-card.ts'
import { checkSign } from '#privacy/numbers/identity-card.ts'
import { screen } from '#privacy/screen.ts'
import { QUIET, TELLING } from '../../tests/fixtures/privacy/sentences.ts'
import { MB, pathological } from '../../tests/fixtures/pathological-texts.ts'
import { processorTime } from '../../tests/processor-time.ts'

const MARKED = /〔([a-z_]+)\|([^〕]*)〕/gu

/** A sentence of the fixture as text, and what is marked in it. */
function read(sentence: string) {
  const text = sentence.replace(MARKED, '$2')
  return { text, marked: [...sentence.matchAll(MARKED)].map(([, rule, words]) => `${rule}: ${words}`) }
}

const said = (text: string) => screen(text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)

describe('what a person must decide on before publishing', () => {
  it.each(TELLING)('is found: %s', (sentence) => {
    const { text, marked } = read(sentence)
    expect(said(text)).toEqual(marked)
  })

  it.each(QUIET)('is not seen in %s', (sentence) => {
    expect(said(sentence)).toEqual([])
  })

  it('is found in a letter as in a sentence, and once', () => {
    const all = TELLING.flatMap((sentence, index) => [read(sentence).text, QUIET[index % QUIET.length]!]).join('\n')
    expect(said(all)).toEqual(TELLING.flatMap((sentence) => read(sentence).marked))
  })
})

describe('what stands there instead', () => {
  it.each([
    ['手机138-0013-8000。', '手机138-****-8000。'],
    ['电话+86 13800138000', '电话+86 138****8000'],
    ['身份证号１１０１０５１９４９１２３１００２Ｘ', '身份证号１１０*************２Ｘ'],
    ['卡号6222 0212 3456 7890 128', '卡号6222 **** **** ***0 128'],
    ['邮箱linxm_88@163.com', '邮箱l***@163.com'],
    ['家住吕岭路56号2单元301室', '家住吕岭路［门牌已隐去］'],
    ['患者李建国，男，67岁', '患者李某某，男，67岁'],
  ])('%s → %s', (text, masked) => {
    const [{ start, end, mask }] = screen(text) as [ReturnType<typeof screen>[number]]
    const done = text.slice(0, start) + mask + text.slice(end)
    expect(done).toBe(masked)
    expect(screen(done)).toEqual([])
  })

  it('is nothing for a mark of secrecy, which hiding would not mend', () => {
    expect(screen('机密★1年')).toMatchObject([{ rule: 'secrecy_mark', mask: null }])
  })
})

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
const birthday = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''))
const place = fc.constantFrom('350203', '350206', '110105', '440304', '652301', '810000')
const identity = fc.tuple(place, birthday, digits(3)).map((parts) => parts.join('')).map((body) => body + checkSign(body))
const card = digits(16).map((body) => `62${body}`).map((body) => body + String((10 - luhn(`${body}0`)) % 10))
const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map((parts) => parts.join(''))
const wide = (text: string) => text.replace(/[\dX]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
/** Ways people write a number so that it can be read, or so that it is not found. */
const disguise = fc.constantFrom<(text: string) => string>(
  (text) => text, wide, (text) => text.replace(/(.{3})(.{4})/u, '$1 $2 '), (text) => text.replace(/(.{3})(.{4})/u, '$1-$2-'),
  (text) => [...text].join(' '), (text) => wide(text).replace(/(.{6})/u, '$1　'), (text) => [...text].join('\u200b'), (text) => text.replace(/(.{4})(.{4})/u, '$1·$2·'),
  (text) => text.toLowerCase(), (text) => text.replace(/(.{3})(.{4})/u, '$1—$2—'),
)
const around = fc.tuple(fc.constantFrom('经核实，当事人', '号码为', '登记的是（', '：', '材料载明'), fc.constantFrom('。', '，已办结', '）等', '\n', '的来电'))

describe('generated numbers, spaced and widened at will', () => {
  it.each([['identity_card', identity], ['mobile_phone', mobile], ['bank_card', card]] as const)('every %s is found', (rule, number) => {
    fc.assert(fc.property(number, disguise, around, (plain, hide, [before, after]) => {
      const shown = hide(plain)
      const found = screen(before + shown + after)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ rule, start: before.length, end: before.length + shown.length })
      expect(screen(before + found[0]!.mask + after)).toEqual([])
    }), { numRuns: 2_000 })
  })

  it('an identity number with a wrong check sign is none by itself', () => {
    fc.assert(fc.property(identity, (plain) => {
      const wrong = plain.slice(0, 17) + (plain.endsWith('X') ? '0' : 'X')
      expect(screen(`编号${wrong}。`).filter(({ rule }) => rule === 'identity_card')).toEqual([])
    }), { numRuns: 500 })
  })

  it('numbers of documents, landlines, dates and sums are quiet', () => {
    const quiet = fc.oneof(
      digits(6).map((number) => `0592-5${number}`), digits(7).map((number) => `0595-2${number}`), digits(3).map((number) => `厦湖卫健函〔2025〕${Number(number) + 1}号`),
      fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, day]) => `${year}年${month}月${day}日至${year + 1}-0${(month % 9) + 1}-11`),
      digits(5).map((number) => `投入${Number(number) + 1}.5万元`), digits(4).map((number) => `第2025${number}号`),
    )
    fc.assert(fc.property(fc.array(quiet, { minLength: 1, maxLength: 12 }), (all) => {
      expect(said(all.join('、'))).toEqual([])
    }), { numRuns: 2_000 })
  })
})

describe('time', () => {
  const cost = (text: string) => processorTime(() => screen(text))
  const hostile = [...pathological, ['digits', (size: number) => '1'.repeat(size)], ['spaced digits', (size: number) => '1 3 '.repeat(size / 4)], ['signs @', (size: number) => 'a@'.repeat(size / 2)], ['patients', (size: number) => '患者李建国，'.repeat(size / 6)], ['home', (size: number) => '家住1号'.repeat(size / 4)], ['deputies', (size: number) => '代表电话5551234'.repeat(size / 11)], ['spaces', (size: number) => '密级' + ' '.repeat(size)]] as const
  it.each(hostile)('grows with the size only for a text of %s', (_name, make) => {
    const [small, large] = [cost(make(MB / 32)), cost(make(MB / 4))]
    expect(large).toBeLessThan(Math.max(8 * small * 3, 300))
  })
})
