'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { findFact } from '#desk/facts/find-fact.ts'
import { type FactKind, isFactKind } from '#desk/facts/fact-kinds.ts'
import { setFact } from '#desk/facts/set-fact.ts'
import { NotFoundError } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../../../attempt.ts'
import type { FormState } from '../../../form-state.ts'
import { actorAt, requireActor } from '../../../require-actor.ts'
import { surroundings } from '../../../staff-page.ts'
import { factValuesIn } from './fact-values.ts'
import { type FactParts, factParts } from './fact-parts.ts'

/** The form of a fact, or the blank one of a kind, for the review screen, with a name for what is kept of it; null when it is gone. */
export async function findFactAction(segment: string, editionId: string, which: { key: string } | { kind: string }): Promise<(FactParts & { keptId: string }) | null> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.edition(editionId))
  const asked = 'key' in which ? { key: String(which.key) } : { kind: kindIn(which.kind) }
  const found = await attempt(async () => ({ ok: true as const, form: await findFact(actor, editionId, asked) }))
  return found.ok ? { ...factParts(found.form, t), keptId: randomUUID() } : null
}

/** Sets or adds a fact from its own page. */
export async function setFactAction(segment: string, editionId: string, key: string | null, kind: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.fact(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => setFact(actor, { editionId, revision: Number(form.get('revision')), key, kind: kindIn(kind), ...factValuesIn(form), keptId: String(form.get('keptId')) }))
  if (!outcome.ok) return shown(t, outcome.issues.map(({ field, key: why }) => ({ field: field && `fact-${field}`, key: why })), form)
  redirect(`${to.edition(editionId)}#${outcome.key}`)
}

function kindIn(kind: string): FactKind {
  if (!isFactKind(kind)) throw new NotFoundError(`no kind ${kind}`)
  return kind
}
