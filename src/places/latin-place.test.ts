import { describe, expect, it } from 'vitest'
import { translator } from '#i18n/translate.ts'
import { latinPlace } from '#places/latin-place.ts'
import { placeWords } from '#places/place-name.tsx'

describe('a place in pinyin', () => {
  it.each([
    ['禾山街道', 'Heshan Subdistrict'], ['枋湖社区居委会', 'Fanghu Community'], ['南埔村委会', 'Nanpu Village'], ['涂岭镇', 'Tuling Town'], ['西安村', 'Xi’an Village'], ['钟宅畲族社区居委会', 'Zhongzhaishezu Community'], ['五缘湾', 'Wuyuanwan'],
    ['厦门港街道', 'Xiamengang Subdistrict'], ['国贸大厦', 'Guomaodasha'], ['曾厝村', 'Zengcuo Village'], ['吕岭社区居委会', 'Lüling Community'], ['涵江侨乡', 'Hanjiangqiao Township'], ['长乐社区居委会', 'Changle Community'],
  ])('%s is %s', (name, latin) => expect(latinPlace(name)).toBe(latin))

  it.each(['芦朴村委会', '坑仔底村委会', '伍堡社区居委会', 'A1社区'])('is not guessed where a character is read in several ways, or is none: %s', (name) => expect(latinPlace(name)).toBeNull())

  it('stands before the Chinese on English pages, and nowhere on Chinese ones', () => {
    expect([placeWords('禾山街道', translator('en')), placeWords('芦朴村委会', translator('en')), placeWords('禾山街道', translator('zh-CN'))]).toEqual(['Heshan Subdistrict 禾山街道', '芦朴村委会', '禾山街道'])
  })
})
