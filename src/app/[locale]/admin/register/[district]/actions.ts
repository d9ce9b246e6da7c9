'use server'

import { redirect } from 'next/navigation'
import { addHouse, type AddHouseInput } from '#desk/register/add-house.ts'
import { changeMany, type ChangeManyInput } from '#desk/register/bulk/change-many.ts'
import { switchMany, type SwitchManyInput } from '#desk/register/bulk/switch-many.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { receiveTable, type ReceiveTableInput, setColumns } from '#desk/register/table/receive-table.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

type Place = { code: string; slug: string }

export async function addHouseAction(segment: string, { code, slug }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.addHouse(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => addHouse(actor, { ...(Object.fromEntries(form) as AddHouseInput), districtCode: code }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.facility(outcome.facilityId, 'facility-saved'))
}

export async function changeManyAction(segment: string, { code, slug }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.register(slug))
  if (!actor) return signedOut(t, form)
  const facilityIds = form.getAll('chosen').map(String)
  const outcome = await attempt(() => changeMany(actor, { ...(Object.fromEntries(form) as unknown as ChangeManyInput), districtCode: code, facilityIds }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.registerChanges(slug, 'bulk-changed'))
}

export async function switchManyAction(segment: string, { code, slug }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.switchMany(slug))
  if (!actor) return signedOut(t, form)
  const offerIds = form.getAll('offer').map(String)
  const outcome = await attempt(() => switchMany(actor, { ...(Object.fromEntries(form) as unknown as SwitchManyInput), districtCode: code, offerIds }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.registerChanges(slug, 'services-switched'))
}

export async function receiveTableAction(segment: string, { code, slug }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.tables(slug))
  if (!actor) return signedOut(t, form)
  const file = form.get('file')
  const given = file instanceof File && file.size > 0 ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null
  const outcome = await attempt(() => receiveTable(actor, { ...(Object.fromEntries(form) as ReceiveTableInput), districtCode: code }, given))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.table(slug, outcome.tableId))
}

export async function columnsAction(segment: string, slug: string, tableId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.table(slug, tableId))
  if (!actor) return signedOut(t, form)
  const columns = Array.from({ length: Number(form.get('width')) || 0 }, (_, index) => String(form.get(`column-${index}`) ?? ''))
  const outcome = await attempt(() => setColumns(actor, { tableId, columns }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.table(slug, tableId, 'columns-saved'))
}

export async function importTableAction(segment: string, slug: string, tableId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.table(slug, tableId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => importTable(actor, { tableId, sure: form.get('sure'), without: form.get('without'), seen: String(form.get('seen') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.registerChanges(slug, 'table-imported'))
}

export async function undoChangeAction(segment: string, slug: string, changeId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.registerChanges(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => undoChange(actor, { changeId, rest: form.get('rest') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.registerChanges(slug, 'change-undone'))
}
