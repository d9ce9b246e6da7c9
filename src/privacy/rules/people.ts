import type { Finding, Rule, RuleName } from '#privacy/finding.ts'
import { labelBefore } from '#privacy/rules/labels.ts'
import { NOT_GIVEN, NOT_NAMES } from '#privacy/word-lists/not-names.ts'
import { SURNAMES } from '#privacy/word-lists/surnames.ts'

const NAME = `([${SURNAMES}](?:[\\u4e00-\\u9fff]{1,2}))`
const PATIENT = '患者|病人|病患|感染者|确诊病例|疑似病例|确诊者|密切接触者|密接者|携带者|死者|逝者|伤者|产妇|孕妇|精神障碍者|服刑人员|戒毒人员'
const MINOR = '学生|患儿|男童|女童|儿童|婴儿|幼儿|孤儿|未成年人|小学生|中学生|高中生'
/** What tells a name where it ends: a stop or bracket, or the verb of a case history. Two signs are tried before three. */
const AFTER_NAME = '(?=[,，。;；、(（:\\s]|因[病胸腹头车坠]|于\\d|系|被诊|确诊|死亡|住院|入院|出院|在(?:课|校|家|院|学)|的?(?:家属|父亲|母亲|监护人)|$)'
const ABOUT = '[,，(（、 ]{1,2}'

/** Names behind a word for a patient or child. Behind a colon or 姓名 anything that looks like a name is one. */
const CALLED = new RegExp(`(?:(${PATIENT})|(${MINOR}))(姓名)?[: ]{0,2}${NAME}?${AFTER_NAME}`, 'gu')
/** 张三,男,1968年3月生: particulars that make a name a person. */
const DESCRIBED = new RegExp(`(?<![\\u4e00-\\u9fff]{4})(?<=^|[^\\u4e00-\\u9fff]|患儿|患者|儿童|学生)${NAME}${ABOUT}(?:[男女](?:性)?[,，、) ]{1,2})?(?:(\\d{1,3})[周]?岁|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:出?生))`, 'gmu')
/** 陈国栋系艾滋病病毒感染者. */
const DIAGNOSED = new RegExp(`(?<=^|[^\\u4e00-\\u9fff])${NAME}(?:系|为|是|患|确诊|感染)[^,，。;；\\n]{0,8}(?:艾滋|HIV|梅毒|淋病|精神分裂|抑郁|双相|精神障碍|肺结核|乙肝|肿瘤|癌|白血病)`, 'gmu')

/** 外卖骑手吴建峰（13906038271）: whom a private number belongs to. */
const REACHED = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|骑手|居民|群众|市民|村民|业主|职工|工人|司机|快递员|网友|家长|当事人|反映人|投诉人|举报人|来信人|来访人|申请人|代理人)${NAME}(?:先生|女士|同志)?[(（,，、: ]{1,2}[^\\d\\n。；;（(]{0,8}(?=1[3-9]\\d(?:[ -]?\\d){8}(?!\\d)|\\d{17}[\\dXx])`, 'gmu')
/** Those whose business it is to be asked. */
const OFFICIAL = /(?:联系|经办|承办|负责|责任|咨询|值班|签发|领导|局长|主任|科长|代表|委员)[^\n，。；]{0,6}$/u

const COMMON: ReadonlySet<string> = new Set(NOT_NAMES)

/** Patients, children and other private persons by name (个人信息保护法, articles 28–31). */
export const people: Rule = (text, folded) => [
  ...[...folded.matchAll(CALLED)].flatMap(({ 0: whole, 1: patient, 4: name, index }) => {
    const behind = folded.slice(index + whole.length, index + whole.length + 8)
    return name === undefined ? [] : named(patient ? 'patient' : 'minor', text, index + whole.length - name.length, name, behind)
  }),
  ...[...folded.matchAll(DESCRIBED)].flatMap(({ 1: name = '', 2: age, index }) => named(age !== undefined && Number(age) < 18 ? 'minor' : 'particulars', text, index, name, '')),
  ...[...folded.matchAll(REACHED)].flatMap(({ 1: name = '', index }) => (OFFICIAL.test(labelBefore(folded, index)) ? [] : named('particulars', text, index, name, ''))),
  ...[...folded.matchAll(DIAGNOSED)].flatMap(({ 1: name = '', index }) => named('patient', text, index, name, '')),
]

function named(rule: RuleName, text: string, start: number, name: string, behind: string): Finding[] {
  if (COMMON.has(name.slice(0, 2)) || NOT_GIVEN.test(name.slice(1)) || /^[(（]?化名/u.test(behind)) return []
  return [{ rule, start, end: start + name.length, mask: `${text[start]}${'某'.repeat(name.length - 1)}` }]
}
