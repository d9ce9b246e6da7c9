import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { Basis, seen, ticked } from '#desk/register/inputs.ts'
import { checkVillages } from '#desk/register/villages/check-villages.ts'
import { readHeldVillages } from '#desk/register/villages/held-villages.ts'
import { writeCare } from '#desk/register/villages/write-care.ts'
import { listDistricts } from '#districts/queries.ts'
import { registerTags } from '#districts/register-tags.ts'
import { forget } from '#platform/cache.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { careOn } from '#villages/care.ts'

/** What is asked of how a village is cared for. */
const ASKED = ['code', 'mode', 'provider', 'site', 'sessions', 'frequency', 'since', 'until'] as const

const text = z.string().max(1000).default('')
export const SetCareInput = Basis.extend({
  districtCode: z.string(), code: z.string().max(20), mode: text, provider: text, site: text, sessions: text, frequency: text, since: text, until: text,
  /** A house the register does not know is kept in words. */
  sure: ticked,
  /** The number of the statement that held, '' where none did. */
  seen,
})
export type SetCareInput = z.input<typeof SetCareInput>

/** States how a village is cared for: read and checked as a row of a table is. What was stated before stays on record, before it. */
export async function setCare(actor: Actor, input: SetCareInput): Promise<Outcome> {
  const { districtCode, sure, seen: shown, quote, method, asOf, nextCheck, basis, ...said } = SetCareInput.parse(input)
  assertMay('register', actor, districtCode)
  const district = (await listDistricts()).find(({ code }) => code === districtCode)
  if (!district) throw new NotFoundError(`no district ${districtCode}`)
  const outcome = await db().$transaction(async (tx): Promise<Outcome> => {
    await tx.$queryRaw`select id from place where district_code = ${districtCode} and code = ${said.code} for update`
    const [row] = checkVillages([{ line: 1, cells: ASKED.map((field) => said[field]) }], ASKED, await readHeldVillages(tx, district), true)
    if (!row?.village) throw new NotFoundError(`no village ${said.code}`)
    const issues = [
      ...row.problems.filter(({ asked }) => !asked || !sure).map(({ field, key, values, asked }) => ({ field: asked ? 'sure' : field, key, ...(values && { values }) })),
      ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
    ]
    if (issues.length > 0) return refused(...issues)
    if (shown !== undefined && shown !== (careOn(row.village.statements, dayInChina(new Date())).care?.id ?? '')) return refused({ field: null, key: 'record_stale' })
    await writeCare(tx, actor, [row], { basis: { basis, quote, method, asOf, nextCheck }, changeId: null, fileName: null })
    await announce(tx, registerTags.changed(districtCode))
    await recordAudit(tx, actor, { action: 'village.set', entityType: 'place', entityId: row.village.id, districtCode, details: { name: row.name, changes: Object.fromEntries(row.changes.map(({ field, before, after }) => [field, [before ?? '', after]])), sure, reason: basis } })
    return { ok: true }
  })
  if (outcome.ok) forget(registerTags.changed(districtCode))
  return outcome
}
