/** The houses residents tell apart, in the order of a list. */
export const TYPE_GROUPS = ['hospital', 'maternity', 'centre', 'station', 'township', 'clinic', 'emergency', 'prevention', 'care', 'group', 'project', 'office', 'other'] as const

export type TypeGroup = (typeof TYPE_GROUPS)[number]

/** Beginnings of WS 218 codes and of local ones; the first that fits. */
const GROUPS: readonly [string, TypeGroup][] = [
  ['A7', 'care'], ['A', 'hospital'], ['B1', 'centre'], ['B2', 'station'], ['C', 'township'], ['D3', 'township'], ['D6', 'township'], ['D', 'clinic'], ['E', 'emergency'],
  ['G', 'maternity'], ['H', 'prevention'], ['J', 'prevention'], ['K', 'prevention'],
  ['X-HOSPITAL', 'hospital'], ['X-CARE', 'care'], ['X-STUDIO', 'clinic'], ['X-GROUP', 'group'], ['X-PROJECT', 'project'], ['X-OFFICE', 'office'], ['X-NEIGHBOUR', 'station'],
]

/**
 * The group of a WS 218 code.
 *
 * @example
 * typeGroup('A512') //=> 'hospital'
 */
export function typeGroup(typeCode: string | null): TypeGroup {
  return GROUPS.find(([beginning]) => typeCode?.startsWith(beginning))?.[1] ?? 'other'
}

/** The nearest schema.org type; a clinic is where a resident walks in. */
export function schemaType(typeCode: string | null): string {
  const group = typeGroup(typeCode)
  if (group === 'hospital' || group === 'maternity') return 'Hospital'
  if (group === 'centre' || group === 'station' || group === 'township' || group === 'clinic') return 'MedicalClinic'
  if (group === 'prevention' || group === 'office') return 'GovernmentOrganization'
  return group === 'other' || group === 'project' ? 'Organization' : 'MedicalOrganization'
}
