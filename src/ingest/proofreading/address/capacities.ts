import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** 代表 hand in 建议, 委员 hand in 提案: a letter that mixes them was written from the wrong form. */
export const capacities: Rule = (reading) => [...addressed(reading), ...instruments(reading)]

function addressed({ document, passages }: Reading): Finding[] {
  const kind = document.request?.bodyKind
  const wrong = kind === 'NPC' ? '委员' : kind === 'CPPCC' ? '代表' : null
  if (!wrong || document.docKind === 'deliberation_opinion_report') return []
  const right = wrong === '委员' ? '代表' : '委员'
  const names = document.addressees.filter(({ capacity }) => capacity === '代表' || capacity === '委员').map(({ name }) => name).filter((name) => /^[\u4e00-\u9fff·]{2,8}$/u.test(name))
  const greeted = passages.filter(({ role }) => role === 'addressee')
  const thanked = passages.filter(({ role }) => role === 'opening' || role === 'body' || role === 'closing')
  return [
    ...findMatches(greeted, new RegExp(`${wrong}(?=们?\\s*[：:，,]?$)`, 'gu'), () => ({ rule: 'capacity_mixed', proposal: right, confidence: 'certain', parameters: { wrong, right } })),
    ...findMatches(thanked, new RegExp(`(?<=感谢|谢谢|尊敬的|请)${wrong}(?=对|的|您|给|一|：|，)`, 'gu'), () => ({ rule: 'capacity_mixed', proposal: right, confidence: 'certain', parameters: { wrong, right } })),
    ...(names.length > 0 ? findMatches(thanked, new RegExp(`(?<=${names.join('|')})(?:等[\\d一二三四五六七八九十]{0,3}[名位]?)?${wrong}`, 'gu'), ({ 0: seen }) => ({ rule: 'capacity_mixed', proposal: seen.replace(wrong, right), confidence: 'certain', parameters: { wrong, right } })) : []),
    ...findMatches(thanked, wrong === '委员' ? /(?<=各位|诸位|尊敬的各位|作为(?:一名)?政协)委员|政协委员(?=(?:提出|所提)的(?:该|本|此|这一?)?(?:件)?建议)/gu : /(?<=各位|诸位)代表(?=[对的，。：们])|人大代表(?=(?:提出|所提)的(?:该|本|此|这一?)?(?:件)?提案)/gu, ({ 0: seen }) => ({ rule: 'capacity_mixed', proposal: seen.replace(wrong, right), confidence: 'likely', parameters: { wrong, right } })),
  ]
}

/** The instrument as the letter's own title has it decides; general words (建议提案, 提案建议) say nothing. */
function instruments({ passages, spot }: Reading): Finding[] {
  const title = passages.findLast(({ role }) => role === 'title')
  const named = title && /号\s?[）)]?\s?(?:重点|代表|委员)?(建议|提案)/u.exec(title.text)?.[1]
  if (!title || !named) return []
  const related = [spot(title, 0, title.text.length)]
  const spoken = passages.filter(({ role }) => role === 'opening' || role === 'body' || role === 'closing')
  if (named === '建议') {
    return findMatches(spoken, /(?<!建议|政协|委员|议案|[省市区县])提案(?!建议|办理工作|人|者|委|工作|承办|大会|和建议)/gu, () => ({ rule: 'instrument_mixed', proposal: '建议', confidence: 'likely', parameters: { wrong: '提案', right: '建议' }, related })).slice(0, 1)
  }
  // What a member called a proposal may be 《关于…的建议》: a letter that calls it 提案 besides knows what it is.
  const isKnown = spoken.some(({ text }) => text.includes('提案'))
  return findMatches(spoken.filter(({ role }) => role === 'opening'), /(?<=的|》)建议(?=[（(]?第(?![^”]{0,12}”)|收悉|已收悉)|(?<=《[^》]{4,60}的)建议(?=》(?!的?提案))/gu, ({ index }, { text }) => {
    const isTitle = text[index + 2] === '》'
    return isTitle && isKnown ? null : { rule: 'instrument_mixed', proposal: '提案', confidence: isTitle ? 'possible' : 'likely', parameters: { wrong: '建议', right: '提案' }, related }
  }).slice(0, 1)
}
