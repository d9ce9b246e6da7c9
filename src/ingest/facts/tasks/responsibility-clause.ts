import { ORGANISATION_SUFFIXES } from '#ingest/word-lists/organisations.ts'
import { ASIDE_LABELS, BODIES, DUTIES, DUTY_VERBS, FIRST_LEADS, HELP_VERBS, MEASURES_ABOVE, UNIT_ENDINGS } from '#ingest/word-lists/responsibility.ts'

/** Where a clause （责任单位：…） stands in a paragraph, brackets included, and the units behind the label it begins with. */
export type FoundClause = { start: number; end: number; innerStart: number; innerEnd: number }

const DUTY = `(?:${DUTIES.join('|')})`
const BODY = `(?:${BODIES.join('|')})`
/** 责任单位, 牵头（责任）部门, 责任单位及责任人, 牵头 alone. */
export const LABEL = `(?:具体|主要)?${DUTY}(?:[（(]${DUTY}[）)]|[、和及/]?${DUTY})?(?:${BODY}(?:[（(]${BODY}[）)])?(?:[及和、](?:(?:责任|负责)人|完成时[限间]|时限))?)?`
const ASIDE = `(?:${ASIDE_LABELS.join('|')})`
/** Within one sentence. */
const PLAIN = '[^（）()【】\\[\\]〔〕。；]'
const INNER = '[^（）()【】\\[\\]〔〕]'
const OPENER = '[（(【[〔]'
const CLOSER = '[）)】\\]〕]'

/** （责任单位：…）, also in 【】 and []; a bracket inside a name is part of it, and a second clause right behind goes on with the first. */
const BRACKETED = new RegExp(`${OPENER}\\s?(?:(?:20\\d{2}年|\\d{1,2}月|年)[^；;，,。（）()]{0,12}[；;，,]\\s?)?(?:${ASIDE}\\s?[：:]\\s?[^；;，,。（）()\\s]{1,20}(?:[；;，,。]\\s?|\\s))?${LABEL}\\s?[：:]\\s?(${INNER}*(?:[（(]${INNER}{0,40}[）)]${INNER}*){0,6}(?:${CLOSER}\\s?${OPENER}${LABEL}\\s?[：:]${INNER}*)?)${CLOSER}?`, 'gu')

/** …。责任单位：… to the end of the paragraph, or alone on its line. */
const OPEN = new RegExp(`(?:^|(?<=[。；;！”）)]))\\s?${LABEL}\\s?[：:]\\s?([^。！？]{2,200})。?$`, 'u')

/** （区卫健局牵头，区财政局配合）: no label, but units and what falls to them, at the end of a paragraph. */
const SAID = new RegExp(`${OPENER}(?:由\\s?)?((?:${INNER}|[（(]${INNER}{1,12}[）)]){2,160}(?:${DUTY_VERBS.join('|')}))${CLOSER}。?$`, 'u')

/** ，2025年9月底前完成: by when, behind who does it. */
const DONE_BY = '(?:[，,](?:于|力争|确保)?(?:20\\d{2}年|\\d{1,2}月|[今明]年|年)[^，。；]{0,12}完成)?'

/** 。此项工作由县卫健局牵头，县财政局配合。 */
const IN_SENTENCE = new RegExp(`(?<=^|[。；])(?:${MEASURES_ABOVE})?由((?:${INNER}|[（(]${INNER}{1,12}[）)]){2,160}?(?:${DUTY_VERBS.join('|')}))${DONE_BY}[。；]?$`, 'u')

/** 新建卫生室6所，由基层科负责；: at the end of any sentence of a measure, of several items in turn. */
const IN_CLAUSE = new RegExp(`[，,]\\s?由((?:${PLAIN}|[（(]${INNER}{1,12}[）)]){2,100}?(?:${DUTY_VERBS.join('|')}))${DONE_BY}(?=[；;。]|$)`, 'gu')

/** Numbered, or with items in it: in free prose 由…负责 tells how things stand. */
const MEASURE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])|(?:一是|二是)/u

/** 。县卫健局牵头，县财政局配合。 and ——县卫健局: the same without 由, behind the measure. */
const BEHIND = new RegExp(`(?:(?<=[。；])(?:——)?|——)((?:${PLAIN}|[（(]${INNER}{1,12}[）)]){2,120}(?:${DUTY_VERBS.join('|')})|(?<=——)${PLAIN}{2,60})。?$`, 'u')

/** A quick look before the long ones. */
const SAID_LAST = new RegExp(`——|(?:${DUTY_VERBS.join('|')}|完成)[。；]?$`, 'u')

/** 1.由县疾控中心牵头，各乡镇卫生院配合，做好…: before what is to be done. */
const AHEAD = new RegExp(`^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、])\\s?由(${PLAIN}{2,40}?(?:牵头|负责)(?:[，,]${PLAIN}{2,60}?(?:${HELP_VERBS.join('|')}))?)[，,]`, 'u')

