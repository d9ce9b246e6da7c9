import type { DocKind } from '#ingest/parsed-document.ts'

export const KIND_NAMES: Record<DocKind, string> = {
  npc_suggestion_reply: '人大代表建议答复函',
  cppcc_proposal_reply: '政协提案答复函',
  reply: '答复函',
  co_handling_opinion: '会办意见',
  deliberation_opinion_report: '审议意见办理情况报告',
  policy_document: '政策文件',
  announcement: '公告',
  interpretation: '政策解读',
  report: '报告',
  unknown: '其他公文',
}

/** What a title shows of a document's kind, tried in this order. */
export type TitleShape = { kind: DocKind; shape: RegExp; /** Only where title or opening names a case. */ ofCase?: true }

const NOTE = '(?:[（(][^（）()]{1,24}[）)])*$'

export const TITLE_SHAPES: readonly TitleShape[] = [
  { kind: 'report', shape: new RegExp(`(?:部门|单位)[^，。；]{0,10}[预决]算(?:公开|编制|情况|报告|报表|的|和|及|表|说明|“三公”经费)*${NOTE}`, 'u') },
  { kind: 'interpretation', shape: new RegExp(`(?:解读|图解|政策问答|解读材料|解读说明|起草说明|编制说明|答记者问|答问)${NOTE}|解读《[^《》]+》$|^(?:一图读懂|图解|政策解读|[【\\[][^】\\]]{0,8}解读[】\\]])`, 'u') },
  { kind: 'announcement', shape: new RegExp(`(?:公告|通告|公示|启事|公报|简章|公开征求[^，。；]{0,12}意见(?:建议)?|征求意见稿?公示)${NOTE}`, 'u') },
  { kind: 'policy_document', shape: new RegExp(`(?:通知|方案|计划|规划|要点|工作重点|办法|规定|细则|措施|预案|清单|制度|条例|规范|指南|指引|规程|规则|准则|章程|决定|决议|任务|工作安排|任务分工|责任分工|任务分解|分工方案)${NOTE}`, 'u') },
  { kind: 'deliberation_opinion_report', shape: /审议意见.*(?:报告|情况|汇报|答复|反馈|复函|函)/u },
  { kind: 'co_handling_opinion', shape: /(?:会办|协办|分办|汇办|协助办理)/u, ofCase: true },
]

/** The same for titles that neither answer a case nor are known above. */
export const LATE_TITLE_SHAPES: readonly TitleShape[] = [
  { kind: 'policy_document', shape: new RegExp(`(?<!征求|征集)意见${NOTE}`, 'u') },
  { kind: 'report', shape: new RegExp(`(?:报告|总结|汇报|总体情况|办理情况|工作情况|开展情况|完成情况|情况说明)${NOTE}`, 'u') },
]

/** Formulas that close a document and say what it is, where no title does. */
export const KIND_FORMULAS: readonly { kind: DocKind; formula: RegExp }[] = [
  { kind: 'announcement', formula: /(?:^|[，。；])特此(?:公告|通告|公示)[。！]?$/u },
  { kind: 'announcement', formula: /现(?:面向社会|向社会)?公开(?:征求|征集)[^，。；]{0,12}意见|现(?:将|对|就)[^。；]{2,60}(?:予以|进行)?公示(?:如下)?[。：]/u },
  { kind: 'policy_document', formula: /^特此通知[。！]?$/u },
]
