import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { DISTRICTS_TAG } from '#districts/cache-tags.ts'
import { DistrictRules } from '#districts/identity.ts'
import { knownReach } from '#facilities/known-reach.ts'
import { seen, ticked } from '#desk/register/inputs.ts'
import { CHINA, contains, type Extent } from '#places/extent.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'

export const SIDES = ['south', 'west', 'north', 'east'] as const satisfies (keyof Extent)[]
const degrees = z.string().normalize('NFKC').trim().max(20)

export const StateExtentInput = z.object({ districtCode: z.string(), south: degrees, west: degrees, north: degrees, east: degrees, basis: z.string().trim().max(300), sure: ticked, /** How far it was said to reach, as extentText has it. */ seen })
export type StateExtentInput = z.input<typeof StateExtentInput>

/**
 * Says how far a district reaches: a box of degrees on WGS-84 that holds all of it, with who says so; points outside are refused from then on. Left empty
 * on all sides, what was stated is taken back. A box that leaves out points already known is asked about.
 */
export async function stateExtent(actor: Actor, input: StateExtentInput): Promise<Outcome> {
  const { districtCode, basis, sure, seen: shown, ...sides } = StateExtentInput.parse(input)
  assertMay('register', actor, districtCode)
  const empty = SIDES.every((side) => sides[side] === '')
  const extent = empty ? null : readExtent(sides)
  const left = extent === null ? 0 : ((await knownReach(districtCode)) ?? []).filter((point) => !contains(extent, point)).length
  const issues: Issue[] = [
    ...(empty || extent ? [] : [{ field: 'south', key: 'extent_unreadable' }]),
    ...(left > 0 && !sure ? [{ field: 'sure', key: 'extent_leaves_out' }] : []),
    ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
  ]
  if (issues.length > 0) return refused(...issues)
  const outcome = await db().$transaction(async (tx): Promise<Outcome> => {
    const [district] = await tx.$queryRaw<{ rules: Record<string, unknown> }[]>`select rules from district where code = ${districtCode} for update`
    const before = DistrictRules.parse(district!.rules).extent
    if (shown !== undefined && shown !== extentText(before)) return refused({ field: null, key: 'record_stale' })
    const rules = { ...district!.rules, extent: extent && { ...extent, source: basis } }
    await tx.district.update({ where: { code: districtCode }, data: { rules } })
    await recordAudit(tx, actor, { action: 'district.extent', entityType: 'district', entityId: districtCode, districtCode, details: { changes: { extent: [extentText(before), extentText(extent)] }, sure, reason: basis } })
    await announce(tx, [DISTRICTS_TAG])
    return { ok: true }
  })
  if (outcome.ok) forget([DISTRICTS_TAG])
  return outcome
}

/** A box in a line, its sides in the order of SIDES; '' for none. */
export function extentText(extent: Extent | null): string {
  return extent === null ? '' : SIDES.map((side) => extent[side]).join(', ')
}

/** A box of degrees within China as written; null when it is none. */
function readExtent(sides: Record<keyof Extent, string>): Extent | null {
  if (!SIDES.every((side) => /^\d{1,3}(?:\.\d{1,8})?$/.test(sides[side]))) return null
  const { south, west, north, east } = Object.fromEntries(SIDES.map((side) => [side, Number(sides[side])])) as Extent
  const within = CHINA.south <= south && south < north && north <= CHINA.north && CHINA.west <= west && west < east && east <= CHINA.east
  return within ? { south, west, north, east } : null
}
