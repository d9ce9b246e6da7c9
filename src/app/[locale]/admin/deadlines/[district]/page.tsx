import Link from 'next/link'
import { notFound } from 'next/navigation'
import { may } from '#accounts/permissions.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { readDeadlines } from '#desk/deadlines/read-deadlines.ts'
import { dayInChina } from '#platform/clock.ts'
import { pageAt } from '#platform/page-at.ts'
import { DueList } from '../../due-list.tsx'
import { DeadlineList } from '../../deadline-list.tsx'
import { LISTED } from '../../listed.ts'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { staffDistrict, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ page?: string }> }

export const generateMetadata = titled('admin.deadlines.title')

/** Everything a district has to do by a day, and why that day. */
export default async function DeadlinesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.deadlines(slug))
  const [reads, keeps] = [may('read', actor, district.code), may('register', actor, district.code)]
  if (!reads && !keeps) notFound()
  const [deadlines, { due, names }] = await Promise.all([reads ? readDeadlines(actor, district.code) : [], keeps ? readDueChecks(actor, district.code) : { due: [], names: {} }])
  const { page, pages, skip } = pageAt((await searchParams).page, deadlines.length, LISTED)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.deadlines(slug, page)} trail={[]}>
      <h1>{t('admin.deadlines.title')} · {named} <span className="count">{deadlines.length + due.length}</span></h1>
      {reads && <p className="lead">{t('admin.deadlines.lead')} <Link href={to.cases(slug)}>{t('admin.cases.title')}</Link></p>}
      {due.length > 0 && <section className="notice points" aria-labelledby="due-title"><h2 id="due-title">{t('admin.register.due', { count: due.length })}</h2><DueList due={due} names={names} district={slug} around={around} /></section>}
      {deadlines.length + due.length === 0 && <p className="empty">{t('admin.deadlines.none')}</p>}
      {reads && <DeadlineList deadlines={deadlines.slice(skip, skip + LISTED)} district={slug} today={dayInChina(new Date())} around={around} />}
      <Paging page={page} pages={pages} href={(one) => to.deadlines(slug, one)} around={around} />
    </StaffFrame>
  )
}
