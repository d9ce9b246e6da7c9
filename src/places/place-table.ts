import { csvOf } from '#platform/csv.ts'
import { readCsv } from '#platform/read-csv.ts'
import { isHome, type Place, PLACE_KINDS, type PlaceKind } from '#places/place.ts'
import { readPoint } from '#places/read-point.ts'

/** The columns of a table of places, in the order we write them, with the names by which each is known. */
const COLUMNS = {
  code: ['代码', '区划代码', 'code'], name: ['名称', '社区', 'name'], kind: ['类别', 'kind'], street: ['街镇', '街道', '乡镇', 'street'], lat: ['纬度', 'lat', 'latitude'], lng: ['经度', 'lng', 'lon', 'longitude'],
  datum: ['坐标系', 'datum', 'crs'], population: ['人口', 'population'], elderly: ['65岁及以上', '65岁以上', 'elderly'], countedOn: ['人口截至', 'counted on'],
} as const
type Column = keyof typeof COLUMNS
const NAMES = Object.keys(COLUMNS) as Column[]
const KIND_WORDS: Record<PlaceKind, readonly string[]> = {
  community: ['社区', '居委会', 'community'], village: ['村', '村委会', 'village'], street: ['街道', '镇', '乡', '街镇', 'street'], landmark: ['地标', 'landmark'], abolished: ['已撤销', '撤销', 'abolished'],
}
const MOST_ROWS = 5_000

/** A row as read: null says nothing, so that what is stored stays. */
export type PlaceRow = Omit<Place, 'kind'> & { kind: PlaceKind | null; line: number }
/** What is wrong with a row, by line and column. */
export type PlaceProblem = { line: number; column: Column | null; key: string }

/** Reads a table of places; every mistake of every row is told, none is put right. */
export function readPlaces(text: string): { rows: PlaceRow[]; problems: PlaceProblem[] } {
  const [head, ...lines] = readCsv(text.normalize('NFKC'))
  const at = new Map(NAMES.map((name) => [name, head?.cells.findIndex((cell) => (COLUMNS[name] as readonly string[]).includes(cell.toLowerCase())) ?? -1]))
  const missing = (['code', 'name'] as const).filter((name) => at.get(name) === -1)
  if (missing.length > 0) return { rows: [], problems: missing.map((column) => ({ line: 1, column, key: 'column_missing' })) }
  if (lines.length > MOST_ROWS) return { rows: [], problems: [{ line: MOST_ROWS + 2, column: null, key: 'too_many_rows' }] }
  const seen = new Set<string>()
  const read = lines.map(({ line, cells }) => {
    const row = readRow(line, (name) => cells[at.get(name)!] ?? '')
    const twice = seen.has(row.place.code)
    seen.add(row.place.code)
    return twice ? { ...row, problems: [...row.problems, { line, column: 'code' as const, key: 'code_twice' }] } : row
  })
  return { rows: read.map(({ place }) => place), problems: read.flatMap(({ problems }) => problems) }
}

function readRow(line: number, cell: (name: Column) => string): { place: PlaceRow; problems: PlaceProblem[] } {
  const [code, name, kindWord] = [cell('code'), cell('name'), cell('kind')]
  const kind = PLACE_KINDS.find((one) => KIND_WORDS[one].includes(kindWord)) ?? null
  const point = readPoint(cell('lat'), cell('lng'), cell('datum'))
  const [population, elderly] = [readCount(cell('population')), readCount(cell('elderly'))]
  const problems: [Column, string | null][] = [
    ['code', /^[\w-]{1,20}$/.test(code) ? null : 'code_unreadable'],
    ['name', name === '' || name.length > 60 ? 'name_required' : null],
    ['kind', kindWord !== '' && kind === null ? 'place_kind_unknown' : null],
    ['lat', point && 'key' in point ? point.key : null],
    ['population', population === undefined ? 'count_unreadable' : null],
    ['elderly', elderly === undefined ? 'count_unreadable' : typeof elderly === 'number' && typeof population === 'number' && elderly > population ? 'more_than_all' : null],
    ['countedOn', /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.test(cell('countedOn')) ? null : 'day_unreadable'],
  ]
  return {
    place: {
      line, code, name, kind, street: cell('street') || null, position: point && 'position' in point ? point.position : null,
      population: population ?? null, elderly: elderly ?? null, countedOn: cell('countedOn') || null,
    },
    problems: problems.flatMap(([column, key]) => (key === null ? [] : [{ line, column, key }])),
  }
}

/** What a name says of itself; null where it says nothing. */
export function kindOf(name: string): PlaceKind | null {
  if (/(?:村委会|村民委员会|村)$/u.test(name)) return 'village'
  if (/(?:社区|居委会|居民委员会)$/u.test(name)) return 'community'
  return /(?:街道|镇|乡)$/u.test(name) ? 'street' : null
}

/** Null for nothing, undefined for what is no count. */
function readCount(text: string): number | null | undefined {
  if (text === '') return null
  const digits = text.replaceAll(',', '')
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined
}

/** The places as a table to fill in and send back: homes first, in the order of their codes. */
export function placeTable(places: readonly Place[]): string {
  const rows = places.toSorted((a, b) => Number(isHome(b)) - Number(isHome(a)) || a.code.localeCompare(b.code)).map(({ position, ...place }) => [
    place.code, place.name, KIND_WORDS[place.kind][0]!, place.street ?? '', String(position?.lat ?? ''), String(position?.lng ?? ''), position?.datum ?? '',
    String(place.population ?? ''), String(place.elderly ?? ''), place.countedOn ?? '',
  ])
  return csvOf([NAMES.map((name) => COLUMNS[name][0]), ...rows])
}
