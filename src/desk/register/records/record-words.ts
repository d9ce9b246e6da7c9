import type { Names } from '#desk/register/records/record-queries.ts'
import type { RecordKind, RecordRow } from '#desk/register/records/record-kinds.ts'
import type { AccreditationScheme, ClaimStatus } from '#facilities/code-lists/accreditation-schemes.ts'
import type { Direction, RelationKind, Standing } from '#facilities/code-lists/relations.ts'
import type { Session } from '#hours/schedule.ts'
import { sessionsText } from '#hours/session-text.ts'
import type { Translate } from '#i18n/translate.ts'
import { isServiceCode, type Mode } from '#services/code-list.ts'
import type { OfferStatus } from '#services/offer-status.ts'

/** A record in one line: 医院评审等级 三级甲等 已获评. */
export function recordWords(t: Translate, kind: RecordKind, row: RecordRow, names: Names): string {
  const said = (column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]))
  const span = [said('since'), said('until')].some(Boolean) && `${said('since') ?? ''}—${said('until') ?? ''}`
  const parts: Record<RecordKind, () => (string | null | false)[]> = {
    claim: () => [t(`facilities.schemes.${said('scheme') as AccreditationScheme}`), said('level'), t(`facilities.claims.${said('status') as ClaimStatus}`), said('awarded_on'), said('valid_to') && t('facilities.claims.validTo', { date: said('valid_to')! })],
    relation: () => [
      t(`facilities.relation.${said('kind') as RelationKind}`) + (names[said('to_id') ?? ''] ?? said('to_name') ?? ''), said('specialty'), said('direction') && t(`facilities.relation.direction.${said('direction') as Direction}`),
      said('standing') !== 'established' && t(`facilities.relation.${said('standing') as Exclude<Standing, 'established'>}`), span,
    ],
    membership: () => [names[said('network_id') ?? ''] ?? said('network_id'), t(`admin.records.role.${said('role') as 'lead'}`), span],
    offer: () => [serviceName(t, said('service_code')) ?? said('text'), t(`services.mode.${said('mode') as Mode}`), t(`services.status.${said('status') as OfferStatus}`), said('fee')],
    hours: () => [serviceName(t, said('service_code')) ?? t('admin.register.house'), sessionsText(row.sessions as unknown as Session[]).replaceAll('\n', '；')],
  }
  return parts[kind]().filter(Boolean).join(' ')
}

function serviceName(t: Translate, code: string | null): string | null {
  return code === null ? null : isServiceCode(code) ? t(`services.names.${code}`) : code
}
