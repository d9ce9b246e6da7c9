import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const UNSOLVED = /正在研究(?:中|之中)|待?条件(?:成熟|具备|允许)(?:后|时)|(?:尚未|暂未|暂时?(?:无法|不能)|目前(?:还|暂)?(?:无法|不能))(?:得到|全面|完全)?(?:解决|落实|实施|建设|采纳|办理|启动|开工)|(?:暂|目前|尚)?不具备(?:建设|实施|设置|开设)?条件|(?:力争|计划|预计|争取|拟)(?:于|在|到)?\s?(?:明年|后年|今年底|年底前?|下半年|下一?年度?)[^，。；]{0,14}(?:完成|建成|开工|动工|投用|投入使用|启用|交付|竣工|印发|出台|解决|落实)|待[^，。；]{2,16}(?:后|时)[，]?(?:再|即|予以|尽快|及时|适时|方可)[^，。；]{0,8}(?:启动|实施|建设|开展|解决|落实|办理)|(?:力争|计划|预计|争取|拟)(?:于|在|到)?\s?(20\d{2})\s?年[^，。；]{0,14}(?:完成|建成|开工|动工|投用|投入使用|启用|交付|竣工|印发|出台)/gu

/** What goes on after the matter is settled is no open promise, unless something is yet to be built. */
const NEXT_STEPS = /^.{0,4}(?:下一?步|下一?阶段|今后|接下来)/u
const SECTION = /^[一二三四五六七八九十]{1,3}、/u
const GOES_ON = /(?:完成|印发|出台|解决|落实)$/u

/** Class A (所提问题已经解决或者基本解决) beside what is still to come: 力争2026年底前建成. */
export const openPromises: Rule = ({ document, passages, locate, spot }) => {
  const { resultClass, dateIssued } = document
  const place = resultClass?.value === 'A' ? locate(resultClass.range) : null
  if (!place || !resultClass) return []
  const year = Number(dateIssued?.iso?.slice(0, 4) ?? document.docNumber?.year ?? 0)
  let isAhead = false
  const open = passages.filter(({ role }) => role === 'body').flatMap((passage) => {
    isAhead = NEXT_STEPS.test(passage.text) || (isAhead && !SECTION.test(passage.text))
    return matchesIn(passage.text, UNSOLVED)
      .filter((match) => (match[1] === undefined || Number(match[1]) >= year) && !(isAhead && GOES_ON.test(match[0])))
      .map((match) => spot(passage, match.index, match.index + match[0].length))
  })
  if (open.length === 0) return []
  const to = Math.min(place.passage.text.length, place.from + resultClass.range.end - resultClass.range.start)
  return [{ rule: 'class_a_open_promise', passage: place.passage, from: place.from, to: Math.max(to, place.from + 1), proposal: null, confidence: 'possible', related: open.slice(0, 5), parameters: { promise: open[0]!.quote } }]
}
