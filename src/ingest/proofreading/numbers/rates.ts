import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const STANDS = '(?=(?:已?达到?|为|降至|下降[到至]|提[高升][到至]|控制在|稳定在|保持在|低于|不超过|超过)\\s?(?:约|近)?\\s?\\d[\\d.]*\\s?(?:[%％‰]|\\/\\s?10?[万0]))'
const RATED = new RegExp(`(?<=孕产妇|婴儿|儿童|新生儿|人口|传染病|结核病|职业病|近视|高血压|糖尿病|肿瘤)(?:死亡|发病|患病|检出|控制)${STANDS}|(?<=服务|群众|患者|知识|政策|医生|居民|疫苗|档案|管理|床位|机构|医保)(?:满意|知晓|签约|接种|覆盖|建档|使用|参保)${STANDS}|(?<=健康|妇女|老年人|居民|儿童)(?:体检|筛查)${STANDS}`, 'gu')

/** What stands at a share is a rate: 孕产妇死亡为8.2/10万. */
export const rates: Rule = ({ passages }) => findMatches(passages, RATED, ({ 0: seen }) => ({
  rule: 'missing_character', proposal: `${seen}率`, confidence: 'likely', parameters: { wrong: seen, right: `${seen}率` },
}))
