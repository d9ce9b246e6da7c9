import type { MadeUpDistrict } from './districts.ts'
import { dice } from '../dice.ts'

/** A made-up house as the register's tables hold it. */
export type MadeUpHouse = {
  id: string
  externalId: string
  slug: string
  districtCode: string
  name: string
  aliases: string[]
  type: string
  typeCode: string
  tier: string | null
  street: string
  values: Record<string, string>
  sessions: object[]
  offers: string[]
}

type Kind = { type: string; code: string; share: number; offers: string[]; hours: keyof typeof HOURS }

const HOURS = {
  always: [{ label: 'emergency', days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00', weeks: null }],
  weekdays: [
    { label: 'morning', days: [1, 2, 3, 4, 5], opens: '08:00', closes: '12:00', weeks: null },
    { label: 'afternoon', days: [1, 2, 3, 4, 5], opens: '14:30', closes: '17:30', weeks: null },
  ],
  daily: [
    { label: 'morning', days: [1, 2, 3, 4, 5, 6, 7], opens: '08:00', closes: '12:00', weeks: null },
    { label: 'afternoon', days: [1, 2, 3, 4, 5, 6], opens: '14:00', closes: '18:00', weeks: null },
    { label: 'night', days: [2, 4], opens: '18:30', closes: '21:00', weeks: null },
  ],
  unstated: [],
}

/** Shares of a hundred, about as houses stand in China: over half are rooms of villages, a quarter small practices. */
const KINDS: readonly Kind[] = [
  { type: '村卫生室', code: 'D600', share: 52, offers: ['CD-MGMT', 'FD-SIGN'], hours: 'daily' },
  { type: '普通诊所', code: 'D211', share: 13, offers: [], hours: 'daily' },
  { type: '口腔诊所', code: 'D215', share: 6, offers: [], hours: 'daily' },
  { type: '诊所（中医）', code: 'D212', share: 5, offers: ['TCM-CARE'], hours: 'daily' },
  { type: '综合门诊部', code: 'D110', share: 4, offers: ['WEEKEND'], hours: 'daily' },
  { type: '口腔门诊部', code: 'D152', share: 3, offers: ['WEEKEND'], hours: 'daily' },
  { type: '社区卫生服务站', code: 'B200', share: 4, offers: ['FD-SIGN', 'CD-MGMT', 'VAX'], hours: 'weekdays' },
  { type: '社区卫生服务中心', code: 'B100', share: 3, offers: ['FD-SIGN', 'CD-MGMT', 'VAX-CHILD', 'VAX-ADULT', 'NIGHT', 'TCM-HALL'], hours: 'daily' },
  { type: '卫生院', code: 'C220', share: 4, offers: ['FD-SIGN', 'CD-MGMT', 'VAX', 'TCM-HALL'], hours: 'always' },
  { type: '综合医院', code: 'A100', share: 2, offers: ['FEVER-C', 'CHEST-C', 'STROKE-C'], hours: 'always' },
  { type: '中医医院', code: 'A210', share: 1, offers: ['TCM-CARE', 'REHAB'], hours: 'always' },
  { type: '眼科医院', code: 'A512', share: 1, offers: [], hours: 'weekdays' },
  { type: '妇幼保健院', code: 'G100', share: 1, offers: ['MCH', 'VAX-CHILD'], hours: 'weekdays' },
  { type: '急救站', code: 'E300', share: 1, offers: [], hours: 'unstated' },
]
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭郎']
const GIVEN = [...'建国秀英志强桂兰文军丽华海燕玉梅春明德福永康仁和济世同安瑞康爱民惠民']
const PROPER = ['仁爱', '康宁', '博爱', '惠民', '同济', '和睦', '德康', '瑞祥', '爱民', '安康', '益民', '百姓', '泰和', '济生', '美年', '晨光']
const DATUMS = ['GCJ-02', 'GCJ-02', 'GCJ-02', 'WGS-84', 'CGCS2000', 'BD-09']

/** Every house of a district. */
export function* madeUpHouses(district: MadeUpDistrict): Generator<MadeUpHouse> {
  for (let place = 0; place < district.houses; place++) yield madeUpHouse(district, place)
}

export function madeUpHouse(district: MadeUpDistrict, place: number): MadeUpHouse {
  const serial = district.first + place
  const roll = dice(serial + 1_000_003)
  const kind = kindAt(roll(100))
  const street = district.streets[roll(district.streets.length)]!
  const village = street.villages[roll(street.villages.length)]!
  const name = nameOf(kind, { district, street: street.name, village, roll })
  const stepFree = roll(3)
  return {
    id: `00000000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`, externalId: `made-up-${serial}`, slug: `m${serial.toString(36).padStart(5, '0')}`,
    districtCode: district.code, name, type: kind.type, typeCode: kind.code, street: street.name,
    aliases: roll(4) === 0 ? [`${village}${kind.type}`] : [],
    tier: kind.code.startsWith('A') ? ['三级', '二级', '一级'][roll(3)]! : null,
    values: {
      name, type: kind.type, typeCode: kind.code, street: street.name, status: 'operating', address: `${district.name}${street.name}${village}路${1 + roll(400)}号`,
      phone: `0${300 + (district.serial % 600)}-${2_000_000 + roll(7_000_000)}`,
      lat: (district.lat + (roll(3_300) - 1_650) / 10_000).toFixed(4), lng: (district.lng + (roll(3_300) - 1_650) / 10_000).toFixed(4), crs: DATUMS[roll(DATUMS.length)]!,
      ...(stepFree === 0 ? {} : { stepFree: stepFree === 1 ? 'yes' : 'no' }),
    },
    sessions: HOURS[kind.hours], offers: kind.offers,
  }
}

function kindAt(drawn: number): Kind {
  let left = drawn
  return KINDS.find(({ share }) => (left -= share) < 0)!
}

type Where = { district: MadeUpDistrict; street: string; village: string; roll: (sides: number) => number }

/** As houses of each kind are called: after their village, their street, their district or their doctor. */
function nameOf({ type, code }: Kind, { district, street, village, roll }: Where): string {
  const proper = PROPER[roll(PROPER.length)]!
  if (code === 'D600') return `${district.name}${street}${village}村卫生室`
  if (code === 'B200') return `${district.name}${street}${village}社区卫生服务站`
  if (code === 'B100' || code === 'C220') return `${district.name}${village}${street}${type}`
  if (code === 'A100') return `${district.name}${['第一', '第二', '第三', '人民', village, proper][roll(6)]}医院`
  if (code.startsWith('D2')) return `${district.name}${roll(2) === 0 ? `${SURNAMES[roll(SURNAMES.length)]}${GIVEN[roll(GIVEN.length)]}${GIVEN[roll(GIVEN.length)]}` : village + proper}${type === '普通诊所' ? '诊所' : type === '口腔诊所' ? type : '中医诊所'}`
  return `${district.name}${village}${proper}${type}`
}
