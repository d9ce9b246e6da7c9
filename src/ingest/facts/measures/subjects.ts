import { nameMeasure } from '#ingest/facts/measures/naming.ts'
import type { Statement } from '#ingest/facts/measures/statements.ts'
import { partsOf } from '#ingest/text/sentences.ts'
import { LEADING_WORDS, RELATIVE_NAME, TRAILING_WORDS } from '#ingest/word-lists/measures.ts'

/** 均 by itself, not in 平均 or 均衡. */
const EACH = /(?<![平人次户日生亩床月年校])均(?![衡等值分线质])/gu
const JOINTS = '、和与及'
/** The part of the last name that the names before it leave out: 死亡率 of 婴儿和5岁以下儿童死亡率. */
const SHARED_END = /(?:(?:患者|家庭医生|签约|服务|规范|规范化|健康|早期|综合|有效|常住|人群|城乡|基本|标准化|电子|免疫|免费|门诊|住院|管理|报告|防治)*[\u4e00-\u9fff]{2}(?:率|量|数|比|比例|占比|水平))$/u
const SHARED_START = /^(?:全[区县市州省]|我[区县市州省])?每(?:千|万|十万|百)?名?(?:常住|服务|户籍)?(?:人口|人|老年人|居民)/u
const OWN_END = /(?:率|量|数|比例|占比|水平|指数|寿命)$/u

export type NamedStatement = Statement & { subjects: string[] }

/**
 * Names every figure. One that only compares, or has no name (同比增长8.4%, 力争达到90%), goes by the figure before it in its sentence; one
 * that none precedes by the words that state it.
 */
export function nameStatements(statements: readonly Statement[]): NamedStatement[] {
  let last: NamedStatement | null = null
  return statements.map((statement) => {
    const carried = last?.reading === statement.reading && last.sentence.start === statement.sentence.start ? last.subjects[0]! : ''
    const { piece, reading: { traced } } = statement
    const perHead = isDensity(statement) ? (PER_HEAD.exec(carried)?.[0] ?? '') : ''
    const names = subjectsOf(statement).map((name) => (name === '' || (carried !== '' && RELATIVE_NAME.test(name)) ? carried + name : perHead !== '' && !name.startsWith('每') ? perHead + name : name))
    const subjects = names.map((name) => name || traced.text.slice(piece.start, piece.end))
    const named = { ...statement, subjects }
    if (!names.some((name) => name === '' || RELATIVE_NAME.test(name)) && names.length === 1) last = named
    return named
  })
}

/** 每千人口床位7.5张，执业医师3.2人: people are no fractions, so the second is counted per head too. */
function isDensity({ quantity: { value, unit } }: Statement): boolean {
  return typeof value === 'number' && !Number.isInteger(value) && /^[张人名个床辆台]$/u.test(unit ?? '')
}

export const PER_HEAD = /^每(?:千|万|十万)(?:名)?(?:常住|服务|户籍)?(?:人口|人|居民|老年人)/u

/**
 * What a figure is of, each for itself (N10): A、B分别达到x、y names A for x and B for y; A和B均达到x names both for x. Any other figure has
 * one name.
 *
 * @example
 * // 婴儿和5岁以下儿童死亡率均控制在4‰以下 //=> ['婴儿死亡率', '5岁以下儿童死亡率']
 */
function subjectsOf({ reading: { traced: { text }, quiet }, quantity, piece }: Statement): string[] {
  const whole = nameMeasure(text, piece, quantity)
  const ahead = text.slice(piece.start, piece.row.start)
  const word = piece.row.size > 1 ? ahead.lastIndexOf('分别') : ([...ahead.matchAll(EACH)].at(-1)?.index ?? -1)
  if (word < 0 || (piece.row.size === 1 && !/[%‰]|1\/10万/u.test(quantity.unit ?? ''))) return [whole]
  const subject = { start: piece.start, end: piece.start + word }
  const names = splitNames(text.slice(subject.start, subject.end), quiet.slice(subject.start, subject.end))
  if (piece.row.size === 1) return names.length > 1 ? names : [whole]
  const own = names.length === piece.row.size && !names.includes('') ? names[piece.row.position]! : trimName(text.slice(subject.start, subject.end))
  return [own + trimName(ahead.slice(word + '分别'.length))]
}

function splitNames(subject: string, quiet: string): string[] {
  const items = partsOf(subject, JOINTS, quiet).map(({ start, end }) => trimName(subject.slice(start, end)))
  const last = items.at(-1) ?? ''
  const end = SHARED_END.exec(last)?.[0] ?? ''
  const start = SHARED_START.exec(items[0] ?? '')?.[0] ?? ''
  return items.map((item, i) => (i > 0 && start && !item.startsWith('每') ? start : '') + item + (i < items.length - 1 && !OWN_END.test(item) ? end : ''))
}

function trimName(words: string): string {
  return words.replace(LEADING_WORDS, '').replace(TRAILING_WORDS, '').replace(/^全[区县市州省]/u, '').trim()
}
