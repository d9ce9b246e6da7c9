/**
 * What a facility can be reviewed or named as. Words for each stand in `messages` under facilities.schemes.
 * hospital-level 医院评审等级, primary-care-standard 优质服务基层行, regional-centre 国家区域医疗中心, tcm-hall 中医馆, tcm-studio 名医传承工作室.
 */
export const ACCREDITATION_SCHEMES = [
  'hospital-level', 'primary-care-standard', 'community-hospital', 'regional-centre', 'key-specialty', 'chest-pain-centre', 'chest-pain-unit',
  'stroke-centre', 'trauma-centre', 'maternal-centre', 'neonatal-centre', 'tcm-hall', 'tcm-studio', 'elder-friendly',
] as const

export type AccreditationScheme = (typeof ACCREDITATION_SCHEMES)[number]

/** 计划创建 or 创建中, 已申报, 已获评, 已失效, 不再创建. Only the third may be shown as held. */
export const CLAIM_STATUSES = ['aiming', 'applied', 'awarded', 'lapsed', 'dropped'] as const

export type ClaimStatus = (typeof CLAIM_STATUSES)[number]
