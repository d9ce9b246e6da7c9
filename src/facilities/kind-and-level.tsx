import { isTypeCode } from '#facilities/code-lists/facility-types.ts'
import { TYPES_IN_ENGLISH } from '#facilities/code-lists/types-in-english.ts'
import type { Translate } from '#i18n/translate.ts'

type House = { type: string | null; typeCode: string | null; tier: string | null; rank: string | null }

/** What kind of house it is and of which level: as its source prints it, on English pages by the names of its code and level. */
export function KindAndLevel({ type, typeCode, tier, rank, t }: House & { t: Translate }) {
  const printed = [type, tier && tier + (rank ?? '')]
  const words = [type && kindWords(type, typeCode, t), tier && levelWords(tier, rank, t)]
  return words.map((word, place) => word && <span key={word} lang={word === printed[place] ? 'zh-CN' : undefined}>{word}</span>)
}

function kindWords(printed: string, typeCode: string | null, t: Translate): string {
  return t('facilities.kind', { printed, english: typeCode !== null && isTypeCode(typeCode) ? TYPES_IN_ENGLISH[typeCode] : printed })
}

/** A level and perhaps a rank in it: 三级甲等, Level 3, grade A. */
export function levelWords(tier: string, rank: string | null, t: Translate): string {
  return t('facilities.level', { tier, rank: rank ?? '' })
}
