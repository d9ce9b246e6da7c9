import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { MODES, type Mode, SERVICE_CODES, SERVICES, type ServiceCode } from '#services/code-list.ts'
import { OFFER_STATUSES, type OfferStatus } from '#services/offer-status.ts'
import { ACCESS_KINDS, type AccessKind, FEE_KINDS, type FeeKind } from '#services/offer-terms.ts'

const t = translator(DEFAULT_LOCALE)

/** Words of a list by which a table may name each of its codes, folded; the code itself and its name in the interface are always among them. */
function byWords<Code extends string>(codes: readonly Code[], name: (code: Code) => string, more: Partial<Record<Code, readonly string[]>> = {}): (words: string) => Code | null {
  const known = new Map(codes.flatMap((code) => [code, name(code), ...(more[code] ?? [])].map((words) => [folded(words), code] as const)))
  return (words) => known.get(folded(words)) ?? null
}

function folded(words: string): string {
  const half = words.normalize('NFKC').toLowerCase().trim()
  return half.replace(/[^\p{L}\p{N}]/gu, '') || half
}

/** 上门, 入户 → home. */
export const modeOf = byWords<Mode>(MODES, (mode) => t(`services.mode.${mode}`), {
  onsite: ['现场', '到院', '院内', '机构内', '门诊', '线下', '到店', '驻点'], home: ['入户', '上门服务', '居家', '到家'], mobile: ['巡诊', '巡回医疗', '流动', '移动'], online: ['线上', '网上', '互联网', '网络'], phone: ['电话咨询'], 'self-service': ['自助机', '自助服务'],
})

export const offerStatusOf = byWords<OfferStatus>(OFFER_STATUSES, (status) => t(`services.status.${status}`), {
  offered: ['是', '有', '已开展', '开展', '正常', '开放', '√', '在提供'], limited: ['部分开展', '部分', '有限', '限量'], paused: ['暂停开展', '暂停服务', '暂停提供'], planned: ['计划中', '筹备', '筹备中', '拟开展', '待开展'], ended: ['停止', '已取消', '取消', '不再开展', '已停办'],
})

export const feeKindOf = byWords<FeeKind>(FEE_KINDS, (kind) => t(`services.feeKind.${kind}`), {
  free: ['不收费', '免费服务', '公益'], insured: ['医保', '医保支付', '纳入医保', '医保报销', '可报销', '按医保政策'], paid: ['收费', '有偿', '自费', '按项目收费'],
})

export const accessKindOf = byWords<AccessKind>(ACCESS_KINDS, (kind) => t(`services.accessKind.${kind}`), {
  'walk-in': ['无需预约', '不用预约', '现场', '现场挂号', '随到随诊', '否'], appointment: ['预约', '需预约', '须预约', '电话预约', '网上预约', '提前预约', '是'], referral: ['转诊', '凭转诊单', '需转诊', '经转诊'], contract: ['签约', '需签约', '签约居民', '家医签约', '签约后'],
})

const byName = byWords<ServiceCode>(SERVICE_CODES, (code) => t(`services.names.${code}`))
const byTerm = new Map<string, ServiceCode | null>()
// A word two services share names neither.
for (const code of SERVICE_CODES) for (const word of SERVICES[code].words) byTerm.set(folded(word), byTerm.has(folded(word)) ? null : code)

/**
 * The service a table means: by its code, its name, or a word official documents have for it alone.
 *
 * @example
 * serviceNamed('长处方') //=> 'LONG-RX'
 */
export function serviceNamed(words: string): ServiceCode | null {
  return byName(words) ?? byTerm.get(folded(words)) ?? null
}
