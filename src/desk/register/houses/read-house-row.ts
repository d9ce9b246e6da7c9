import type { District } from '#districts/queries.ts'
import { readHospitalLevel } from '#facilities/claims/hospital-level.ts'
import { readInstitutionCode } from '#facilities/identifiers/institution-code.ts'
import { doubtPosition, type Expected } from '#places/doubt-position.ts'
import { readPoint } from '#places/read-point.ts'
import type { Columns } from '#desk/register/table/columns.ts'
import type { RowProblem } from '#desk/register/table/checked-row.ts'
import type { HouseField } from '#desk/register/houses/house-headings.ts'
import { isElsewhere } from '#desk/register/houses/address-elsewhere.ts'
import { readTaken } from '#desk/register/houses/read-taken.ts'
import type { Taken } from '#facilities/takeaways/takeaway.ts'
import { readCell } from '#desk/register/houses/read-cell.ts'

/** What the filled cells of a row say, as the register keeps it; `level` is what its level and rank say together. */
export type Cells = Partial<Record<HouseField, string>> & { level?: string }

/** Reads the filled cells of a row, each by itself and then against the others, and what it takes away. An empty cell says nothing. */
export function readHouseRow(raw: readonly string[], columns: Columns, district: District, expectedIn: (street: string | null) => Expected): { cells: Cells; taken: Taken[]; problems: RowProblem[] } {
  const cells: Cells = {}
  const { taken, rest, problems } = readTaken(raw, columns)
  for (const [index, field] of columns.entries()) {
    const cell = rest[index]!
    if (field === null || cell.trim() === '') continue
    const { value, issue } = readCell(field, cell)
    if (issue) problems.push({ field, ...issue })
    if (!issue || issue.asked) cells[field] = value
  }
  return { cells: { ...withoutParts(cells), ...levelOf(cells), ...pointOf(cells) }, taken, problems: [...problems, ...together(cells, district, expectedIn)] }
}

/** What only makes sense together is taken together, below. */
function withoutParts({ lat: _lat, lng: _lng, crs: _crs, ...cells }: Cells): Cells {
  return cells
}

function levelOf({ tier, rank }: Cells): Cells {
  const level = tier === undefined ? null : readHospitalLevel(printedLevel(tier, rank))
  return level ? { level: level.tier + (level.rank ?? '') } : {}
}

/** 三级医院, 甲等 → 三级甲等; a level that has its rank in it keeps it. */
function printedLevel(tier: string, rank = ''): string {
  const plain = tier.replace(/医院/u, '')
  return /等|^[一二三][甲乙丙]$/u.test(plain) || rank === '未定等' ? plain : plain + (/^[甲乙丙]$/u.test(rank) ? `${rank}等` : rank)
}

function pointOf({ lat = '', lng = '', crs = '' }: Cells): Cells {
  const point = readPoint(lat, lng, crs)
  return point && 'position' in point ? { lat: String(point.position.lat), lng: String(point.position.lng), crs: point.position.datum } : {}
}

function together(cells: Cells, district: District, expectedIn: (street: string | null) => Expected): RowProblem[] {
  const point = readPoint(cells.lat ?? '', cells.lng ?? '', cells.crs ?? '')
  const doubts = point === null ? [] : 'key' in point ? [{ key: point.key, refused: true }] : doubtPosition(point.position, expectedIn(cells.street ?? null))
  const code = cells.institutionCode === undefined ? null : readInstitutionCode(cells.institutionCode)
  const wrong: (RowProblem | false)[] = [
    cells.tier !== undefined && cells.tier !== '未定级' && levelOf(cells).level === undefined && { field: 'tier', key: 'level_unreadable', asked: false },
    cells.rank !== undefined && cells.tier === undefined && { field: 'rank', key: 'rank_alone', asked: false },
    cells.address !== undefined && isElsewhere(cells.address, district) && { field: 'address', key: 'address_elsewhere', asked: true },
    code !== null && code.division !== district.code && { field: 'institutionCode', key: 'code_elsewhere', asked: true },
    code !== null && cells.typeCode !== undefined && code.typeCode !== cells.typeCode && { field: 'typeCode', key: 'codes_disagree', asked: false },
    // The nine characters before the check digit of 统一社会信用代码 are the 组织机构代码 (GB 32100—2015, 4.3).
    code !== null && cells.creditCode !== undefined && code.organisation !== cells.creditCode.slice(8, 17) && { field: 'institutionCode', key: 'organisation_differs', asked: true },
    cells.asOf !== undefined && cells.nextCheck !== undefined && cells.nextCheck < cells.asOf && { field: 'nextCheck', key: 'check_before_statement', asked: false },
  ]
  return [...wrong.filter((one) => one !== false), ...doubts.map(({ key, refused }) => ({ field: 'lat' as const, key, asked: !refused }))]
}
