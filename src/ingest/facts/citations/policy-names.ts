import { findQuotations } from '#ingest/text/quotations.ts'
import { POLICY_NAMES, PROGRAMME_NAMES } from '#ingest/word-lists/policy-names.ts'
import { wordFinder } from '#ingest/text/word-finder.ts'
import type { Citation } from '#ingest/facts/citations/shapes.ts'

/** A policy or programme that a text names without 《》. Offsets take in the word that says what it is. */
export type NamedPolicy = { title: string; start: number; end: number; relation: NonNullable<Citation['relation']> }

const findProgrammes = wordFinder(PROGRAMME_NAMES)
const POLICIES: ReadonlySet<string> = new Set(POLICY_NAMES)
const LONGEST = 24
const CALLED = /^等?(?<what>(?:有关|相关|[\u4e00-\u9fff]{2})?(?:政策|要求|规定|精神)|(?:国家)?(?:推荐|基本|建设|评价)?标准)(?!化|件)/u
const WORKED = /^(?:主题|专项|帮扶|提升|创建|质量)?(?:行动|活动)(?!方案|中|要)/u
const CITED_BEFORE = /(?:根据|按照|依据|落实|贯彻|执行|遵循|用好|用足|达到|符合)(?:国家|省|市|好)*$/u
/** 实施母婴安全行动提升计划和健康儿童行动提升计划: names that end as programmes end, behind a verb that carries one out. */
const CARRIED_OUT = /(?<=实施|落实|推进|推动|开展|执行|贯彻|完成)(?<names>(?:[\u4e00-\u9fffA-Z]{4,22}(?:行动计划|提升计划|专项计划|行动方案|三年行动|五年行动)(?:[和及、](?=[\u4e00-\u9fff]{4}))?){1,4})/gu

/**
 * Finds policies named by their quoted name (“两个允许”政策, “组织城市医院支援”“医师下基层”等政策), and, in a policy document,
 * the programmes it carries on. A slogan in quotation marks that nothing calls a policy is none.
 */
export function findNamedPolicies(text: string, isPolicy: boolean): NamedPolicy[] {
  const quotations = findQuotations(text, '“')
  const named = quotations.flatMap((quotation, i): NamedPolicy[] => {
    const { text: name, start, end } = quotation
    if (name.length > LONGEST || name.length < 2) return []
    const called = CALLED.exec(text.slice(rowEnd(text, quotations, i) + 1, rowEnd(text, quotations, i) + 12))
    if (called) return [{ title: `“${name}”${called.groups!.what!}`, start: start - 1, end: end + 1, relation: /标准/u.test(called[0]) ? 'standard' : 'policy_name_only' }]
    if (POLICIES.has(name) && CITED_BEFORE.test(text.slice(Math.max(0, start - 12), start - 1))) return [{ title: `“${name}”`, start: start - 1, end: end + 1, relation: 'policy_name_only' }]
    if (!isPolicy) return []
    const worked = WORKED.exec(text.slice(end + 1, end + 9))?.[0]
    if (!/[、，]/u.test(name) && (worked || /(?:行动|活动|计划)$/u.test(name))) return [{ title: `“${name}”${worked ?? ''}`, start: start - 1, end: end + 1 + (worked?.length ?? 0), relation: 'programme' }]
    return []
  })
  const free = isPolicy ? findProgrammes(text).map(({ word, index }): NamedPolicy => ({ title: word, start: index, end: index + word.length, relation: 'programme' })) : []
  return [...named, ...carriedOut(text), ...free]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end)
}

/** Quoted names in a row share the word behind the last: “A”“B”等政策. */
function rowEnd(text: string, quotations: readonly { start: number; end: number }[], from: number): number {
  let { end } = quotations[from]!
  for (const next of quotations.slice(from + 1, from + 6)) {
    if (!/^[、，和及与]?$/u.test(text.slice(end + 1, next.start - 1))) break
    ;({ end } = next)
  }
  return end
}

function carriedOut(text: string): NamedPolicy[] {
  if (!/计划|行动/u.test(text)) return []
  return [...text.matchAll(CARRIED_OUT)].flatMap((match) => {
    let at = match.index
    return match[0].split(/(?<=计划|方案|行动)[和及、]/u).map((name): NamedPolicy => {
      const start = text.indexOf(name, at)
      at = start + name.length
      return { title: name, start, end: at, relation: /(?:提升计划|专项计划|三年行动|五年行动)$/u.test(name) ? 'programme' : 'policy_name_only' }
    })
  })
}
