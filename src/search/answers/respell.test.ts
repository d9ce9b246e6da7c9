import { describe, expect, it } from 'vitest'
import { respell } from '#search/answers/respell.ts'

const WORDS = ['附近', '疫苗', '打疫苗', '牙科', '禾山']

describe('words that nothing bears', () => {
  it.each([
    ['付近打议苗', ['付近', '打议苗'], '附近打疫苗'], ['何山的牙可', ['何山', '牙可'], '禾山的牙科'], ['fujin yimiao', ['fujin', 'yimiao'], '附近 疫苗'], ['fujinyimiao', ['fujinyimiao'], '附近疫苗'],
  ])('%s are read as what sounds the same', (words, unheard, meant) => expect(respell(words, unheard, WORDS)).toBe(meant))

  it('stay as they are where nothing sounds so, or they were heard of', () => {
    expect(respell('核酸 vaccines', ['核酸', 'vaccines'], WORDS)).toBe('核酸 vaccines')
    expect(respell('付近', [], WORDS)).toBe('付近')
    expect(respell('anyimiaothing', ['anyimiaothing'], WORDS)).toBe('anyimiaothing')
  })
})
