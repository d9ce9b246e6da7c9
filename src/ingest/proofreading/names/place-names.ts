import { areAlike } from '#ingest/proofreading/words/likeness.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage, Reading } from '#ingest/proofreading/reading.ts'

/** Names of places: one institution in two places, the own district misspelt, another district's congress, 我县 in a letter of a 区. */
export const placeNames: Rule = (reading) => [...oneInstitutionTwoPlaces(reading), ...misspelt(reading), ...otherCongress(reading), ...otherDistrict(reading), ...wrongLevel(reading)]

const NAMED = /((?![于在对和与及为将至到向由从是给])[\u4e00-\u9fff]{2,3}[市区县])([\u4e00-\u9fff]{2,6}(?:中心卫生院|卫生院|社区卫生服务中心|社区卫生服务站|街道办事处|街道|镇卫生院|村卫生所|村卫生室))/gu

/** What every place has: 湖里区街道社区卫生服务中心. */
const UNNAMED = /^(?:各|乡镇|街道|中心|基层|所有|全部|公立|社区|部分|城区|农村|偏远)/u

function oneInstitutionTwoPlaces({ passages, spot }: Reading): Finding[] {
  const seen = new Map<string, { place: string; passage: Passage; from: number; to: number }[]>()
  for (const passage of passages) {
    for (const match of passage.text.matchAll(NAMED)) {
      const [name, place, rest] = [match[0], match[1]!, match[2]!]
      if (UNNAMED.test(rest)) continue
      const mention = { place, passage, from: match.index, to: match.index + name.length }
      const known = seen.get(rest)
      if (known) known.push(mention)
      else seen.set(rest, [mention])
    }
  }
  return [...seen.values()].flatMap((mentions) => {
    const first = mentions[0]!
    const other = mentions.find(({ place }) => place !== first.place && !place.endsWith(first.place.slice(-2)) && !first.place.endsWith(place.slice(-2)))
    if (!other || mentions.length > 50) return []
    const count = (place: string) => mentions.filter((mention) => mention.place === place).length
    // The narrower place and the one named more often is right.
    const wrong = count(other.place) > count(first.place) || (other.place.endsWith('区') && first.place.endsWith('市')) ? first : other
    const right = wrong === first ? other : first
    const name = wrong.passage.text.slice(wrong.from, wrong.to)
    return [{
      rule: 'wrong_place_name' as const, passage: wrong.passage, from: wrong.from, to: wrong.to, proposal: right.place + name.slice(wrong.place.length), confidence: 'likely' as const,
      reason: 'one_institution_two_places', parameters: { wrong: wrong.place, right: right.place }, related: [spot(right.passage, right.from, right.to)],
    }]
  })
}

/** 胡里区 for 湖里区. */
function misspelt({ document, passages }: Reading): Finding[] {
  const { city = null, district = null, cityInferred, districtInferred } = document.jurisdiction ?? {}
  const own = [district, city].filter((name): name is string => name !== null && name.length >= 3 && name.length <= 6)
  if (cityInferred && districtInferred) return []
  return own.flatMap((name) => passages.flatMap((passage) => {
    const findings: Finding[] = []
    for (let end = passage.text.indexOf(name.at(-1)!); end >= 0; end = passage.text.indexOf(name.at(-1)!, end + 1)) {
      const from = end + 1 - name.length
      const seen = from >= 0 ? passage.text.slice(from, end + 1) : ''
      const differing = [...seen].flatMap((sign, i) => (sign === name[i] ? [] : [i]))
      if (seen.length !== name.length || differing.length !== 1 || !areAlike(seen[differing[0]!]!, name[differing[0]!]!)) continue
      findings.push({ rule: 'wrong_character', passage, from, to: end + 1, proposal: name, confidence: 'likely', reason: 'place_misspelt', parameters: { wrong: seen, right: name } })
    }
    return findings
  }))
}

/** A letter of one district that answers another district's congress was written over an old one. */
function otherCongress({ document, passages }: Reading): Finding[] {
  const own = document.jurisdiction?.district
  if (!own || document.jurisdiction?.districtInferred || !/[区县]$/u.test(own)) return []
  return findMatches(passages.filter(({ role }) => role === 'title' || role === 'opening'), /(?<=^|关于|对|在|于|市|省)([\u4e00-\u9fff]{2,3}[区县])(?=(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:人大|政协|人民代表大会))/gu, ({ 0: seen }) => {
    const place = seen
    if (place.length < 3 || own.endsWith(place) || place.endsWith(own) || !place.endsWith(own.at(-1)!) || /[届次会在于对我该本]/u.test(place)) return null
    return { rule: 'wrong_place_name', proposal: own, confidence: 'likely', reason: 'other_congress', parameters: { wrong: place, right: own } }
  })
}

/** A neighbouring district that acts or is copied to as if it were the own one: 海沧区高度重视 in a letter of 湖里区. */
function otherDistrict({ document, passages }: Reading): Finding[] {
  const own = document.jurisdiction?.district
  if (!own || own.length < 3 || document.jurisdiction?.districtInferred || !/[区县]$/u.test(own)) return []
  const level = own.at(-1)!
  const place = `([\\u4e00-\\u9fff]{2,3}${level})`
  const acting = new RegExp(`(?<=^|[。；]|近年来，|目前，|以来，|底，|年，)${place}(?=(?:高度重视|始终坚持|坚持以|将继续|将进一步|将以|大力推进|积极推进|持续推进|不断完善|全面落实|卫生健康局(?:高度重视|将|积极|持续|认真)))`, 'gu')
  const copied = new RegExp(`(?<=[：:，,、；;])${place}(?=人大常委会|政协|(?:人民)?政府办公室|人民政府)`, 'gu')
  const report = ({ 0: seen }: RegExpExecArray): Omit<Finding, 'passage' | 'from' | 'to'> | null => (
    own.endsWith(seen) || seen.endsWith(own) || /^(?:全|我|本|各|该|下|今|城|郊|市|辖|新|老|山|牧|景|社|片|街|开发|高新)/u.test(seen) ? null : { rule: 'wrong_place_name', proposal: own, confidence: 'likely', reason: 'other_district', parameters: { wrong: seen, right: own } }
  )
  return [...findMatches(passages.filter(({ role }) => role === 'body'), acting, report), ...findMatches(passages.filter(({ role }) => role === 'cc'), copied, report)]
}

/** 我县 in a letter of a 区; 我市 and 我省 may be the district's own city and province. */
function wrongLevel({ document, passages }: Reading): Finding[] {
  const district = document.jurisdiction?.district ?? document.jurisdiction?.city
  const level = district?.at(-1)
  if (!district || !level || !'区县旗市'.includes(level) || /开发区|新区|高新区|自治/u.test(district) || (document.jurisdiction?.districtInferred && document.jurisdiction.cityInferred)) return []
  const others = level === '区' || level === '市' ? '县旗' : '区'
  if (others === '区' && passages.some(({ text }) => /自治区|开发区|景区|新区/u.test(text))) return []
  return findMatches(passages.filter(({ role }) => role === 'body' || role === 'opening' || role === 'closing'), new RegExp(`(?<![自本为])我([${others}])(?![分属])`, 'gu'), () => ({
    rule: 'wrong_place_name', proposal: `我${level}`, confidence: 'likely', reason: 'wrong_level', parameters: { wrong: `我${others[0]!}`, right: `我${level}` },
  })).slice(0, 3)
}
