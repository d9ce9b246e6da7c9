import Link from 'next/link'
import { pathsFor } from '#config/paths.ts'
import { readMergesInto } from '#desk/register/change/change-queries.ts'
import { readRecordsOf } from '#desk/register/records/record-queries.ts'
import { readForEditing } from '#desk/register/register-queries.ts'
import { readTakeaways } from '#desk/register/takeaways/takeaway-queries.ts'
import type { EventKind } from '#facilities/lifecycle/status-on.ts'
import { ActionForm } from '../../action-form.tsx'
import { ChangeItem } from '../../register/[district]/change-item.tsx'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../staff-page.ts'
import { FACILITY_TASKS } from '../../staff-paths.ts'
import { withdrawEventAction } from './actions.ts'
import { RecordLists } from './record-lists.tsx'
import { Standing } from './standing.tsx'
import { TakenList } from './taken-list.tsx'

type Props = { params: Promise<{ locale: string; facilityId: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.register.title')

/** A facility as it stands, and what can be done to it. */
export default async function FacilityPage({ params, searchParams }: Props) {
  const { locale: segment, facilityId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.facility(facilityId))
  const [{ name, slug, district, standing, point, events }, takeaways, recorded, merges] = await orNotFound(Promise.all([readForEditing(actor, facilityId), readTakeaways(actor, facilityId), readRecordsOf(actor, facilityId), readMergesInto(actor, facilityId)]))

  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.facility(facilityId)} done={(await searchParams).done}
      trail={[{ label: `${t('admin.register.title')} · ${await namedDistrict(district.slug, t)}`, href: to.register(district.slug) }]}
    >
      <h1 lang="zh-CN">{name}</h1>
      <p className="steps">
        {FACILITY_TASKS.map((task) => <Link key={task} className={task === 'correct' ? 'button' : 'button second'} href={to.facilityTask(facilityId, task)}>{t(`admin.register.${task}`)}</Link>)}
        <Link href={to.owner(facilityId)}>{t('admin.owner.title')}</Link>
        <Link href={to.merge(facilityId)}>{t('admin.merge.title')}</Link>
        <a href={pathsFor({ locale, large: false }).facility(district.slug, slug)}>{t('admin.register.public')}</a>
      </p>
      <Standing facilityId={facilityId} standing={standing} point={point} t={t} to={to} />
      <TakenList facilityId={facilityId} takeaways={takeaways} locale={locale} t={t} />
      <RecordLists facilityId={facilityId} {...recorded} t={t} to={to} />
      {events.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.register.events')}</h2>
          <ul className="editions">
            {events.map(({ id, ours, kind, effective, expected, words }) => (
              <li key={id}>
                {effective} {t(`facilities.event.${kind as EventKind}`)} {expected && t('facilities.event.expected')} <span lang="zh-CN">{words}</span>
                {ours && (
                  <ActionForm action={withdrawEventAction.bind(null, locale, facilityId, id)} refusedTitle={t('admin.register.refused')}>
                    <button className="plain">{t('admin.register.withdraw')}</button>
                  </ActionForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {merges.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.change.mergedHere')}</h2>
          <ul className="editions">{merges.map((change) => <ChangeItem key={change.id} change={change} district={district.slug} around={around} />)}</ul>
        </section>
      )}
    </StaffFrame>
  )
}
