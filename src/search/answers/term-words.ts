import type { Mode } from '#services/code-list.ts'
import type { AccessKind, FeeKind } from '#services/offer-terms.ts'

/** How residents say in which way, at what price and how they want to come to a service, folded. */

export const MODE_WORDS: Partial<Record<Mode, readonly string[]>> = {
  home: ['上门', '到家', '到家里', '来家里', '到户', '入户'],
  mobile: ['巡回', '流动', '下乡', '进村'],
  online: ['网上', '线上', '在线', '互联网', '手机上', '用手机', '远程', '视频', 'online'],
  phone: ['电话咨询', '电话问诊', '打电话问'],
  'self-service': ['自助'],
}

export const FEE_WORDS: Partial<Record<FeeKind, readonly string[]>> = {
  free: ['免费', '免费的', '不要钱', '不用钱', '不花钱', '不用花钱', '不收费', '免收费', 'free', 'free of charge'],
  paid: ['自费', '自费的'],
}

/** That the insurance pays its part. */
export const INSURED_WORDS = ['医保', '医保卡', '社保卡', '刷医保', '刷医保卡', '用医保', '能用医保', '可以用医保', '走医保', '医保能报', '能报医保', '医保报', '医保报销', '能报销', '可以报销', '能报', '医保定点', '支持医保']

/** The longer word is meant where it holds a shorter one: 不用预约 is no 预约. */
export const ACCESS_WORDS: Partial<Record<AccessKind, readonly string[]>> = {
  'walk-in': ['不用预约', '不需要预约', '不必预约', '无需预约', '免预约', '不预约', '不用挂号', '随到随看', '随到随打', '随到随种', '直接去', '直接来', 'walk in', 'walk-in', 'without appointment'],
  appointment: ['预约', '能预约', '可预约', '可以预约', '要预约', '需要预约', '提前预约', '能约', '可以约', '预约制', 'appointment', 'by appointment'],
}
