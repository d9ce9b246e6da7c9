import { quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import { NO_PROJECT, PROJECT_MATTER } from '#ingest/word-lists/projects.ts'
import { wordFinder } from '#ingest/text/word-finder.ts'
import { MEASURE_ADVERBS, MEASURE_VERBS } from '#ingest/word-lists/promises.ts'

const LONGEST_NAME = 60
/** Verbs that end the name of a project as often as they begin a clause. */
const ALSO_NOUNS = new Set(['建设', '改造', '提升', '采购', '购置', '重建', '迁建', '新建', '扩建', '改建', '改扩建', '补建', '援建', '共建', '选址', '迁址', '搬迁', '更新', '升级', '安装', '设计', '管理', '诊疗', '转诊', '体检', '筛查', '接种', '救治', '信息', '应急', '康复', '配套', '扩容', '提质', '布局', '规划', '服务', '共享', '互认', '运行', '运营', '培训', '巡诊', '义诊', '会诊', '监测', '防控', '治理', '配置', '置换', '试点', '应用'])
const LEADS = ['将', '把', '对', '用于', '用在', '用以', '关于', '包括', '以及', '其中', '目前', '现', '拟', '计划', '力争', '争取', '申请', '申报', '上报', '实施', '重点', '等', '的', '了', '是', '为', '在', '由', '向', '与', '至', '到', '于', '年', '月', '日', '元']
const findLeads = wordFinder([...LEADS, ...MEASURE_ADVERBS, ...MEASURE_VERBS.filter((verb) => !ALSO_NOUNS.has(verb))])
const END = /(?:工程|建设|改造|提升|采购|[^，。；、\s])项目(?!库|储备|清单|单位|名单|办|组|化|部|经理)|(?<![建]设)工程(?!项目|建设|量|款|师|造价|质量|进度|院|技术|学)/gu
const JOINED = /^(?:以及|[和与及、])(?=[\u4e00-\u9fff“])/u

/**
 * Finds the projects a sentence names: what is built, fitted out or carried through, up to 项目 or 工程. The name begins behind the
 * word that says what is done with it, and may join several things (医技楼、传染病楼及附属设施项目); two projects joined by 和 are two names.
 */
export function findProjectNames(text: string): Stretch[] {
  const quiet = quietQuotes(text)
  const names: Stretch[] = []
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (quiet[end - 1] === ' ') continue
    const from = Math.max(names.at(-1)?.end ?? 0, end - LONGEST_NAME)
    const start = from + startIn(text.slice(from, end), quiet.slice(from, end))
    const name = text.slice(start, end)
    if (name.length >= 6 && !/^《|的(?:项目|工程)$/u.test(name) && PROJECT_MATTER.test(name.slice(0, -2)) && !NO_PROJECT.test(name) && /[\u4e00-\u9fff”]/u.test(name[0]!) === /[\u4e00-\u9fff]/u.test(name[0]!)) names.push({ start, end })
  }
  return joined(text, [...names, ...fundedThings(quiet).filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end))].toSorted((a, b) => a.start - b.start))
}

/** 投入专项债券4500万元建设县疾控中心实验楼: what money is put into is a project, whatever it is called. */
const FUNDED = /(?:投资|投入|安排|争取|拨付|筹集|下达|申请|使用)[^，。；]{0,30}?元[^，。；\d]{0,4}?(?:用于)?(?:新建|改扩建|扩建|改建|迁建|改造|建设)(?<name>[\u4e00-\u9fff]{4,24}?(?:楼|院区|中心|病房|实验室|业务用房|基地))(?![\u4e00-\u9fff]{0,8}(?:项目|工程))/gu

function fundedThings(quiet: string): Stretch[] {
  return [...quiet.matchAll(FUNDED)].map((match) => {
    const end = match.index + match[0].length
    return { start: end - match.groups!.name!.length, end }
  })
}

/** The name begins after the last comma, or the last word that cannot be part of it. */
function startIn(words: string, quiet: string): number {
  const stop = Math.max(...['，', '。', '；', '：', ',', ';', '“'].map((sign) => (sign === '“' ? -1 : quiet.lastIndexOf(sign)))) + 1
  let start = stop
  for (const { word, index } of findLeads(quiet.slice(stop))) {
    const end = stop + index + word.length
    if (words.length - end >= 6) start = end
  }
  return start + (JOINED.exec(words.slice(start))?.[0].length ?? 0)
}

/** A工程、B项目 are one project of several parts when the first part is an 工程 and the whole is called a 项目. */
function joined(text: string, names: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const name of names) {
    const last = whole.at(-1)
    if (last && /^[、]$/u.test(text.slice(last.end, name.start)) && text.slice(0, last.end).endsWith('工程')) last.end = name.end
    else whole.push({ ...name })
  }
  return whole
}
