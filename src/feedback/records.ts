import type { AccreditationScheme, ClaimStatus } from '#facilities/code-lists/accreditation-schemes.ts'
import type { NetworkKind, RelationKind } from '#facilities/code-lists/relations.ts'
import type { EventKind } from '#facilities/lifecycle/status-on.ts'
import { LIST_FIELDS } from '#facilities/statements.ts'
import type { Session } from '#hours/schedule.ts'
import { sessionsText } from '#hours/session-text.ts'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { db } from '#platform/db.ts'
import { isServiceCode } from '#services/code-list.ts'

/** What is recorded of a facility in rows of its own; one is told from another by its number. */
export const RECORDS = ['offer', 'schedule', 'claim', 'event', 'relation', 'network'] as const
export type RecordKind = (typeof RECORDS)[number]

/** A place that names one of several: a record by its number, or a value of a field of many by itself. */
export type RowPlace = { kind: RecordKind; id: string } | { kind: 'value'; field: (typeof LIST_FIELDS)[number]; value: string }

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * Reads such a place; null where it is none.
 *
 * @example
 * readRowPlace('specialties:全科') //=> { kind: 'value', field: 'specialties', value: '全科' }
 */
export function readRowPlace(place: string | null): RowPlace | null {
  const [name, rest] = place?.includes(':') ? [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)] : ['', '']
  const kind = RECORDS.find((one) => one === name)
  if (kind) return kind === 'network' || UUID.test(rest) ? { kind, id: rest } : null
  const field = LIST_FIELDS.find((one) => one === name)
  return field && rest !== '' ? { kind: 'value', field, value: rest } : null
}

// The register speaks the language of its sources, whoever reads it.
const t = translator(DEFAULT_LOCALE)

/** What a row of a facility says, in the register's own words; null when the facility has no such row. */
export async function sayRow(facilityId: string, row: RowPlace): Promise<string | null> {
  switch (row.kind) {
    case 'value': {
      const rows = await db().facilityValue.findMany({ where: { facilityId, field: row.field }, select: { value: true } })
      return rows.some(({ value }) => String(value) === row.value) ? row.value : null
    }
    case 'offer': {
      const offer = await db().serviceOffer.findFirst({ where: { id: row.id, facilityId }, select: { serviceCode: true, text: true, mode: true } })
      return offer && joined([serviceName(offer.serviceCode), t(`services.mode.${offer.mode as 'onsite'}`), offer.text])
    }
    case 'schedule': {
      const schedule = await db().schedule.findFirst({ where: { id: row.id, facilityId }, select: { serviceCode: true, sessions: true } })
      return schedule && joined([serviceName(schedule.serviceCode), sessionsText(schedule.sessions as Session[]).replaceAll('\n', '；')])
    }
    case 'claim': {
      const claim = await db().accreditation.findFirst({ where: { id: row.id, facilityId }, select: { scheme: true, level: true, status: true } })
      return claim && joined([t(`facilities.schemes.${claim.scheme as AccreditationScheme}`), claim.level, t(`facilities.claims.${claim.status as ClaimStatus}`)])
    }
    case 'event': {
      const event = await db().facilityEvent.findFirst({ where: { id: row.id, facilityId, withdrawnAt: null }, select: { kind: true, effective: true, text: true, toText: true } })
      return event && joined([event.effective, t(`facilities.event.${event.kind as EventKind}`), event.toText ?? event.text])
    }
    case 'relation': {
      const relation = await db().facilityRelation.findFirst({ where: { id: row.id, OR: [{ fromId: facilityId }, { toId: facilityId }] }, select: { kind: true, specialty: true, fromId: true, from: { select: { name: true } }, toName: true, to: { select: { name: true } } } })
      if (!relation) return null
      const [kind, other] = relation.fromId === facilityId ? [relation.kind as RelationKind, relation.to?.name ?? relation.toName] : [relation.kind === 'branch-of' ? 'branch' as const : relation.kind as RelationKind, relation.from.name]
      return joined([t(`facilities.relation.${kind}`) + other, relation.specialty])
    }
    case 'network': {
      const network = await db().network.findFirst({ where: { id: row.id, members: { some: { facilityId } } }, select: { name: true, kind: true } })
      return network && t(`facilities.relation.network.${network.kind as NetworkKind}`) + network.name
    }
  }
}

function serviceName(code: string | null): string | null {
  return code && isServiceCode(code) ? t(`services.names.${code}`) : code
}

function joined(parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' ')
}
