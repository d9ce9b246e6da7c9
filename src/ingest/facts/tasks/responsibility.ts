import type { Responsibility } from '#ingest/parsed-body.ts'
import type { Range } from '#ingest/text/source-range.ts'
import { rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import { BETWEEN_UNITS, IS_TIME, LABEL, type FoundClause } from '#ingest/facts/tasks/responsibility-clause.ts'
import { ASIDE_LABELS, FIRST_LEADS, HELPING_DUTIES, LEADING_DUTIES } from '#ingest/word-lists/responsibility.ts'

export const LEAD_BY_KEYWORD = 'keyword 牵头'
export const LEAD_BY_NOTE = 'note: the first unit leads'
export const LEAD_BY_SEPARATOR = 'separator: unit before the first ，, the rest joined by 、 with the 区 prefix elided'
const QUALIFIERS = /(?:分别|共同|联合|具体|等(?:有关|相关)?(?:部门|单位)?(?:按职责分工(?:负责|落实)?)?|按(?:照)?(?:各自)?职责分工(?:负责|落实)?|配合|参与|负责|落实)$/u
const UNNAMED = /成员单位|(?:各|有关|相关)(?:相关|有关)?(?:单位|部门)|单位$/u

/** 各镇组织实施, 县总医院落实: what falls to a unit, behind its name. */
const DOES = /(?:负责)?(?:组织|具体)?(?:实施|承担|推进|落实|协助)$/u

const HELPS = new RegExp(HELPING_DUTIES.join('|'), 'u')
const LEADS = new RegExp(LEADING_DUTIES.join('|'), 'u')
/** A further label inside a clause: ；配合单位：, ）（配合单位：, ，完成时限： */
const FURTHER = new RegExp(`[；;，,。）)】\\]〕（(【[〔\\s]*((?:${LABEL})|(?:${ASIDE_LABELS.join('|')}))\\s?[：:]`, 'gu')
const IS_ASIDE = new RegExp(`^(?:${ASIDE_LABELS.join('|')})$`, 'u')

/** ，2025年12月底前 and ，长期坚持: by when, behind the units. */
const TIME_BEHIND = /[，,；;、]\s?(?:20\d{2}\s?年|\d{1,2}\s?月|[一二三四五六七八九十]{1,2}月|全年|每年|长期|持续|年底|年内)[^，,；;、]*$/u

/** Units under the label that stands before them: 牵头单位, 配合科室, 责任单位. */
export type Labelled = { label: string; units: string }

/**
 * Takes a clause apart. Who leads is told by 牵头, or by the one ， after the first unit when 、 joins the others; the mere order
 * of a list tells nothing, so then nobody leads. Units whose 区 was left out are written with it.
 *
 * @example
 * readResponsibility('区卫健局，医保分局', …) //=> { lead: ['区卫健局'], supporting: ['区医保分局'], … }
 */
export function readResponsibility(paragraph: TracedText, clause: FoundClause): Responsibility {
  const raw = paragraph.text.slice(clause.innerStart, clause.innerEnd).trim()
  const label = paragraph.text.slice(clause.start, clause.innerStart)
  return readUnits(raw, labelledIn(label, raw), rangeOf(paragraph, clause.innerStart, clause.innerEnd))
}

/** Who is responsible, by the units under each label, those of the first in front; a label for days or persons names none. */
export function readUnits(raw: string, labelled: readonly Labelled[], range: Range): Responsibility {
  const duties = labelled.filter(({ label }) => !IS_ASIDE.test(label)).map(({ label, units }) => ({ label, units: units.trim().replace(TIME_BEHIND, '').replace(FIRST_LEADS, '') }))
  const said = duties.map(({ units }) => units).filter(Boolean).join('；')
  const led = readLabelledLead(duties) ?? (duties.length === 1 ? readLead(said) : null)
  const qualifier = QUALIFIERS.exec(led?.rest ?? said)?.[0]
  const rest = splitUnits(led ? led.rest : said)
  const prefix = levelPrefix(led?.lead[0] ?? rest[0])
  const named = rest.map((unit) => withPrefix(unit, prefix))
  const note = qualifier ? { qualifier } : {}

  if (!led) return firstLeads({ raw, lead: [], units: named, leadBasis: 'none', ...note, range }, FIRST_LEADS.test(raw))
  if (led.basis === LEAD_BY_SEPARATOR) {
    return { raw, lead: led.lead, supporting: named, supportingRaw: rest, leadBasis: led.basis, leadConfidence: 'inferred', ...note, range }
  }
  const unnamedGroups = named.filter((unit) => UNNAMED.test(unit))
  return {
    raw, lead: led.lead, supporting: named, leadBasis: led.basis, leadConfidence: 'certain',
    ...(unnamedGroups.length > 0 ? { unnamedGroups } : {}), ...note, range,
  }
}

/** Where the document says that the unit named first leads, it does. */
export function firstLeads(responsibility: Responsibility, told: boolean): Responsibility {
  const { units, ...rest } = responsibility
  if (!told || !units || units.length < 2 || rest.lead.length > 0) return responsibility
  return { ...rest, lead: units.slice(0, 1), supporting: units.slice(1), leadBasis: LEAD_BY_NOTE, leadConfidence: 'certain' }
}

/** （牵头单位：县疾控中心；配合单位：各乡镇卫生院） in its two parts. */
function labelledIn(label: string, raw: string): Labelled[] {
  const further = [...raw.matchAll(FURTHER)]
  return [
    { label, units: raw.slice(0, further[0]?.index) },
    ...further.map((match, i) => ({ label: match[1]!, units: raw.slice(match.index + match[0].length, further[i + 1]?.index) })),
  ]
}

type Led = { lead: string[]; rest: string; basis: string }

/** Those under 牵头 lead; where the others only help, those under 责任 do. */
function readLabelledLead(duties: readonly Labelled[]): Led | null {
  const leading = duties.filter(({ label }) => LEADS.test(label) && !HELPS.test(label))
  const helped = duties.length > 1 && duties.slice(1).every(({ label }) => HELPS.test(label)) && !HELPS.test(duties[0]!.label)
  const leads = leading.length > 0 ? leading : helped ? duties.slice(0, 1) : []
  if (leads.length === 0) return null
  const rest = duties.filter((one) => !leads.includes(one)).map(({ units }) => units).filter(Boolean).join('；')
  return { lead: leads.flatMap(({ units }) => splitUnits(units)), rest, basis: LEAD_BY_KEYWORD }
}

function readLead(raw: string): Led | null {
  const keyword = /^(?:由)?([^；;。]*?)牵头(?:负责|实施|落实)?(?:$|[，,；;、]|(?=配合))/u.exec(raw)
  if (keyword && keyword[1]!.length > 1 && keyword[1]!.length < 60) {
    return { lead: splitUnits(keyword[1]!), rest: raw.slice(keyword[0].length), basis: LEAD_BY_KEYWORD }
  }
  const commas = [...raw.matchAll(/[，,]/gu)]
  const first = commas[0]
  if (commas.length !== 1 || !first || /[、；;]/u.test(raw.slice(0, first.index))) return null
  return { lead: [unitOf(raw.slice(0, first.index))], rest: raw.slice(first.index + 1), basis: LEAD_BY_SEPARATOR }
}

function splitUnits(list: string): string[] {
  return list.replace(QUALIFIERS, '').split(BETWEEN_UNITS).map(unitOf).filter((unit) => unit !== '' && !IS_TIME.test(unit))
}

/** 由区财政局配合 → 区财政局 */
function unitOf(piece: string): string {
  return piece.trim().replace(/^由/u, '').replace(DOES, '').replace(QUALIFIERS, '').replace(QUALIFIERS, '')
}

function levelPrefix(unit: string | undefined): string | null {
  return /^[省市区县旗州]/u.exec(unit ?? '')?.[0] ?? null
}

/** 资源规划局海沧分局 carries its place in its name; 各街道 stands for several. */
function withPrefix(unit: string, prefix: string | null): string {
  const named = unit.replace(/^市场/u, '')
  if (!prefix || /^(?:[省市区县旗州各]|国家|全)/u.test(named) || /局.+分局$|市.|县.|区.|街道|[镇乡]|^村|有关|相关/u.test(named)) return unit
  return prefix + unit
}
