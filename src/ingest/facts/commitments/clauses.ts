import { actAt, beginsAct, beginsWithAdverb } from '#ingest/facts/commitments/measure-words.ts'
import { findDeadlines } from '#ingest/facts/deadlines.ts'
import { partsOf, quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import { CONTEXT_OPENERS, FLOURISHES, PURPOSE_OPENERS, RHETORIC, SPIRIT_OPENERS, WILL_FOLLOWERS } from '#ingest/word-lists/promises.ts'

/**
 * A clause of a sentence, between commas, by what it does there:
 * - context: by what means or on what ground a measure is taken, or when;
 * - measure: something that is or will be done;
 * - purpose: to what good; it belongs to the measure before it;
 * - rest: anything else.
 */
export type Clause = Stretch & {
  kind: 'context' | 'measure' | 'purpose' | 'rest'
  /** Only says with what spirit, or ornament: no part of what is promised. */
  idle: boolean
  /** Where the words begin that are not 同时, 并, 下一步. */
  bare: number
  /** Who will do it, when the clause says so. */
  subject: Stretch | null
  /** 将, 拟, 力争: the word of intent, null for a bare measure. */
  intent: string | null
  /** Adverbs and verb of a measure: 积极探索. */
  verb: string | null
}

const CONNECTORS = /^(?:(?:下一?步|下阶段|下一阶段|今后|接下来|后续)(?:工作中?|计划|打算)?|同时|并且|并|另外|此外|其中|其次|首先|再次|最后|总之|一方面|另一方面|此后|届时|(?:特别|尤其|重点)是(?:要|对)?|[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]|[（(]\d{1,2}[）)]|[①-⑩])?[，,、：:]?\s?/u
const WILL = /(?<!即|行|名|已)将|拟(?![好稿态人合议]|定(?![于在]))|力争|争取|确保|预计|有望|(?<!正|在)准备|打算|(?<![行动作规划年度项目发展施升设进育产照按据])计划(?!生育|书|内|单列|中|的|外|表)|(?<=[一二三四五六\d]年)计划(?=投入|投资|安排|新建|建成|培训|招聘)|(?<![重主需必首纲摘简概想])要(?![求素点害么是闻务件领旨])|应当?(?![急对用届聘收邀])/gu
/** No sentence has more; what goes on and on is a list, or not prose. */
const MOST_CLAUSES = 80
const LONGEST_SUBJECT = 26
const STRONG = /开展|实施|实行|进行|给予|建立|设立|设置|建设|新建|配备|增加|增设|提供|举办|组织|发放|安排|推广|打造|选派|派驻|培训|招聘|筛查|改造|升级/u
/** Says for whom, where or with whom a measure is taken; the verb comes later in the clause. */
const PREPOSITION = /^(?:为(?=\d|全[区县市])|对|向|面向|由|从|与|和|给|用|在|每|按)/u
const MOVES = /^(?:将|把)(?!来|要)[^，。；]{2,60}?(?:纳入|列入|列为|作为|转化|转为|转变|打造|延伸|下沉|提高到|提高至|提升至|提升到|提升为|调整|增加到|增加至|扩大到|扩大至|降低|降至|建成|建设成|用于|下放|前移|融入|划转|改造|升级|落到|转[诊到入为]|延长|缩短)/u
const STATE = /(?:达到|达|提高到|提高至|提升到|提升至|控制在|稳定在|保持在|降至|降到|降低到|下降到|缩短至|缩短到|压缩到|压减到|增至|增加到|不低于|不少于|不超过|实现|完成|建成|投入使用|投用|启用|开诊|开放|运行|竣工|完工|开工|验收|覆盖|通过|印发|出台|到位|落地|动工|封顶|通[水车气电])/u

export const STATE_REACHED = /(?:启用|投用|投入使用|投入运营|开诊|运行|竣工|完工|开工|动工|封顶|出台|印发|到位|落地|验收|全覆盖|通[水车气电])$/u
/** 将在…延长门诊: where or with whom something will be done is no object that 将 moves. */
const WHERE = /^(?:在|于|从|与|会同|联合|按|根据)/u
/** 待新院区启用后: what must come first. */
export const WAITS = /^待[^，。；]{2,60}[后时]$/u
const PLACE_END = /[上下中内里间面线]/gu

/** Parts a sentence at its commas and says what each clause does. `from` and `to` are offsets into `text`. */
export function readClauses(text: string, from: number, to: number): Clause[] {
  const sentence = text.slice(from, to)
  const parts = partsOf(sentence, '，,：:', quietQuotes(sentence)).slice(0, MOST_CLAUSES)
  return parts.map(({ start, end }, i) => readClause(sentence, start, end, i === parts.length - 1)).map((clause) => shifted(clause, from))
}

function readClause(sentence: string, start: number, end: number, isLast: boolean): Clause {
  const connector = CONNECTORS.exec(sentence.slice(start, start + 24))![0].length
  const bare = Math.min(end, start + connector)
  const words = sentence.slice(bare, end)
  const time = leadingTime(words)
  const said = words.slice(time)
  const clause: Clause = { start, end, bare, kind: 'rest', idle: false, subject: null, intent: null, verb: null }
  if (said.trim() === '') return { ...clause, kind: 'context', idle: words === '' }

  if (WAITS.test(said)) return { ...clause, kind: 'context' }
  const intended = readIntent(said)
  if (intended) {
    const subject = intended.subject > 0 ? { start: bare + time, end: bare + time + intended.subject } : null
    return { ...clause, kind: 'measure', subject, intent: intended.word, verb: intended.word, idle: RHETORIC.test(said) }
  }
  const act = actAt(said)
  if (PURPOSE_OPENERS.test(said) && time === 0 && !/\d/u.test(said)) return { ...clause, kind: 'purpose', verb: act, idle: FLOURISHES.test(said) || RHETORIC.test(said) }
  if (act) return { ...clause, kind: 'measure', verb: act, idle: RHETORIC.test(said) }
  if (MOVES.test(said)) return { ...clause, kind: 'measure', verb: said[0]! }
  if (CONTEXT_OPENERS.test(said) && !(STRONG.test(said.slice(3)) && (isLast || PREPOSITION.test(said)))) return { ...clause, kind: 'context', idle: SPIRIT_OPENERS.test(said) }
  if (time > 0 && STATE.test(said)) return { ...clause, kind: 'measure' }
  if (PREPOSITION.test(said) && STRONG.test(said.slice(2))) return { ...clause, kind: 'measure', verb: STRONG.exec(said.slice(2))![0] }
  if (PREPOSITION.test(said) && actsSomewhere(said)) return { ...clause, kind: 'measure' }
  return { ...clause, kind: (STATE.test(said) && /\d/u.test(said)) || STATE_REACHED.test(said) ? 'measure' : 'rest' }
}

/** 在高速公路沿线增设急救站: the act comes behind the place. */
function actsSomewhere(said: string): boolean {
  return [...said.slice(0, 60).matchAll(PLACE_END)].some(({ index }) => actAt(said.slice(index + 1)) !== null)
}

/** 迁建项目确保…, 用房将由…提供: a thing that will be done, and nobody who does it. */
export const IS_THING = /(?:项目|工程|工作|任务|事项|建设|[楼院站所室](?:综合楼)?|用房|绩效|费用|评估|平台|系统|床位|资金|经费|公交|路|站点|活动)$/u

/** How much of a clause is the time it begins with: 到2025年底, 每年, “十四五”期间. */
function leadingTime(words: string): number {
  const head = words.slice(0, 30)
  const time = /[年月季每五]/u.test(head) ? findDeadlines(head)[0] : undefined
  const length = time && time.index <= 1 ? time.index + time.raw.length : 0
  return /^(?:基础|以来|起|的)/u.test(words.slice(length)) ? 0 : length
}

/**
 * 我局将…, 区卫健局拟…, 力争…: the word of intent near the start of a clause, and the length of the subject before it. 将 counts
 * only when a verb or preposition follows, for 将…纳入 moves an object forward; 要 and 应 only behind a subject or at the start.
 */
function readIntent(said: string): { word: string; subject: number } | null {
  for (const match of said.slice(0, LONGEST_SUBJECT + 4).matchAll(WILL)) {
    const before = said.slice(0, match.index)
    const after = said.slice(match.index + match[0].length)
    if (/[、“”《》]/u.test(before) || STATE.test(before) || (before !== '' && beginsAct(before) && !/^(?:继续|下|我)/u.test(before))) return null
    if (match[0] === '将' && !beginsAct(after) && !WILL_FOLLOWERS.test(after) && !/^[拟要]/u.test(after)) continue
    if (match[0] === '将' && MOVES.test(said.slice(match.index)) && !beginsWithAdverb(after) && !WHERE.test(after)) continue
    if (/^[要应]/u.test(match[0]) && !beginsAct(after) && !/^[^，]{0,16}(?:做好|加强)/u.test(after)) continue
    if (match[0] === '计划' && /[的一]$/u.test(before)) continue
    if (match[0] === '争取' && !/[年月]|早日|尽快|尽早|实现|完成/u.test(after)) return null
    if (match[0] === '确保' && before !== '' && !IS_THING.test(before)) return null
    return { word: match[0], subject: before.replace(/(?:还|也|均|都|正|再)$/u, '').length }
  }
  return null
}

function shifted(clause: Clause, by: number): Clause {
  const { start, end, bare, subject } = clause
  return { ...clause, start: start + by, end: end + by, bare: bare + by, subject: subject && { start: subject.start + by, end: subject.end + by } }
}
