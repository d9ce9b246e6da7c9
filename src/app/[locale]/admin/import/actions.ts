'use server'

import { redirect } from 'next/navigation'
import { takeIn } from '#desk/take-in.ts'
import { dayInChina } from '#platform/clock.ts'
import { refused } from '#platform/errors.ts'
import { attempt, shown } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { requireActor } from '../require-actor.ts'
import { surroundings } from '../staff-page.ts'

export async function importAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.import())
  const received = await receivedFrom(form, t('admin.import.pastedName', { day: dayInChina(new Date()) }))
  const districtCode = String(form.get('district') ?? '')

  const outcome = await attempt(async () => {
    if (!received) return refused({ field: 'file', key: 'nothing_given' })
    return takeIn(actor, { districtCode, fileName: received.fileName, bytes: received.bytes })
  })
  if (!outcome.ok) return shown(t, outcome.issues.map((issue) => (issue.field === 'file' && received ? { ...issue, field: received.field } : issue)), form)
  redirect(to.edition(outcome.editionId, outcome.status === 'already_held' ? 'held' : 'imported'))
}

type Received = { field: 'file' | 'text'; fileName: string; bytes: Uint8Array<ArrayBuffer> }

/** The uploaded file, or else the pasted text as a file of its own. */
async function receivedFrom(form: FormData, pastedName: string): Promise<Received | null> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    return { field: 'file', fileName: file.name.slice(-120), bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n')
  return text.trim() === '' ? null : { field: 'text', fileName: pastedName, bytes: new TextEncoder().encode(text) }
}
