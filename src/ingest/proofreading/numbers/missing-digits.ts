import { findMatches, matchesIn } from '#ingest/proofreading/found.ts'
import { isWord } from '#ingest/proofreading/words/lexicon.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** Places that cannot stand without a number: 2023年月日, 第号建议, 九届次会议, 〔2023〕号, 达到%. */
const EMPTY_PLACES: readonly RegExp[] = [
  /(?<![\d〇零一二三四五六七八九])20\d{0,2}\s?年\s?月(?:\s?\d{0,2}\s?日)?|(?<!\d)20\d{2}\s?年\s?\d{1,2}\s?月\s?日|(?<!\d)20年\d{1,2}月\d{1,2}日/gu,
  /第号(?=\s?(?:建议|提案|议案|[）)]|收悉|办理|的|$))/gu,
  /第次(?=(?:常务|全体|党组|办公)?会)/gu,
  /届次(?=(?:全体)?会议)/gu,
  /[〔［[]20\d{2}[〕］\]]\s?号/gu,
  /(?:达到?|占比?为?|[率比]为|提[高升](?:到|至|了)?|下降(?:到|至|了)?|增长(?:到|至|了)?|降至|升至|[不高低]低?于|超过)[%％‰]/gu,
  /(?:新增|建成|现有|共有|培训|服务|开展|举办|投入|惠及)余(?:家|个|名|场|人|项|次|万|户|元)/gu,
]

export const missingDigits: Rule = ({ passages }) => [
  ...EMPTY_PLACES.flatMap((place) => findMatches(passages, place, () => ({ rule: 'missing_digit', proposal: null, confidence: 'certain' }))),
  ...countedElsewhere(passages),
]

const MEASURES = '家个名所项场张台套支座处辆期批条位件例种类户'
const COUNTED = new RegExp(`\\d\\s?[余多]?([${MEASURES}][\\u4e00-\\u9fff]{4})`, 'gu')
const MAY_PRECEDE = /[\d〇零一二两三四五六七八九十百千万亿几数多余每各这那该某首本半双整第同另全上下前后]\s?$/u

/** 以家国家区域医疗中心为引领, when the same text has 4家国家区域医疗中心: a measure word with the same noun behind it wants its number. */
function countedElsewhere(passages: readonly Passage[]): Finding[] {
  const counted = new Map(passages.flatMap((passage) => matchesIn(passage.text, COUNTED).map((match) => [match[1]!, { passage, from: match.index, to: match.index + match[0].length }] as const)))
  if (counted.size === 0) return []
  return passages.flatMap(({ text, ...passage }) => [...text].flatMap((sign, at) => {
    if (!MEASURES.includes(sign) || text.length < at + 5) return []
    const elsewhere = counted.get(text.slice(at, at + 5))
    if (!elsewhere || MAY_PRECEDE.test(text.slice(Math.max(0, at - 2), at)) || isWord(text.slice(at - 1, at + 1))) return []
    return [{ rule: 'missing_digit' as const, passage: { text, ...passage }, from: at, to: at + 5, proposal: null, confidence: 'likely' as const, reason: 'counted_elsewhere', parameters: { elsewhere: elsewhere.passage.text.slice(elsewhere.from, elsewhere.to) } }]
  }))
}
