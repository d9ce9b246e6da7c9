import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMentions } from '#facilities/find-mentions.ts'
import { type NamedFacility, nameForms, type Place } from '#facilities/name-forms.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const register: NamedFacility[] = read('content/facilities/facilities.json')
const districts: Place[] = read('content/districts.json')

function namedIn(district: string, text: string): string[] {
  const place = districts.find(({ name }) => name === district)!
  return findMentions(text, nameForms(register, place)).map(({ facilityId, name, start, end }) => {
    expect(text.slice(start, end)).toBe(name)
    return `${name}→${register.find(({ id }) => id === facilityId)!.name}`
  })
}

describe('facilities named in a text', () => {
  it('by the longest name: 中山医院 is not inside 复旦中山厦门医院 (N14)', () => {
    expect(namedIn('海沧区', '引进复旦中山厦门医院、第一医院、中山医院、心血管病医院等')).toEqual([
      '复旦中山厦门医院→复旦大学附属中山医院厦门医院', '第一医院→厦门大学附属第一医院', '中山医院→厦门大学附属中山医院', '心血管病医院→厦门大学附属心血管病医院',
    ])
  })

  it('by short names that mean what they mean in that district', () => {
    expect(namedIn('海沧区', '推动区妇幼保健院改革')).toEqual(['区妇幼保健院→海沧区妇幼保健院'])
    expect(namedIn('鲤城区', '巩固区妇幼保健院与省妇幼保健院战略合作关系')).toEqual(['区妇幼保健院→鲤城区妇幼保健院', '省妇幼保健院→福建省妇幼保健院'])
    expect(namedIn('泉港区', '妇幼保健院迁址重建项目')).toEqual(['妇幼保健院→泉港区妇幼保健院'])
    expect(namedIn('泉港区', '与第一医院、中山医院合作')).toEqual([])
  })

  it.each([
    ['湖里区', '思明区妇幼保健院'], ['湖里区', '与同安区妇幼保健院'], ['海沧区', '上海中山医院专家'], ['海沧区', '浙江大学医学院附属第一医院'],
    ['海沧区', '中山医院厦门分院'], ['鲤城区', '8家社区卫生服务中心'], ['湖里区', '各社卫中心'], ['泉港区', '三级医院创建'],
  ])('but not somebody else’s: %s, %s', (district, text) => {
    expect(namedIn(district, text)).toEqual([])
  })

  it.each([
    ['鲤城区', '浮桥、常泰街道社区卫生服务中心', ['浮桥', '常泰街道社区卫生服务中心']],
    ['鲤城区', '推进鲤中、海滨和常泰街道社区卫生服务中心与泉州市第一医院建立医联体', ['鲤中', '海滨', '常泰街道社区卫生服务中心', '泉州市第一医院']],
    ['海沧区', '新阳西街道、马銮湾街道社区卫生服务中心建设', ['新阳西街道', '马銮湾街道社区卫生服务中心']],
    ['泉港区', '针对后龙、峰尾两家卫生院因业务用房', ['后龙', '峰尾两家卫生院']],
    ['鲤城区', '开元社区卫生服务中心', ['开元社区卫生服务中心']],
  ])('named together, each for itself (N13): %s, %s', (district, text, names) => {
    expect(namedIn(district, text).map((one) => one.split('→')[0])).toEqual(names)
  })

  it('as the checked reading of the five documents lists them', () => {
    const seeds = Object.entries(read('tests/fixtures/seeds/ground-truth.json')).filter(([file]) => file !== '_meta')
    // Not institutions of the register: a wing of a hospital, a spa.
    const outside = new Set(['厦门市中医院康复楼', '厦门日月谷温泉度假村'])
    for (const [, seed] of seeds as [string, { jurisdiction: { district: string }; facilities: { name: string }[]; paragraphs: { text: string }[] }][]) {
      const text = seed.paragraphs.map((paragraph) => paragraph.text).join('\n')
      const found = namedIn(seed.jurisdiction.district, text).join('\n')
      const missed = seed.facilities.map(({ name }) => name.replace(/二期$/, '')).filter((name) => !outside.has(name) && !found.includes(name))
      expect(missed).toEqual([])
    }
  })
})
