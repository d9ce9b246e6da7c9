import { afterEach, describe, expect, it } from 'vitest'
import { displayOf, pathsFor } from '#config/paths.ts'

afterEach(() => {
  delete process.env.BASE_PATH
})

const plain = pathsFor({ locale: 'zh-CN', large: false })

describe('public addresses', () => {
  it('carry no prefix in the default language, and one each for English and 长者模式', () => {
    expect(plain.home()).toBe('/')
    expect(plain.document('huli', 'reply', 'xhwjh-2025-11', 's2-1')).toBe('/huli/replies/xhwjh-2025-11#s2-1')
    expect(pathsFor({ locale: 'en', large: false }).district('huli')).toBe('/en/huli')
    expect(pathsFor({ locale: 'zh-CN', large: true }).home()).toBe('/large')
    expect(pathsFor({ locale: 'en', large: true }).about()).toBe('/en/large/about')
  })

  it('put documents of kind other on the shelf of all documents', () => {
    expect(plain.document('huli', 'other', 'a')).toBe('/huli/documents/a')
  })

  it('begin with the base path of a host site', () => {
    process.env.BASE_PATH = '/health'
    const hosted = pathsFor({ locale: 'en', large: false })
    expect(hosted.home()).toBe('/health/en')
    expect(hosted.search('huli', { q: '医保' })).toBe('/health/en/huli/search?q=%E5%8C%BB%E4%BF%9D')
  })

  it('leave out empty query values and escape hostile segments', () => {
    expect(plain.collection('huli', 'replies', { year: null, result: '', page: 2 })).toBe('/huli/replies?page=2')
    expect(plain.district('a/../b?c#d')).toBe('/a%2F..%2Fb%3Fc%23d')
  })
})

describe('the display of a [locale] segment', () => {
  it('is a language, and whether letters are large', () => {
    expect(displayOf('zh-CN')).toEqual({ locale: 'zh-CN', large: false })
    expect(displayOf('en~large')).toEqual({ locale: 'en', large: true })
  })
})
