import { KnownDay } from '#desk/register/inputs.ts'
import type { RowProblem } from '#desk/register/table/checked-row.ts'
import { readEmptied } from '#desk/register/table/marker.ts'
import { readDay } from '#desk/register/table/read-day.ts'
import { VILLAGE_FIELDS, type VillageField } from '#desk/register/villages/village-headings.ts'
import { readSessions, sessionsText } from '#hours/session-text.ts'
import type { CareMode } from '#villages/care.ts'

/** What the filled cells of a row say, as it is stored: a mode by its key, times as the lines that are read back the same. */
export type VillageCells = Partial<Record<VillageField, string>>

const LONGEST = 300
/** What a village may be cared for without: the marker takes it away. */
const OPTIONAL: readonly VillageField[] = ['site', 'sessions', 'frequency', 'since', 'until']
/** How tables and documents call the modes, folded: without spaces, marks and brackets. */
const MODE_WORDS: Record<CareMode, readonly string[]> = {
  clinic: ['clinic', '卫生所', '卫生室', '村卫生所', '村卫生室', '有卫生所', '有卫生室', '有村卫生所', '有村卫生室', '本村卫生所', '本村卫生室', '本村有卫生所', '自设', '自建', '固定'],
  roving: ['roving', '巡诊', '巡回', '巡回医疗', '巡回诊疗', '定期巡诊', '上门巡诊', '巡诊服务'],
  posted: ['posted', '派驻', '派驻医生', '派驻服务', '驻村', '驻村医生', '派驻坐诊', '驻点'],
  neighbour: ['neighbour', '邻村', '联村', '邻联村', '邻村延伸', '联村延伸', '邻联村延伸', '邻村延伸服务', '邻联村延伸服务', '邻联村卫生所延伸服务', '邻村卫生所延伸服务', '延伸服务', '联建', '联合设置', '合建'],
  mobile: ['mobile', '移动', '移动服务', '移动医疗', '流动服务', '流动医疗车', '流动医院', '巡回医疗车', '移动卫生所'],
  none: ['none', '无', '没有', '空白', '空白村', '未覆盖', '无覆盖', '尚未覆盖'],
}
const MODE_OF = new Map(Object.entries(MODE_WORDS).flatMap(([mode, words]) => words.map((word) => [word, mode as CareMode] as const)))

/**
 * Reads the filled cells of a row by itself; an empty cell says nothing. A line of times may begin with the word of its mode.
 *
 * @example
 * readVillageRow(['前黄村', '巡诊', '周二 8:30-11:00'], ['village', 'mode', 'sessions']) //=> { cells: { village: '前黄村', mode: 'roving', sessions: '门诊 周二 08:30-11:00' }, problems: [] }
 */
export function readVillageRow(raw: readonly string[], columns: readonly (string | null)[]): { cells: VillageCells; problems: RowProblem[] } {
  const cells: VillageCells = {}
  const problems: RowProblem[] = []
  for (const [index, name] of columns.entries()) {
    const field = VILLAGE_FIELDS.find((one) => one === name)
    const cell = (raw[index] ?? '').trim()
    if (field === undefined || cell === '') continue
    const value = readEmptied(cell, OPTIONAL.includes(field)) ?? readVillageCell(field, cell)
    if ('key' in value) problems.push({ field, key: value.key, asked: false })
    else cells[field] = value.text
  }
  return { cells, problems: [...problems, ...together(cells)] }
}

function readVillageCell(field: VillageField, cell: string): { text: string } | { key: string } {
  const half = cell.normalize('NFKC')
  if (cell.length > LONGEST) return { key: 'cell_too_long' }
  switch (field) {
    case 'mode': {
      const mode = MODE_OF.get(half.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
      return mode ? { text: mode } : { key: 'mode_unreadable' }
    }
    case 'sessions': {
      const lines = half.replace(/[;\r\n]+/g, '\n').replace(/^\s*(?:巡诊|派驻|坐诊|延伸服务|移动服务)\s+/gmu, '')
      const { sessions, issues } = readSessions(lines)
      return issues.length > 0 || sessions.length === 0 ? { key: 'sessions_unreadable' } : { text: sessionsText(sessions) }
    }
    case 'since': case 'until': {
      const day = readDay(half) ?? KnownDay.safeParse(half.replace(/^(\d{4})年(?:(\d{1,2})月)?$/u, (_whole, year: string, month?: string) => (month ? `${year}-${month.padStart(2, '0')}` : year))).data
      return day ? { text: day } : { key: 'day_unreadable' }
    }
    case 'asOf': case 'nextCheck': {
      const day = readDay(half)
      return day ? { text: day } : { key: 'table_day_unreadable' }
    }
    case 'code': return { text: half.replaceAll(' ', '') }
    default: return { text: cell.replace(/\s+/g, ' ') }
  }
}

function together({ since, until, asOf, nextCheck }: VillageCells): RowProblem[] {
  return [
    ...(since !== undefined && until !== undefined && until < since.slice(0, until.length) ? [{ field: 'until' as const, key: 'ends_before_it_begins', asked: false }] : []),
    ...(asOf !== undefined && nextCheck !== undefined && nextCheck < asOf ? [{ field: 'nextCheck' as const, key: 'check_before_statement', asked: false }] : []),
  ]
}
