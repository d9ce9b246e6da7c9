import Link from 'next/link'
import { readDesk } from '#desk/desk-queries.ts'
import { districtName } from '#districts/district-name.ts'
import { EditionList } from './edition-list.tsx'
import { ReleaseList } from './release-list.tsx'
import { ReminderList } from './reminder-list.tsx'
import { RequestList } from './request-list.tsx'
import { requireActor } from './require-actor.ts'
import { StaffFrame } from './staff-frame.tsx'
import { surroundings, titled } from './staff-page.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.desk.title')

export default async function DeskPage({ params, searchParams }: Props) {
  const around = surroundings((await params).locale)
  const { locale, t, to } = around
  const actor = await requireActor(locale)
  const { done } = await searchParams
  const districts = await readDesk(actor)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.desk()} done={done}>
      <h1>{t('admin.desk.title')}</h1>
      {districts.length === 0 && <p className="empty">{t('admin.desk.noDistrict')}</p>}
      {districts.map(({ code, slug, name, identity, may, waiting, reminders, requests, releases, drafts, submitted, recent }) => (
        <section key={code} className="district" aria-labelledby={`d-${code}`}>
          <div className="head">
            <h2 id={`d-${code}`}>{districtName({ name, identity }, t)}</h2>
            <p className="steps">
              {may.draft && <Link className="button" href={to.import(code)}>{t('admin.import.title')}</Link>}
              {may.read && <Link href={to.documents(slug)}>{t('admin.documents.title')}</Link>}
              {may.read && <Link href={to.cases(slug)}>{t('admin.cases.title')}</Link>}
              {may.read && <Link href={to.promises(slug)}>{t('admin.promises.title')}</Link>}
              {may.read && <Link href={to.upkeep(slug)}>{t('admin.upkeep.title')}</Link>}
              {may.register && <Link className="button" href={to.register(slug)}>{t('admin.register.title')}</Link>}
              {may.register && !may.read && <Link href={to.deadlines(slug)}>{t('admin.deadlines.title')}</Link>}
              {may.register && <Link href={to.places(slug)}>{t('admin.places.title')}</Link>}
              {(may.register || may.publish) && <Link href={to.circle(slug)}>{t('admin.circle.title')}</Link>}
              {(may.register || may.publish) && <Link href={to.services(slug)}>{t('admin.services.title')}</Link>}
              {(may.register || may.draft) && <Link href={to.feedback(slug)}>{t('admin.desk.feedback', { count: reminders.feedback })}</Link>}
              {may.administer && <Link href={to.people(slug)}>{t('accounts.people.title')}</Link>}
              {may.audit && <Link href={to.trail(slug)}>{t('admin.trail.title')}</Link>}
            </p>
          </div>
          {waiting && <EditionList around={around} title={t('admin.desk.waiting')} hint={t('admin.desk.yourTurn')} list={waiting} empty={t('admin.desk.noWaiting')} marked all={to.documents(slug, { shelf: 'submitted' })} />}
          <RequestList requests={requests} around={around} />
          {releases && <ReleaseList releases={releases} around={around} />}
          <ReminderList district={slug} reminders={reminders} around={around} />
          {may.read && <EditionList around={around} title={t('admin.desk.drafts')} list={drafts} empty={t('admin.desk.noDrafts')} all={to.documents(slug, { shelf: 'draft' })} />}
          {may.read && <EditionList around={around} title={t('admin.desk.submitted')} list={submitted} empty={t('admin.desk.noSubmitted')} all={to.documents(slug, { shelf: 'submitted' })} />}
          {may.read && <EditionList around={around} title={t('admin.desk.recent')} list={recent} empty={t('admin.desk.noRecent')} all={to.documents(slug, { shelf: 'live' })} />}
        </section>
      ))}
    </StaffFrame>
  )
}
