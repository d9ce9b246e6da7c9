import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { findOrCreateCase } from '#cases/find-or-create-case.ts'
import { caseName } from '#documents/case-name.ts'
import { columnOf, dayInChina, dayOf } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { CaseBody } from '#platform/generated/enums.ts'
import { masked } from '#privacy/masked.ts'

const clock = {
  /** 交办日期, from the covering letter or the assigning office's system; '' when nobody knows it. */
  handedOverOn: z.union([z.literal(''), z.iso.date()]),
  /** Who agreed to more time, and when; '' where the ordinary time holds. */
  extension: z.string().trim().max(200).default(''),
}

export const SetCaseInput = z.object({ caseId: z.uuid(), ...clock })
export type SetCaseInput = z.input<typeof SetCaseInput>

/** The levels of a congress or conference, as letters print them. */
export const CASE_LEVELS = ['区', '县', '市', '省', '全国'] as const
const INSTRUMENTS = { npc: '建议', cppcc: '提案', npc_standing_committee: '审议意见' } as const satisfies Record<CaseBody, string>

const count = z.union([z.literal('').transform(() => null), z.coerce.number().int().positive().max(999)])

export const AddCaseInput = z.object({
  districtCode: z.string(), body: z.enum(CaseBody), level: z.enum(CASE_LEVELS), term: count, session: count,
  number: z.string().trim().max(30), title: z.string().trim().max(300), handedOverOn: clock.handedOverOn,
})
export type AddCaseInput = z.input<typeof AddCaseInput>

/** Enters when a case was handed over, and whether more time was agreed. Each change stands in the trail. */
export async function setCase(actor: Actor, input: SetCaseInput): Promise<Outcome> {
  const { caseId, ...entered } = SetCaseInput.parse(input)
  return db().$transaction(async (tx) => {
    const { districtCode } = await lockCase(tx, caseId)
    assertMay('draft', actor, districtCode)
    const issue = clockIssue(entered)
    if (issue) return refused(issue)
    return enter(tx, actor, caseId, entered)
  })
}

/** Enters a case before its answer exists, as the assigning office handed it over. The letter, once it comes, is found to answer it. */
export async function addCase(actor: Actor, input: AddCaseInput): Promise<Outcome> {
  const { districtCode, handedOverOn, number, title, ...named } = AddCaseInput.parse(input)
  return db().$transaction(async (tx) => {
    assertMay('draft', actor, districtCode)
    const issue = clockIssue({ handedOverOn, extension: '' }) ?? (handedOverOn === '' ? { field: 'handedOverOn', key: 'handed_over_required' } : null)
    if (issue) return refused(issue)
    const plain = number.replace(/^第|号$/gu, '').trim()
    const caseId = await findOrCreateCase(tx, districtCode, { ...named, number: plain || null, title: title || null, instrument: INSTRUMENTS[named.body] })
    if (caseId === null) return refused({ field: 'number', key: 'case_unnamed' })
    const { extension } = await lockCase(tx, caseId)
    return enter(tx, actor, caseId, { handedOverOn, extension: extension ?? '' })
  })
}

async function lockCase(tx: Transaction, caseId: string) {
  await tx.$queryRaw`select id from "case" where id = ${caseId}::uuid for update`
  const found = await tx.case.findUnique({ where: { id: caseId }, select: { districtCode: true, extension: true } })
  if (!found) throw new NotFoundError(`no case ${caseId}`)
  return found
}

function clockIssue({ handedOverOn, extension }: { handedOverOn: string; extension: string }): Issue | null {
  if (handedOverOn > dayInChina(new Date())) return { field: 'handedOverOn', key: 'handed_over_to_come' }
  return extension !== '' && handedOverOn === '' ? { field: 'handedOverOn', key: 'handed_over_required' } : null
}

async function enter(tx: Transaction, actor: Actor, caseId: string, { handedOverOn, extension }: { handedOverOn: string; extension: string }): Promise<Outcome> {
  const before = await tx.case.findUniqueOrThrow({ where: { id: caseId } })
  const known = { handedOverOn: dayOf(before.handedOverOn) ?? '', extension: before.extension ?? '' }
  if (known.handedOverOn === handedOverOn && known.extension === extension) return { ok: true }
  await tx.case.update({ where: { id: caseId }, data: { handedOverOn: columnOf(handedOverOn || null), extension: extension || null }, select: { id: true } })
  await recordAudit(tx, actor, {
    action: 'case.set', entityType: 'case', entityId: caseId, districtCode: before.districtCode,
    details: { name: caseName(before), changes: { handedOverOn: [known.handedOverOn, handedOverOn], extension: [masked(known.extension), masked(extension)] } },
  })
  return { ok: true }
}
