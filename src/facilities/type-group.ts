/** The houses residents tell apart, in the order of a list. */
export const TYPE_GROUPS = ['hospital', 'maternity', 'centre', 'station', 'township', 'clinic', 'prevention', 'care', 'group', 'project', 'office', 'other'] as const

export type TypeGroup = (typeof TYPE_GROUPS)[number]

const PATTERNS: readonly [TypeGroup, RegExp][] = [
  ['project', /^建设项目/u],
  ['office', /行政部门/u],
  ['maternity', /^妇幼/u],
  ['prevention', /疾病预防|卫生监督/u],
  ['centre', /社区卫生服务中心/u],
  ['station', /卫生服务站/u],
  ['township', /卫生院|村卫生/u],
  ['clinic', /门诊部|诊所|工作室/u],
  ['care', /护理|医养|康复机构/u],
  ['group', /集团|园区/u],
  ['hospital', /医院/u],
]

/**
 * The group of a register type.
 *
 * @example
 * typeGroup('专科医院（眼科）') //=> 'hospital'
 */
export function typeGroup(type: string | null): TypeGroup {
  return PATTERNS.find(([, pattern]) => pattern.test(type ?? ''))?.[0] ?? 'other'
}

/** The nearest schema.org type; a clinic is where a resident walks in. */
export function schemaType(type: string | null): string {
  const group = typeGroup(type)
  if (group === 'hospital' || group === 'maternity') return 'Hospital'
  if (group === 'centre' || group === 'station' || group === 'township' || group === 'clinic') return 'MedicalClinic'
  if (group === 'prevention' || group === 'office') return 'GovernmentOrganization'
  return group === 'other' || group === 'project' ? 'Organization' : 'MedicalOrganization'
}
