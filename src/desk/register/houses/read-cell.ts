import { readHospitalLevel } from '#facilities/claims/hospital-level.ts'
import { FACILITY_TYPES, isTypeCode } from '#facilities/code-lists/facility-types.ts'
import { identifierIssue } from '#facilities/identifiers/identifier-issue.ts'
import { telephoneIssue } from '#facilities/identifiers/telephone-issue.ts'
import { FACILITY_STATUSES, type FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import { readDay } from '#desk/register/table/read-day.ts'
import type { HouseField } from '#desk/register/houses/house-headings.ts'

/** What a cell says, as the register keeps it, and what is wrong with it; `asked` is for a person to judge, anything else must be mended. */
export type ReadCell = { value: string; issue: { key: string; asked: boolean } | null }

const LONGEST = 300
const YES = ['是', '有', '√', 'yes', 'y', 'true', '1']
const NO = ['否', '无', '没有', '×', 'no', 'n', 'false', '0']
/** 营业状态 as registers and statistics write it. Those that say when nobody knows which are left out. */
const STATES: Record<string, FacilityStatus> = {
  在运行: 'operating', 开业: 'operating', 营业: 'operating', 在业: 'operating', 正常: 'operating', 运营: 'operating', 正常运行: 'operating', 试运行: 'trial', 试营业: 'trial', 规划: 'planned', 规划中: 'planned',
  筹建: 'construction', 在建: 'construction', 建设中: 'construction', 停业: 'suspended', 暂停: 'suspended', 歇业: 'suspended', 迁建: 'relocating', 搬迁中: 'relocating', 不详: 'unknown',
}
const TYPE_BY_NAME = new Map(Object.entries(FACILITY_TYPES).map(([code, name]) => [name as string, code]))

/**
 * Reads one cell of a column. Codes, numbers and days are folded to half width; words stand as they were written.
 *
 * @example
 * readCell('creditCode', '９１３５０１００Ｍ０００１００Ｙ４３') //=> { value: '91350100M000100Y43', issue: null }
 * readCell('stepFree', '有') //=> { value: 'yes', issue: null }
 */
export function readCell(field: HouseField, cell: string): ReadCell {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST) return wrong(text, 'cell_too_long')
  const half = text.normalize('NFKC')
  switch (field) {
    case 'creditCode': case 'institutionCode': case 'licenceNumber': case 'insuranceCode': {
      const code = half.replaceAll(' ', '').toUpperCase()
      // A spreadsheet that took a code for a number has lost its last digits.
      const key = /^\d+(?:\.\d+)?E\+\d+$/.test(code) ? 'code_as_number' : identifierIssue(field, code)
      return key ? wrong(code, key) : fine(code)
    }
    case 'phone': {
      const key = telephoneIssue(text)
      return { value: half, issue: key && { key, asked: key === 'telephone_mobile' } }
    }
    case 'typeCode': {
      const code = TYPE_BY_NAME.get(text) ?? half.toUpperCase()
      return isTypeCode(code) ? fine(code) : wrong(half, 'type_code_wrong')
    }
    case 'stepFree': case 'lift': case 'toilet': case 'parking': {
      const said = half.toLowerCase()
      return YES.includes(said) ? fine('yes') : NO.includes(said) ? fine('no') : wrong(text, 'yes_or_no')
    }
    case 'tier': {
      return half === '未定级' || /^[一二三]级(?:医院)?$/u.test(half) || readHospitalLevel(half) ? fine(half) : wrong(half, 'level_unreadable')
    }
    case 'rank': return /^(?:特等|[甲乙丙]等?|未定等)$/u.test(half) ? fine(half) : wrong(half, 'rank_unreadable')
    case 'status': {
      const state = STATES[text] ?? FACILITY_STATUSES.find((one) => one === half)
      return state ? fine(state) : wrong(text, 'state_unreadable')
    }
    case 'website': case 'bookingUrl': return /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?$/i.test(half) ? fine(half) : wrong(half, 'website_unreadable')
    case 'beds': return /^\d{1,5}$/.test(half.replace(/张$/, '')) ? fine(half.replace(/张$/, '')) : wrong(half, 'beds_unreadable')
    case 'asOf': case 'nextCheck': {
      const day = readDay(half)
      return day ? fine(day) : wrong(half, 'table_day_unreadable')
    }
    case 'page': return fine(half.replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').at(-1)!)
    case 'name': return text.length > 80 ? wrong(text, 'cell_too_long') : fine(text)
    case 'lat': case 'lng': case 'crs': return fine(half)
    default: return fine(text)
  }
}

function fine(value: string): ReadCell {
  return { value, issue: null }
}

function wrong(value: string, key: string): ReadCell {
  return { value, issue: { key, asked: false } }
}
