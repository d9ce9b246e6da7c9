'use server'

import { redirect } from 'next/navigation'
import type { Actor } from '#accounts/actor.ts'
import { lookAtPlaces } from '#desk/register/places/look-at-places.ts'
import { placeWords } from '#desk/register/places/place-words.ts'
import { setPlaces, type SetPlacesInput } from '#desk/register/places/set-places.ts'
import type { Translate } from '#i18n/translate.ts'
import { readText } from '#ingest/text/read-text.ts'
import { type Issue, refused } from '#platform/errors.ts'
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
  if (!outcome.ok) return looking(shown(t, outcome.issues, form), outcome.issues, { actor, code, text: read?.ok ? read.text : String(form.get('text') ?? ''), t })
  redirect(to.places(slug, 'places-saved'))
}

/** So many of what a table would change are listed. */
const MOST = 200

/** The refusal with the table in it, which a file cannot be, and, where all that is left is to look at it, what the table would change. */
async function looking(state: NonNullable<FormState>, issues: readonly Issue[], { actor, code, text, t }: { actor: Actor; code: string; text: string; t: Translate }): Promise<NonNullable<FormState>> {
  const kept = { ...state, values: { ...state.values, text } }
  if (!issues.some(({ key }) => key === 'places_to_see' || key === 'places_stale')) return kept
  const { changed, seen } = await lookAtPlaces(actor, code, text)
  return { ...kept, looked: { seen, lines: changed.slice(0, MOST).map((one) => placeWords(t, one)), total: changed.length } }
}
