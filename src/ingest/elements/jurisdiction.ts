import { NO_PLACES } from '#ingest/word-lists/organisations.ts'
import type { CaseSession } from '#ingest/case/case-session.ts'
import type { DistrictContext, ParsedDocument } from '#ingest/parsed-document.ts'

type Jurisdiction = NonNullable<ParsedDocument['jurisdiction']>

const PLACE = /^([\u4e00-\u9fff]{2,7}?(?:省|自治区))?((?:(?![县旗区])[\u4e00-\u9fffXxＸ×]){1,9}?(?:市|自治州|地区|盟))?([\u4e00-\u9fffXxＸ×]{1,12}?(?:自治县|区|县|旗|市))?/u
const DIRECT_CITIES = new Set(['北京市', '上海市', '天津市', '重庆市'])

/** The districts an importer may know: that of its staff, and all whose names it can recognise. */
export type Districts = { assumed?: DistrictContext; known: readonly DistrictContext[] }

/**
 * Tells province, city and district from the name of the issuing organ. What the name leaves out is taken from a known district of the
 * same name, and marked as inferred; without one it stays null.
 *
 * @example
 * readJurisdiction(['厦门市湖里区卫生健康局'], {}) //=> { province: null, city: '厦门市', district: '湖里区', … }
 */
export function readJurisdiction(names: readonly string[], contexts: Districts): Jurisdiction | null {
  const shown = names.map(placeOf).find((place) => place.city !== null || place.district !== null || place.province !== null) ?? null
  const known = [...(contexts.assumed ? [contexts.assumed] : []), ...contexts.known]
  if (!shown) {
    const assumed = contexts.assumed
    if (!assumed) return null
    return { province: assumed.province ?? null, city: assumed.city ?? null, district: assumed.name, provinceInferred: true, cityInferred: true, districtInferred: true }
  }
  const match = known.find((district) => district.name === shown.district && (!shown.city || !district.city || district.city === shown.city))
  const sameCity = match ?? known.find((district) => shown.city !== null && district.city === shown.city)
  const province = shown.province ?? sameCity?.province ?? (shown.city && DIRECT_CITIES.has(shown.city) ? shown.city : null)
  const city = shown.city ?? match?.city ?? null
  return {
    province, city, district: shown.district,
    provinceInferred: province !== null && shown.province === null,
    cityInferred: city !== null && shown.city === null,
    districtInferred: false,
  }
}

function placeOf(name: string): { province: string | null; city: string | null; district: string | null } {
  const text = name.replace(/^(?:中共|中国共产党|政协|中国人民政治协商会议)/u, '')
  const match = PLACE.exec(text)
  const [province, city, district] = [match?.[1] ?? null, match?.[2] ?? null, match?.[3] ?? null]
  // 区卫生健康局 names no place, only a level; nor does what follows 宝山市 in 宝山市城市管理局.
  if (district && NO_PLACES.has(district)) return { province, city, district: null }
  return { province, city, district: district && district.length > 2 ? district : city && !district ? null : district && district.length > 1 ? district : null }
}

/** 湖里区人民代表大会 for 区九届人大: the body in full, when the place is known. */
export function bodyNameIn(place: Jurisdiction | null, session: CaseSession): string | null {
  if (session.bodyLevel === '全国') return session.bodyKind === 'CPPCC' ? '中国人民政治协商会议全国委员会' : '全国人民代表大会'
  const area = areaAtLevel(place, session.bodyLevel, session.bodyNameRaw)
  if (!area || !session.bodyKind) return null
  if (session.bodyKind === 'CPPCC') return `政协${area.full}委员会`
  return session.bodyKind === 'NPC' ? `${area.short}人民代表大会` : `${area.short}人民代表大会常务委员会`
}

function areaAtLevel(place: Jurisdiction | null, level: string | null, raw: string | null): { full: string; short: string } | null {
  const phrase = (raw ?? '').replace(/^政协/u, '')
  const named = (/^([\u4e00-\u9fff]{1,14}[省市区县州旗])(?=第|政协|人大|[一二三四五六七八九十\d]{1,3}届)/u.exec(phrase) ?? /届([\u4e00-\u9fff]{1,12}[省市区县州旗])/u.exec(phrase))?.[1]
  if (named && named.length > 2 && !/届/u.test(named)) return { full: named === place?.district ? `${place.city ?? ''}${named}` : named, short: named }
  if (!place || !level) return null
  const short = level === '省' ? place.province : level === '市' && !place.district?.endsWith('市') ? place.city : place.district
  if (!short || !short.endsWith(level)) return null
  return { full: short === place.district ? `${place.city ?? ''}${short}` : short, short }
}

/** The area code of a known district of the same city, or of the same name when the text names no city. */
export function areaCodeOf(place: Jurisdiction | null, { assumed, known }: Districts): string | null {
  const match = [...(assumed ? [assumed] : []), ...known].find(({ city, name }) => (place?.city && city === place.city) || (!place?.city && name === place?.district))
  return match?.areaCode ?? null
}
