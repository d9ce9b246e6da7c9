import Link from 'next/link'
import { readTrail } from '#audit/queries.ts'
import { basePath } from '#config/paths.ts'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { TrailList } from '../trail-list.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ page?: string; readings?: string }> }

export const generateMetadata = titled('admin.trail.title')

export default async function TrailPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.trail(slug))
  const asked = await searchParams
  const readings = asked.readings === '1'
  const { entries, total, page, pages } = await orNotFound(readTrail(actor, district.code, asked.page, { readings }))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.trail(slug, page, readings)} desk={named} trail={[]}>
      <h1>{t('admin.trail.title')} · {named}</h1>
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
