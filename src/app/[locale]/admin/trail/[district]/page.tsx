import type { Metadata } from 'next'
import Link from 'next/link'
import { readTrail } from '#audit/queries.ts'
import { basePath } from '#config/paths.ts'
import { requireDistrict } from '#districts/queries.ts'
import { Paging } from '../../paging.tsx'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../staff-page.ts'
import { TrailList } from '../trail-list.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ page?: string; readings?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.trail.title') }
}

export default async function TrailPage({ params, searchParams }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.trail(slug))
  const district = await orNotFound(requireDistrict(slug))
  const asked = await searchParams
  const readings = asked.readings === '1'
  const { entries, total, page, pages } = await orNotFound(readTrail(actor, district.code, asked.page, { readings }))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.trail(slug, page, readings)} trail={[{ label: `${t('admin.desk.title')} · ${district.name}`, href: to.desk() }]}>
      <h1>{t('admin.trail.title')} · {district.name}</h1>
      <p className="lead">{t('admin.trail.lead', { total })}</p>
      <p className="steps">
        <Link href={to.trail(slug, 1, !readings)}>{t(readings ? 'admin.trail.withoutReadings' : 'admin.trail.withReadings')}</Link>
        <a href={basePath() + to.trailFile(slug, 'csv')} download>{t('admin.trail.exportCsv')}</a>
        <a href={basePath() + to.trailFile(slug, 'jsonl')} download>{t('admin.trail.exportJson')}</a>
      </p>
      <TrailList entries={entries} around={around} />
      <Paging page={page} pages={pages} href={(one) => to.trail(slug, one, readings)} around={around} />
    </StaffFrame>
  )
}
