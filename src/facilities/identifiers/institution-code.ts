import { isTypeCode, type FacilityTypeCode } from '#facilities/code-lists/facility-types.ts'
import { ECONOMIC_TYPES, MANAGEMENT_CLASSES } from '#facilities/code-lists/nature.ts'

/** The parts of a 22-digit 卫生机构（组织）代码. */
export type InstitutionCode = { organisation: string; division: string; economicType: string; typeCode: FacilityTypeCode; managementClass: string }

const SHAPE = /^(?<organisation>[0-9A-Z]{8}[0-9X])(?<division>\d{6})(?<economicType>\d{2})(?<typeCode>[A-Z]\d{3})(?<managementClass>[129])$/

/**
 * Takes a 卫生机构（组织）代码 apart (WS 218—2002): 组织机构代码 9, 行政区划 6, 经济类型 2, 机构类别 4, 分类管理 1. Null when it has another
 * shape, or a part is not in its code list.
 *
 * @example
 * readInstitutionCode('74085017434152212C2101') //=> { organisation: '740850174', division: '341522', economicType: '12', typeCode: 'C210', managementClass: '1' }
 */
export function readInstitutionCode(text: string): InstitutionCode | null {
  const { organisation = '', division = '', economicType = '', typeCode = '', managementClass = '' } = SHAPE.exec(text)?.groups ?? {}
  const known = ECONOMIC_TYPES[`${economicType}0`] !== undefined && MANAGEMENT_CLASSES[managementClass] !== undefined
  return known && isTypeCode(typeCode) ? { organisation, division, economicType, typeCode, managementClass } : null
}
