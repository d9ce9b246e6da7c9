import type { FacilityTypeCode } from '#facilities/code-lists/facility-types.ts'

/** What the printed kind of a house, and where that does not settle it its name, says of its WS 218 code; the first that fits. */
const RULES: readonly [FacilityTypeCode, RegExp][] = [
  ['X-PROJECT', /^建设项目/u],
  ['X-OFFICE', /行政部门/u],
  ['X-GROUP', /集团|园区/u],
  ['X-STUDIO', /工作室/u],
  ['X-SOCIETY', /学术团体|教育基地/u],
  ['B100', /社区卫生服务中心|社区健康服务中心/u],
  ['B200', /卫生服务站/u],
  ['C210', /中心卫生院/u],
  ['C100', /街道卫生院/u],
  ['C220', /[镇乡]卫生院/u],
  ['D600', /村卫生[室所]/u],
  ['G100', /妇幼保健院|儿童\/妇幼/u],
  ['J100', /疾病预防控制/u],
  ['P918', /卫生信息机构|统计信息中心/u],
  ['A710', /护理院/u],
  ['A720', /护理站/u],
  ['X-CARE', /医养/u],
  ['A300', /中西医结合医院/u],
  ['A222', /中医.*骨伤/u],
  ['A229', /中医专科医院|中医.*外科/u],
  ['A210', /中医(?:院|医院)/u],
  ['D152', /口腔门诊部/u],
  ['D120', /门诊部（中医）|中医门诊部/u],
  ['D110', /综合门诊部/u],
  ['D212', /诊所（中医|中医诊所/u],
  ['D211', /^诊所/u],
  ['A511', /口腔医院|专科医院（口腔/u],
  ['A512', /眼科/u],
  ['A514', /肿瘤/u],
  ['A515', /心血管/u],
  ['A518', /妇产/u],
  ['A519', /儿童/u],
  ['A520', /精神/u],
  ['A527', /康复医院|专科医院（康复/u],
  ['A539', /^专科医院/u],
  ['A100', /综合医院/u],
  ['E100', /急救中心/u],
  ['E300', /急救站/u],
  ['X-HOSPITAL', /医院/u],
]

/**
 * The WS 218 code of a house by the words of its printed kind, then by its name; null when neither says anything. An inference, stored
 * as one.
 *
 * @example
 * classifyType('专科医院（眼科）', '厦门眼科中心') //=> { code: 'A512', by: 'type' }
 * classifyType('卫生院', '南埔中心卫生院') //=> { code: 'C210', by: 'name' }
 * classifyType('医院', '湖里健民医院') //=> { code: 'X-HOSPITAL', by: 'type' }: a hospital, but the words do not settle of which kind
 */
export function classifyType(type: string | null, name: string): { code: FacilityTypeCode; by: 'type' | 'name' } | null {
  const of = (text: string) => RULES.find(([, pattern]) => pattern.test(text))?.[0]
  const byType = type ? of(type) : undefined
  if (byType && byType !== 'X-HOSPITAL') return { code: byType, by: 'type' }
  const byName = of(name)
  if (byName && (byType === undefined || byName !== 'X-HOSPITAL')) return { code: byName, by: 'name' }
  return byType ? { code: byType, by: 'type' } : null
}
