import { describe, expect, it } from 'vitest'
import type { Place, PlaceKind } from '#places/place.ts'
import { takePlace } from '#search/answers/take-place.ts'

const place = (name: string, kind: PlaceKind): Place => ({ code: name, name, kind, street: null, position: null, population: null, elderly: null, countedOn: null })
const PLACES = [place('禾山街道', 'street'), place('禾山社区居委会', 'community'), place('五缘湾北社区居委会', 'community'), place('五缘湾', 'landmark'), place('南埔村委会', 'village'), place('南埔镇', 'street')]

describe('a place in a question', () => {
  it.each([
    ['禾山打疫苗', '禾山街道', '禾山'], ['禾山社区打疫苗', '禾山社区居委会', '禾山社区'], ['禾山街道办事处附近', '禾山街道', '禾山街道办事处'], ['五缘湾附近的牙科', '五缘湾', '五缘湾'], ['五缘湾北社区附近', '五缘湾北社区居委会', '五缘湾北社区'],
    ['南埔村谁来看病', '南埔村委会', '南埔村'], ['南埔镇的医院', '南埔镇', '南埔镇'], ['南埔哪里看病', '南埔镇', '南埔'],
  ])('%s names %s', (words, name, said) => {
    const taken = takePlace(words, PLACES)
    expect([taken?.place.name, taken?.said]).toEqual([name, said])
    expect(taken?.rest).toBe(words.replace(said, ' '.repeat(said.length)))
  })

  it('is none where no name is said', () => expect(takePlace('附近打疫苗', PLACES)).toBeNull())
})
