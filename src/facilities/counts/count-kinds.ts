import type { TypeGroup } from '#facilities/type-group.ts'

/** Kinds of houses of which documents say how many there are, with the words they say it by; of two that fit the longer. */
export const COUNT_WORDS = {
  tertiary: ['三级医院', '三级医疗机构'],
  secondary: ['二级医院', '二级医疗机构'],
  primary: ['一级医院', '一级医疗机构'],
  'primary-care': ['基层医疗卫生机构', '基层医疗机构'],
  centre: ['社区卫生服务中心', '社区服务中心', '社卫中心'],
  branch: ['社区卫生服务中心分中心', '社区卫生服务分中心', '分中心'],
  station: ['社区卫生服务站', '卫生服务站', '社区服务站'],
  township: ['乡镇卫生院', '镇卫生院', '中心卫生院', '卫生院'],
  village: ['村卫生所', '村卫生室', '农村卫生所'],
  clinic: ['诊所', '门诊部'],
} as const satisfies Record<string, readonly string[]>

export type CountKind = keyof typeof COUNT_WORDS
export const COUNT_KINDS = Object.keys(COUNT_WORDS) as CountKind[]

export type Counted = { group: TypeGroup; tier: string | null; typeCode: string | null; type: string | null; name: string }

const TIERS: Partial<Record<CountKind, string>> = { tertiary: '三级', secondary: '二级', primary: '一级' }
/** Groups that may have a level of their own as a hospital. */
const LEVELLED: readonly TypeGroup[] = ['hospital', 'maternity']
const CARE: readonly TypeGroup[] = ['centre', 'station', 'township']

/** Whether a house of the register is of a kind, as far as the register says: a level nobody has stated is none. */
export function isOfKind(kind: CountKind, house: Counted): boolean {
  const { group, tier, typeCode } = house
  switch (kind) {
    case 'tertiary': case 'secondary': case 'primary': return LEVELLED.includes(group) && tier === TIERS[kind]
    case 'primary-care': return CARE.includes(group)
    case 'centre': return group === 'centre' && !isBranch(house)
    case 'branch': return group === 'centre' && isBranch(house)
    case 'township': return typeCode?.startsWith('C') === true
    case 'village': return group === 'township' && typeCode?.startsWith('C') !== true
    default: return group === kind
  }
}

/** Whether a house might be of a kind that depends on a level, and nobody says which it has. */
export function mayBeOfKind(kind: CountKind, { group, tier }: Counted): boolean {
  return kind in TIERS && LEVELLED.includes(group) && tier === null
}

function isBranch({ type, name }: Counted): boolean {
  return /分中心|分院/u.test(type ?? '') || name.endsWith('分中心')
}
