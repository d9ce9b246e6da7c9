import Link from 'next/link'
import { readChanges } from '#desk/register/change/change-queries.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { ChangeItem } from '../change-item.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string; before?: string }> }

export const generateMetadata = titled('admin.change.title')

/** Every change to many houses at once: tables, merges, orders and what was set for many, each to be undone as one. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { done, before } = await searchParams
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.registerChanges(slug))
  const { changes, older } = await orNotFound(readChanges(actor, district.code, String(before ?? '')))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.registerChanges(slug)} done={done} trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }]}>
      <h1>{t('admin.change.title')} · {named}</h1>
      <p className="lead">{t('admin.change.lead')}</p>
      {changes.length === 0 && <p className="empty">{t('admin.change.none')}</p>}
      <ul className="editions">{changes.map((change) => <ChangeItem key={change.id} change={change} district={slug} around={around} />)}</ul>
      {older && <p><Link href={to.registerChanges(slug, '', changes.at(-1)!.id)}>{t('admin.change.older')}</Link></p>}
    </StaffFrame>
  )
}
