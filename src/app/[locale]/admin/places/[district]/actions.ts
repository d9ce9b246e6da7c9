'use server'

import { redirect } from 'next/navigation'
import { setPlaces, type SetPlacesInput } from '#desk/register/set-places.ts'
import { readText } from '#ingest/text/read-text.ts'
import { refused } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

type Place = { code: string; slug: string }

/** The table out of an uploaded file, in whatever encoding a spreadsheet saved it, or else as it was pasted. */
export async function placesAction(segment: string, { code, slug }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.places(slug))
  if (!actor) return signedOut(t, form)
  const file = form.get('file')
  const read = file instanceof File && file.size > 0 ? readText(new Uint8Array(await file.arrayBuffer())) : null
  const outcome = read && !read.ok
    ? refused({ field: 'file', key: read.issue })
    : await attempt(() => setPlaces(actor, { ...(Object.fromEntries(form) as SetPlacesInput), text: read?.text ?? String(form.get('text') ?? ''), districtCode: code }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.places(slug, 'places-saved'))
}
