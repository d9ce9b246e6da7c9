import type { Responsibility } from '#ingest/parsed-body.ts'
import { rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import { BETWEEN_UNITS, type FoundClause } from '#ingest/facts/responsibility-clause.ts'
import { BODIES, DUTIES, HELPING_DUTIES, LEADING_DUTIES } from '#ingest/word-lists/responsibility.ts'

export const LEAD_BY_KEYWORD = 'keyword 牵头'
export const LEAD_BY_SEPARATOR = 'separator: unit before the first ，, the rest joined by 、 with the 区 prefix elided'
const QUALIFIERS = /(?:等(?:有关|相关)?(?:部门|单位)?(?:按职责分工(?:负责|落实)?)?|按(?:照)?(?:各自)?职责分工(?:负责|落实)?|配合|参与|负责|落实)$/u
const UNNAMED = /成员单位|(?:各|有关|相关)(?:相关|有关)?(?:单位|部门)|单位$/u

/** What a clause says beside the units: by when, and which person. */
const ASIDE = /[；;，,。\s]*(?:(?:完成|办结|落实|整改|推进)?(?:时限|时间|期限)|责任(?:人|领导)|分管领导|联系人)\s?[：:].*$/u

const HELPERS = new RegExp(`^(?:${HELPING_DUTIES.join('|')})`, 'u')
const LEADERS = new RegExp(`(?:${LEADING_DUTIES.join('|')})(?:${BODIES.join('|')})`, 'u')
/** The label of those who come after the first: ；配合单位： */
const OTHERS = new RegExp(`[；;，,。\\s]*((?:${DUTIES.join('|')})(?:${BODIES.join('|')}))\\s?[：:]`, 'u')

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
  const range = rangeOf(paragraph, clause.innerStart, clause.innerEnd)
  const said = raw.replace(ASIDE, '')
  const led = readLabelledLead(label, said) ?? readLead(said)
  const qualifier = QUALIFIERS.exec(led?.rest ?? said)?.[0]
  const rest = splitUnits(led ? led.rest : said)
  const prefix = levelPrefix(led?.lead[0] ?? rest[0])
  const named = rest.map((unit) => withPrefix(unit, prefix))
  const note = qualifier ? { qualifier } : {}

  if (!led) return { raw, lead: [], units: named, leadBasis: 'none', ...note, range }
  if (led.basis === LEAD_BY_SEPARATOR) {
    return { raw, lead: led.lead, supporting: named, supportingRaw: rest, leadBasis: led.basis, leadConfidence: 'inferred', ...note, range }
  }
  const unnamedGroups = named.filter((unit) => UNNAMED.test(unit))
  return {
    raw, lead: led.lead, supporting: named, leadBasis: led.basis, leadConfidence: 'certain',
    ...(unnamedGroups.length > 0 ? { unnamedGroups } : {}), ...note, range,
  }
}

type Led = { lead: string[]; rest: string; basis: string }

/** （牵头单位：县疾控中心；配合单位：各乡镇卫生院） */
function readLabelledLead(label: string, raw: string): Led | null {
  const others = OTHERS.exec(raw)
  if (!LEADERS.test(label) && !(others && HELPERS.test(others[1]!))) return null
  const lead = splitUnits(others ? raw.slice(0, others.index) : raw)
  return { lead, rest: others ? raw.slice(others.index + others[0].length) : '', basis: LEAD_BY_KEYWORD }
}

function readLead(raw: string): Led | null {
  const keyword = /^(?:由)?([^；;。]*?)牵头(?:负责|实施|落实)?(?:$|[，,；;、]|(?=配合))/u.exec(raw)
  if (keyword && keyword[1]!.length > 1 && keyword[1]!.length < 60) {
    return { lead: splitUnits(keyword[1]!), rest: raw.slice(keyword[0].length), basis: LEAD_BY_KEYWORD }
  }
  const commas = [...raw.matchAll(/[，,]/gu)]
  const first = commas[0]
  if (commas.length !== 1 || !first || /[、；;]/u.test(raw.slice(0, first.index))) return null
  return { lead: [raw.slice(0, first.index).trim()], rest: raw.slice(first.index + 1), basis: LEAD_BY_SEPARATOR }
}

function splitUnits(list: string): string[] {
  return list.replace(QUALIFIERS, '').split(BETWEEN_UNITS).map(unitOf).filter(Boolean)
}

/** 由区财政局配合 → 区财政局 */
function unitOf(piece: string): string {
  return piece.trim().replace(OTHERS, '').replace(/^由/u, '').replace(QUALIFIERS, '').replace(QUALIFIERS, '')
}

function levelPrefix(unit: string | undefined): string | null {
  return /^[省市区县旗州]/u.exec(unit ?? '')?.[0] ?? null
}

/** 资源规划局海沧分局 carries its place in its name; 各街道 stands for several. */
function withPrefix(unit: string, prefix: string | null): string {
  const named = unit.replace(/^市场/u, '')
  if (!prefix || /^(?:[省市区县旗州各]|国家|全)/u.test(named) || /局.+分局$|市.|县.|街道|[镇乡]|有关|相关/u.test(named)) return unit
  return prefix + unit
}
