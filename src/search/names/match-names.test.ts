import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare } from '#search/entries/keys.ts'
import { matchNames } from '#search/names/match-names.ts'
import { soundLexemes } from '#search/words/sound.ts'

const register: { id: string; name: string; aliases: string[]; districtCode: string | null }[] = JSON.parse(readFileSync('content/facilities/facilities.json', 'utf8'))
const huli = register.filter(({ districtCode }) => districtCode === '350206').map(({ name, aliases }) => ({ id: name, names: [name, ...aliases].map(bare), sounds: soundLexemes([name, ...aliases]) }))
const sounding = async (sound: string) => new Set(huli.filter(({ sounds }) => sounds.some((one) => one.startsWith(sound))).map(({ id }) => id))
const matched = (words: string) => matchNames(words, huli, sounding)
const found = async (words: string) => (await matched(words)).map(({ id }) => id)

describe('names of facilities', () => {
  it.each(['禾山', '坂尚', 'hsjd', 'heshan', '何山', '禾山分中心', '禾山坂尚', '禾山街道社區衛生服務中心', '坂', '禾出街道'])('%s finds 禾山街道社区卫生服务中心坂尚分中心', async (words) => {
    expect(await found(words)).toContain('禾山街道社区卫生服务中心坂尚分中心')
  })

  it.each([
    ['中医院', '厦门市中医院'], ['复旦中山', '复旦大学附属中山医院厦门医院'], ['xyyy', '厦门市仙岳医院'], ['仙月医院', '厦门市仙岳医院'], ['张步桃', '厦门燕来福医院'], ['ＸＩＡＮＹＵＥ', '厦门市仙岳医院'],
  ])('%s finds %s', async (words, name) => expect(await found(words)).toContain(name))

  it('offers what sounds alike only where nothing is written so', async () => {
    expect((await matched('何山')).every(({ nearness }) => nearness === 'sounds')).toBe(true)
    expect((await matched('禾山')).every(({ nearness }) => nearness === 'begins' || nearness === 'holds')).toBe(true)
  })

  it.each(['', '　', '?!', '航天飞机', 'zzzz'])('%s finds nothing', async (words) => expect(await found(words)).toEqual([]))

  it('each finds itself first, and by every beginning of itself', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...huli), fc.double({ min: 0.05, max: 1, noNaN: true }), async (one, part) => {
      expect((await found(one.id))[0]).toBe(one.id)
      expect(await found(one.id.slice(0, Math.max(1, Math.ceil(one.id.length * part))))).toContain(one.id)
    }))
  })

  it('no words make it fail', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'禾山何hs 。？*()[]😀\u0000\ud800'), maxLength: 30 }), async (words) => {
      expect((await found(words)).length).toBeLessThanOrEqual(huli.length)
    }))
  })
})
