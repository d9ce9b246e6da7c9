import { NUMBER_SLIPS } from '#ingest/word-lists/proofreading/number-slips.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

const NUMBER = '\\d+(?:\\.\\d+)?'
const SHARE_RANGE = new RegExp(`(?<![\\d.%％])(${NUMBER})\\s?([~～—–－-])\\s?(${NUMBER})\\s?[%％]`, 'gu')

/** Figures as GB/T 15835—2011 writes them: full years, the sign of a share at both ends of a range, figures of one kind in one number. */
export const numberForms: Rule = (reading) => [
  ...shortYears(reading),
  ...NUMBER_SLIPS.flatMap(({ wrong, reason, right }) => findMatches(reading.passages, wrong, ({ 0: seen }) => ({ rule: 'number_form', proposal: right?.(seen) ?? null, confidence: 'likely', ...(reason ? { reason } : {}) }))),
  ...findMatches(reading.passages, SHARE_RANGE, ({ 1: low, 2: sign, 3: high }) => ({ rule: 'number_form', proposal: `${low}%${sign}${high}%`, confidence: 'certain', reason: 'share_range' })),
  ...findMatches(reading.passages, /\d+[千百](?:\d+|[多余])|\d+万\d+[千百]|百分之\d[\d.]*|[一二三四五六七八九]\d+[%％]|(?<![第百千万])[一二三四五六七八九]?十\d+(?=[\u4e00-\u9fff])|第\d+届[、，]?第[一二三四五六七八九十]+次|第[一二三四五六七八九十]+届[、，]?第\d+次/gu, () => ({ rule: 'number_form', proposal: null, confidence: 'likely', reason: 'mixed_figures' })),
  // 二〇二五年3月, 2025年三月, 一百20, 第三届2次: one value in two kinds of figures (5.3).
  ...findMatches(reading.passages, /20\d{2}年(?:十[一二]?|[一二三四五六七八九])月|二[〇○][〇○一二三四五六七八九]{2}年(?:1[0-2]|[1-9])月|[一二两三四五六七八九][百千]\d+|第[一二三四五六七八九十]+届\d+次/gu, () => ({ rule: 'number_form', proposal: null, confidence: 'likely', reason: 'mixed_figures' })),
  ...findMatches(reading.passages, /(?<=20\d{2}年度)年(?=[，。；]|底|初|完成|开展|实现|计划|工作)/gu, () => ({ rule: 'number_form', proposal: '', confidence: 'likely' })),
  ...findMatches(reading.passages, /(?<![\d,，./第])\d{1,3}(?:[,，]\d{3})*[,，](?:\d{1,2}|\d{4,})(?=万?(?:元|人|人次|平方米|户|份|册|张|台|名|家|所|件|例|次|场)(?!以))/gu, () => ({ rule: 'number_form', proposal: null, confidence: 'likely', reason: 'thousands' })),
  ...findMatches(reading.passages, /(?<!\d)\d{1,3}，\d{3}(?=万?(?:元|人|人次|平方米|户|份|册))/gu, ({ 0: seen }) => ({ rule: 'number_form', proposal: seen.replace('，', ''), confidence: 'likely', reason: 'thousands' })),
  ...findMatches(reading.passages, /(?<![\d.])(\d{1,9}\s?万?)(人次|万元|亿元|平方米|人|名|家|个|份|元|场|项|台|张|辆|次|户|例)余(?![额留下款量热])/gu, ({ 1: count, 2: unit }) => ({ rule: 'number_form', proposal: `${count}余${unit}`, confidence: 'likely' })),
  ...findMatches(reading.passages, /(\d)\s?[%％]\s?个?(?=百分点)|百分之[\d.一二三四五六七八九十]+[%％]/gu, () => ({ rule: 'number_form', proposal: null, confidence: 'likely', reason: 'share_of_points' })),
  ...findMatches(reading.passages, /(?<=(?<!\d)\d{1,2}月\d{1,2})号(?![楼线院馆店台机文令件])/gu, () => ({ rule: 'number_form', proposal: '日', confidence: 'likely', reason: 'day_as_number' })),
  ...findMatches(reading.passages, /(?<![\d.])\d{1,6}\.\d{1,4}\.\d{1,6}(?=\s?[万亿%％元米人])/gu, () => ({ rule: 'number_form', proposal: null, confidence: 'likely', reason: 'two_points' })),
  ...findMatches(reading.passages, /(\d)\.(?=[%％‰])/gu, ({ 1: digit }) => ({ rule: 'number_form', proposal: digit!, confidence: 'certain' })),
  ...findMatches(reading.passages, /([%％‰])[%％‰]+/gu, ({ 1: sign }) => ({ rule: 'mark_doubled', proposal: sign!, confidence: 'certain', parameters: { marks: sign! } })),
  ...findMatches(reading.passages, /[二一][〇○零oO０0一二三四五六七八九]{3}年/gu, ({ 0: seen }) => (/[0０oO]/u.test(seen) ? { rule: 'zero_form', proposal: seen.replace(/[0０oO]/gu, '〇'), confidence: 'likely' } : null)),
]

/** 25年底 for 2025年底: only where a part of the year follows and the year is near that of the document. */
function shortYears({ document, passages }: Reading): Finding[] {
  const issued = document.dateIssued?.iso ?? (document.docNumber ? `${document.docNumber.year}` : null)
  if (!issued) return []
  const near = Number(issued.slice(2, 4))
  return findMatches(passages, /(?<![\d.〔［[（(第近过约~～—-])(\d{2})年(?=\d{1,2}月|底|初|末|度|上半年|下半年|第?[一二三四]季度|以来)/gu, ({ 0: seen, 1: year }) => (
    Math.abs(Number(year) - near) <= 8 ? { rule: 'number_form', proposal: `${issued.slice(0, 2)}${seen}`, confidence: 'likely', reason: 'short_year' } : null
  ))
}
