import type { CheckedRow, FieldChange, RowProblem } from '#desk/register/table/checked-row.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'
import { type HeldVillages, housesNamed, villagesNamed } from '#desk/register/villages/held-villages.ts'
import { readVillageRow, type VillageCells } from '#desk/register/villages/read-village-row.ts'
import { sessionsText } from '#hours/session-text.ts'
import type { Care, CareMode } from '#villages/care.ts'
import type { Village } from '#villages/queries.ts'

/** What is to be stated of a village, as it would be stored. */
export type NewCare = { mode: CareMode; facilityId: string | null; provider: string | null; site: string | null; sessions: string; frequency: string | null; since: string | null; until: string | null }

/** A row as it would be recorded: of which village, and what; null where it cannot be. */
export type CheckedVillage = CheckedRow & { village: Village | null; care: NewCare | null; cells: VillageCells }

const STATED = ['mode', 'provider', 'site', 'sessions', 'frequency', 'since', 'until'] as const

/**
 * Compares the rows of a table with what is stated of the villages: every problem of every row, and what would change. A row that names the mode that stands already, or none, changes what its filled cells say;
 * one that names another mode begins anew. `whole`: the row is all there is to say, its empty cells too.
 */
export function checkVillages(rows: readonly TableRow[], columns: readonly (string | null)[], held: HeldVillages, whole = false): CheckedVillage[] {
  const seen = new Map<string, number>()
  return rows.map(({ line, cells: raw }) => {
    const { cells, problems } = readVillageRow(raw, columns)
    const { village, problem } = villageOf(cells, held)
    const before = village?.statements.at(-1) ?? null
    const { care, problems: wrong } = careBy(cells, whole ? null : before, held)
    const earlier = village ? seen.get(village.id) : undefined
    if (village && earlier === undefined) seen.set(village.id, line)
    return {
      line, name: village?.name ?? cells.village ?? cells.code ?? '', added: before === null, village, cells, care,
      changes: village && care ? changesOf(before, care, held) : [],
      problems: [...(problem ? [problem] : []), ...problems, ...(problems.some(({ field }) => field === 'mode') ? [] : wrong), ...(earlier === undefined ? [] : [{ field: null, key: 'village_twice', asked: false, values: { row: earlier } }])],
    }
  })
}

function villageOf({ code, village: name, street }: VillageCells, held: HeldVillages): { village: Village | null; problem?: RowProblem } {
  const wrong = (key: string): { village: null; problem: RowProblem } => ({ village: null, problem: { field: code === undefined ? 'village' : 'code', key, asked: false } })
  if (code !== undefined) {
    const village = held.byCode.get(code)
    if (!village) return wrong('village_unknown')
    return name !== undefined && !villagesNamed(held, name, undefined).includes(village) ? { village, problem: { field: 'village', key: 'village_named_otherwise', asked: true, values: { name: village.name } } } : { village }
  }
  if (name === undefined) return wrong('village_unnamed')
  const [village, another] = villagesNamed(held, name, street)
  return village ? (another ? wrong('village_ambiguous') : { village }) : wrong('village_unknown')
}

/** The statement a row makes, with what of the one before it still holds. */
function careBy(cells: VillageCells, before: Care | null, held: HeldVillages): { care: NewCare | null; problems: RowProblem[] } {
  const mode = (cells.mode ?? before?.mode) as CareMode | undefined
  if (mode === undefined) return { care: null, problems: [{ field: 'mode', key: 'mode_required', asked: false }] }
  const kept = before !== null && before.mode === mode ? before : null
  const houses = cells.provider === undefined ? [] : housesNamed(held, cells.provider)
  const house = houses.length === 1 ? houses[0]! : null
  const said = (field: 'site' | 'frequency' | 'since' | 'until') => (cells[field] ?? kept?.[field] ?? null) || null
  const care: NewCare = {
    mode, facilityId: house?.id ?? (cells.provider === undefined ? kept?.house?.id ?? null : null), provider: house ? null : cells.provider ?? kept?.provider ?? null, site: said('site'),
    sessions: cells.sessions ?? (kept ? sessionsText(kept.sessions) : ''), frequency: said('frequency'), since: said('since'), until: said('until'),
  }
  const cared = care.facilityId !== null || care.provider !== null
  const problems: (RowProblem | false)[] = [
    houses.length > 1 && { field: 'provider', key: 'provider_ambiguous', asked: false },
    cells.provider !== undefined && houses.length === 0 && mode !== 'none' && { field: 'provider', key: 'provider_unknown', asked: true },
    !cared && mode !== 'none' && mode !== 'clinic' && { field: 'provider', key: 'provider_required', asked: false },
    mode === 'none' && (cared || care.sessions !== '' || care.frequency !== null || care.site !== null) && { field: 'mode', key: 'none_with_more', asked: false },
  ]
  return { care, problems: problems.filter((one) => one !== false) }
}

function changesOf(before: Care | null, care: NewCare, { houseNames }: HeldVillages): FieldChange[] {
  const told = (field: (typeof STATED)[number], one: Care | null) => (one === null ? null : field === 'sessions' ? sessionsText(one.sessions) || null : field === 'provider' ? one.house?.name ?? one.provider : one[field])
  const after = (field: (typeof STATED)[number]) => (field === 'provider' ? (care.facilityId === null ? care.provider : houseNames.get(care.facilityId) ?? before?.house?.name ?? '') : care[field])
  return STATED.flatMap((field) => {
    const [was, is] = [told(field, before), after(field) || null]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}
