import type { Citation } from '#ingest/facts/citations/shapes.ts'

type Relation = NonNullable<Citation['relation']>

const SOON = '(?:拟|计划|正在|抓紧|加快|着手|启动|将|探讨|研究|起草|酝酿|准备)'
/** Words directly before a title, nearest first; titles in a row (《…》《…》) share them. */
const BEFORE: readonly (readonly [Relation, RegExp])[] = [
  ['draft_planned', new RegExp(`(?:${SOON}[^，。；]{0,24}?)(?:制定|制订|出台|印发|起草|编制|拟定|研究制定)(?:了)?$|(?:起草|草拟|酝酿|研究制定|探讨制定|研究出台)$`, 'u')],
  ['to_be_revised', /(?:修订|修改|修改完善|修订完善|完善修订|重新修订)(?:现行|现有|原)?(?:的)?$/u],
  ['compiled_by_issuer', /(?:编制|编写|编印|汇编|编纂|编撰|编发|整理)(?:了|形成|印制)?$/u],
  ['issued_measure', /(?:印发|制定|制订|出台|下发|发布|颁布|颁发|推出|公布|签订|签署|制定出台|制定印发|转发|实施|形成|提出)(?:了|的|实施|并实施)?$/u],
  ['legal_basis', /(?:根据|依据|依照|按照|遵照|遵循|对照|参照|执行|符合|违反|按|落实|贯彻|贯彻落实|响应|结合)(?:国家|省|市|区|县|国务院|上级|省委省政府|[\u4e00-\u9fff]{0,16}(?:等|联合)?(?:印发|下发|发布|出台|颁布|制定)的?)?(?:的|了|了?有关|关于|好)?$/u],
]

/**
 * What the words before a title say it is to the document. A basis is what a document rests on, however it says so; 印发 in a sentence
 * that intends (拟印发) is a draft.
 *
 * @example
 * relationOf('根据', '要求') //=> 'legal_basis'
 */
export function relationOf(before: string, after: string, title: string | null): Relation | null {
  const lead = before.replace(/(?:《[^《》]{1,160}》(?:（[^（）]{1,40}）)?(?:[、，和及与]|以及)?)+$/u, '')
  const clause = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1).slice(-60)
  const said = BEFORE.find(([, words]) => words.test(clause))?.[0] ?? null
  if (said === 'issued_measure' && /(?:根据|按照|依据|贯彻|落实)[^，。]{0,30}$/u.test(clause)) return 'legal_basis'
  if (said) return said
  if (/^》?(?:（[^（）]{1,40}）)?等?[^，。；]{0,12}(?:要求|规定|精神|标准|部署)/u.test(after)) return 'legal_basis'
  if (/^》?(?:（[^（）]{1,40}）)?(?:正在|已列入)?(?:修订|修改)/u.test(after)) return 'to_be_revised'
  return title !== null && /(?:标准|规范|指南|目录)(?:（[^（）]*）)?$/u.test(title) ? 'standard' : null
}
