import { readPromises } from '#desk/promises/read-promises.ts'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { PromiseItem } from './promise-item.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string; page?: string }> }

export const generateMetadata = titled('admin.promises.title')

/** What a district promised in public, and what became of it: told by one, published by another. */
export default async function PromisesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.promises(slug))
  const asked = await searchParams
  const { rows, total, page, pages, may, today } = await orNotFound(readPromises(actor, district, { page: asked.page }))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.promises(slug, { page })} done={asked.done} trail={[]}>
      <h1>{t('admin.promises.title')} · {named} <span className="count">{total}</span></h1>
      <p className="lead">{t('admin.promises.lead')}</p>
      {rows.length === 0 && <p className="empty">{t('admin.promises.none')}</p>}
      <ul className="editions">
        {rows.map((row) => <PromiseItem key={`${row.document.id}-${row.fact.key}`} row={row} district={slug} today={today} may={may} around={around} />)}
      </ul>
      <Paging page={page} pages={pages} href={(one) => to.promises(slug, { page: one })} around={around} />
    </StaffFrame>
  )
}
