import type { Metadata } from 'next'
import Link from 'next/link'
import { readDeadlines } from '#desk/deadlines/read-deadlines.ts'
import { requireDistrict } from '#districts/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { DeadlineList } from '../../deadline-list.tsx'
import { LISTED, More } from '../../more.tsx'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.deadlines.title') }
}

/** Everything a district has to do by a day, and why that day. */
export default async function DeadlinesPage({ params }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.deadlines(slug))
  const district = await orNotFound(requireDistrict(slug))
  const deadlines = await orNotFound(readDeadlines(actor, district.code))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.deadlines(slug)} trail={[{ label: t('admin.desk.title'), href: to.desk() }]}>
      <h1>{t('admin.deadlines.title')} · {district.name} <span className="count">{deadlines.length}</span></h1>
      <p className="lead">{t('admin.deadlines.lead')} <Link href={to.cases(slug)}>{t('admin.cases.title')}</Link></p>
      {deadlines.length === 0 && <p className="empty">{t('admin.deadlines.none')}</p>}
      <DeadlineList deadlines={deadlines.slice(0, LISTED)} district={slug} today={dayInChina(new Date())} around={around} />
      <More total={deadlines.length} around={around} />
    </StaffFrame>
  )
}