/** （基层科、财务科）: units alone, behind what they are to do; behind a unit a bracket gives its short name. */
const UNITS_ALONE = new RegExp(`(?<![局委办心院所站科室处厅会校部门位构队企业校府])${OPENER}(${INNER}{2,120})${CLOSER}。?$`, 'u')

/** 、 between units, not the one in 各县（市、区）. */
export const BETWEEN_UNITS = /[、，,；;。](?![^（(]{0,12}[）)])|会同|(?<=[局委办院心])[和及](?=[省市县区旗州各])/u

const UNIT_END = new RegExp(`(?:${[...ORGANISATION_SUFFIXES, ...UNIT_ENDINGS].join('|')})$`, 'u')
const AFTER_UNIT = new RegExp(`(?:等(?:有关|相关)?(?:部门|单位)?)?(?:${DUTY_VERBS.join('|')})?$`, 'u')
/** No clause is longer. */
const LONGEST = 240

/** A line that begins a clause: it belongs to the paragraph before it. （承办单位：… 联系人：…） is a contact. */
const BEGINS = new RegExp(`^${OPENER}\\s?${LABEL}\\s?[：:](?!.{0,80}(?:联系|电话))`, 'u')

export function beginsClause(text: string): boolean {
  return BEGINS.test(text)
}

/**
 * The clauses of a paragraph that name responsible units, in order: every bracketed one, or the one it ends with.
 *
 * @example
 * findClauses('加强监测。（责任单位：区疾控中心）') //=> [{ start: 5, end: 17, innerStart: 11, innerEnd: 16 }]
 */
export function findClauses(text: string): FoundClause[] {
  const end = text.slice(-LONGEST)
  if (!/——|责任|牵头|负责|配合|落实|主办|主责|协办|实施|参与|承担|承办|协同|协助|参加/u.test(end)) return unitsAlone(text, end)
  const bracketed = [...text.matchAll(BRACKETED)]
  if (bracketed.length > 0) return bracketed.map((match) => placed(match))
  const tail = text.length - end.length
  const open = tail === 0 || /[。；;！”）)]/u.test(end) ? OPEN.exec(end) : null
  if (open) return [placed(open, tail)]
  const inClauses = MEASURE.test(text) ? [...text.matchAll(IN_CLAUSE)].filter((match) => namesUnits(match[1]!)) : []
  if (inClauses.length > 0) return inClauses.map((match) => placed(match))
  const said = /[）)】\]〕]。?$/u.test(end) ? SAID.exec(end) : SAID_LAST.test(end) ? (IN_SENTENCE.exec(end) ?? BEHIND.exec(end)) : null
  if (said && namesUnits(said[1]!)) return [placed(said, tail)]
  const ahead = text.slice(0, 8).includes('由') ? AHEAD.exec(text.slice(0, LONGEST)) : null
  return ahead && namesUnits(ahead[1]!) ? [aheadOf(ahead)] : unitsAlone(text, end)
}

function unitsAlone(text: string, end: string): FoundClause[] {
  const match = /[）)】\]〕]。?$/u.test(end) ? UNITS_ALONE.exec(end) : null
  return match && namesUnits(match[1]!) && !FIRST_LEADS.test(match[1]!) && !/[^、，,；;\s]{13}/u.test(match[1]!) ? [placed(match, text.length - end.length)] : []
}

function placed(match: RegExpExecArray, offset = 0): FoundClause {
  const lead = /^\s/u.exec(match[0])?.[0].length ?? 0
  const innerStart = offset + match.index + match[0].lastIndexOf(match[1]!)
  return { start: offset + match.index + lead, end: offset + match.index + match[0].length, innerStart, innerEnd: innerStart + match[1]!.length }
}

function aheadOf(match: RegExpExecArray): FoundClause {
  const innerStart = match[0].length - 1 - match[1]!.length
  return { start: innerStart - 1, end: match[0].length, innerStart, innerEnd: match[0].length - 1 }
}

/** 12月底前 among the units: by when. */
export const IS_TIME = /^(?:20\d{2}年|\d{1,2}月|年[底内]|全年|长期)[^，。；]{0,8}$/u

/** Every piece between the commas is a unit with its verb: a remark that ends with 负责 is not. */
export function namesUnits(inner: string): boolean {
  return inner.split(BETWEEN_UNITS).every((piece) => {
    const unit = piece.trim().replace(IS_TIME, '').replace(AFTER_UNIT, '')
    if (unit === '') return piece === '' || IS_TIME.test(piece.trim())
    return unit.length >= 2 && unit.length <= 24 && (UNIT_END.test(unit) || /^(?:各|全[省市州区县旗镇乡体])/u.test(unit))
  })
}
