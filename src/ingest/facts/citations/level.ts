import type { Citation } from '#ingest/facts/citations/shapes.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

type Level = NonNullable<Citation['level']>

/** One-character names of provinces, as document numbers begin with them. */
const PROVINCES = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇藏陕甘陇青宁新蒙'
const NATIONAL = /^(?:中华人民共和国|国务院|国家|全国|中共中央|中央|健康中国|“健康中国|关于促进)/u
const PLACES: readonly (readonly [Level, RegExp])[] = [
  ['区', /^[\u4e00-\u9fff]{0,12}?[\u4e00-\u9fff]{2}(?<!地|社|园|院|辖|片|城|学)区(?!域|分|间)/u],
  ['县', /^[\u4e00-\u9fff]{0,12}?[\u4e00-\u9fff]{1,3}(?<!本|各|全)[县旗](?!域|级|乡)/u],
  ['市', /^[\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff]{2}(?<!城|超|全)市(?!场|级|民|区|部)/u],
  ['省', /^[\u4e00-\u9fff]{2,3}(?:省|自治区)/u],
]

/** Which level of government a document is of, by the place its title begins with or its number; null when neither shows it. */
export function levelOf(title: string | null, agencyCode: string | null): Level | null {
  if (title && NATIONAL.test(title)) return '国家'
  const head = title?.slice(0, 24) ?? ''
  const place = /^[“‘]/u.test(head) ? null : PLACES.find(([, words]) => words.test(head))?.[0]
  if (place) return /^[\u4e00-\u9fff]{2,3}自治区/u.test(head) && place === '区' ? '省' : place
  if (!agencyCode) return null
  if (/^(?:国|中|卫|医保发|财)(?!市)/u.test(agencyCode) && !/^中(?:卫|山)/u.test(agencyCode)) return '国家'
  return PROVINCES.includes(agencyCode[0]!) && /^.(?:政|卫|委|府|人|财|医|疾|民|发|教|药)/u.test(agencyCode) ? '省' : null
}

/** The level of the issuing organ, for documents of its own that print no place. */
export function ownLevel(place: ParsedDocument['jurisdiction']): Level | null {
  const name = place?.district ?? place?.city ?? place?.province
  const last = name?.endsWith('自治区') ? '省' : name?.at(-1)
  return last === '区' || last === '县' || last === '市' || last === '省' ? last : last === '旗' ? '县' : null
}
