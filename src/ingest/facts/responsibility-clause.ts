import { ORGANISATION_SUFFIXES } from '#ingest/word-lists/organisations.ts'
import { BODIES, DUTIES, DUTY_VERBS, UNIT_ENDINGS } from '#ingest/word-lists/responsibility.ts'

/** Where a clause （责任单位：…） stands in a paragraph, brackets included, and the label it begins with. */
export type FoundClause = { start: number; end: number; innerStart: number; innerEnd: number }

const LABEL = `(?:${DUTIES.join('|')})(?:${BODIES.join('|')})`
const INNER = '[^（）()【】\\[\\]]'

/** （责任单位：…）, also in 【】 and []; a bracket inside a name is part of it. */
const BRACKETED = new RegExp(`[（(【[]\\s?${LABEL}\\s?[：:]\\s?(${INNER}*(?:[（(]${INNER}{0,40}[）)]${INNER}*){0,6})[）)】\\]]?`, 'gu')

/** …。责任单位：… to the end of the paragraph, or alone on its line. */
const OPEN = new RegExp(`(?:^|(?<=[。；;！”）)]))\\s?${LABEL}\\s?[：:]\\s?([^。！？]{2,200})。?$`, 'u')

/** （区卫健局牵头，区财政局配合）: no label, but units and what falls to them, at the end of a paragraph. */
const SAID = new RegExp(`[（(【[](?:由\\s?)?((?:${INNER}|[（(]${INNER}{1,12}[）)]){2,160}(?:${DUTY_VERBS.join('|')}))[）)】\\]]。?$`, 'u')

/** 、 between units, not the one in 各县（市、区）. */
export const BETWEEN_UNITS = /[、，,；;。](?![^（(]{0,12}[）)])/u

const UNIT_END = new RegExp(`(?:${[...ORGANISATION_SUFFIXES, ...UNIT_ENDINGS].join('|')})$`, 'u')
const AFTER_UNIT = new RegExp(`(?:等(?:有关|相关)?(?:部门|单位)?)?(?:${DUTY_VERBS.join('|')})?$`, 'u')

/** A line that begins a clause: it belongs to the paragraph before it. */
const BEGINS = new RegExp(`^[（(【[]\\s?${LABEL}\\s?[：:]`, 'u')

export function beginsClause(text: string): boolean {
  return BEGINS.test(text)
}

/**
 * The last clause of a paragraph that names responsible units.
 *
 * @example
 * findClause('加强监测。（责任单位：区疾控中心）') //=> { start: 5, end: 17, innerStart: 11, innerEnd: 16 }
 */
export function findClause(text: string): FoundClause | null {
  if (!/责任|牵头|负责|配合|落实|主办|协办|实施|参与|承担|协同|参加/u.test(text.slice(-240))) return null
  const bracketed = [...text.matchAll(BRACKETED)].at(-1)
  if (bracketed) return placed(bracketed)
  const tail = Math.max(0, text.length - 240)
  const end = text.slice(tail)
  const open = tail === 0 || /[。；;！”）)]/u.test(end) ? OPEN.exec(end) : null
  if (open) return placed(open, tail)
  const said = SAID.exec(end)
  return said && namesUnits(said[1]!) ? placed(said, tail) : null
}

function placed(match: RegExpExecArray, offset = 0): FoundClause {
  const lead = /^\s/u.exec(match[0])?.[0].length ?? 0
  const innerStart = offset + match.index + match[0].indexOf(match[1]!)
  return { start: offset + match.index + lead, end: offset + match.index + match[0].length, innerStart, innerEnd: innerStart + match[1]!.length }
}

/** Every piece between the commas is a unit with its verb: a remark that ends with 负责 is not. */
function namesUnits(inner: string): boolean {
  return inner.split(BETWEEN_UNITS).every((piece) => {
    const unit = piece.trim().replace(AFTER_UNIT, '')
    return unit.length >= 2 && unit.length <= 24 && (UNIT_END.test(unit) || /^[各全]/u.test(unit))
  })
}
