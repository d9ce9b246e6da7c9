import Link from 'next/link'
import type { TrailEntry } from '#audit/queries.ts'
import type { FactFieldName } from '#desk/facts/fact-fields.ts'
import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import { minuteInChina } from '#platform/clock.ts'
import { saidValue } from '../editions/[editionId]/draft/choices.ts'
import type { Role } from '#platform/generated/enums.ts'
import type { Surroundings } from '../staff-page.ts'
import { WorkDetails } from './work-details.tsx'

type Props = { entries: TrailEntry[]; around: Surroundings; /** Leaves out whose title it is. */ ofOneEdition?: boolean }

/** Entries of the audit trail in words: when, who, did what to which document. */
export function TrailList({ entries, around, ofOneEdition = false }: Props) {
  return (
    <ol className="trail-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at.toISOString()}>{minuteInChina(entry.at)}</time>
          <div>
            <p><strong>{entry.actorId === null ? around.t('admin.systemNamed', { name: entry.actorName }) : entry.actorName}</strong> {around.t(`admin.trail.action.${entry.action}`)}</p>
            {!ofOneEdition && <Subject entry={entry} around={around} />}
            <Details entry={entry} around={around} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Subject({ entry: { entityType, entityId, action, details }, around: { to } }: { entry: TrailEntry; around: Surroundings }) {
  const name = [details.title, details.number, details.fileName, details.name].find((one) => typeof one === 'string') as string | undefined
  if (entityType !== 'edition') return name ? <p className="facts">{name}</p> : null
  if (action === 'edition.discard') return <p className="facts">{name}</p>
  return <p className="facts"><Link href={to.edition(entityId)}>{name ?? entityId}</Link></p>
}

function Details({ entry: { details, action }, around: { t } }: { entry: TrailEntry; around: Surroundings }) {
  const changes = Object.entries((details.changes ?? {}) as Record<string, [string, string]>)
  const said = (field: string, value: string) => (isField(field) && action !== 'edition.fact' && !action.startsWith('facility.') ? saidValue(field, value, t) : value) || t('admin.trail.nothing')
  return (
    <>
      {typeof details.reason === 'string' && <blockquote>{details.reason}</blockquote>}
      {action.startsWith('account.') && typeof details.address === 'string' && <p className="facts">{t('admin.trail.from', { address: details.address })}</p>}
      {action.startsWith('account.') && Array.isArray(details.roles) && <p className="facts">{details.roles.map((role) => t(`accounts.roles.${role as Role}`)).join(t('accounts.people.comma'))}</p>}
      <WorkDetails action={action} details={details} t={t} />
      {changes.length > 0 && (
        <dl className="changes">
          {changes.map(([field, [before, after]]) => (
            <div key={field}>
              <dt>{nameOf(field, action, t)}</dt>
              <dd>{before === after ? t('admin.trail.settled', { value: said(field, after) }) : <><del>{said(field, before)}</del> → <ins>{said(field, after)}</ins></>}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** A field of the document, or a part of a fact. */
function nameOf(field: string, action: TrailEntry['action'], t: Surroundings['t']): string {
  if (action === 'edition.fact') return t(`admin.factPart.${field as FactFieldName | 'quote'}`)
  if (action.startsWith('facility.')) return t(`facilities.fields.${field as 'phone'}`)
  if (action === 'district.extent') return t('admin.extent.title')
  if (action === 'case.set') return t(`admin.cases.${field as 'handedOverOn' | 'extension'}`)
  return isField(field) ? t(`admin.field.${field}`) : field
}

function isField(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name)
}
