import Link from 'next/link'
import type { Surroundings } from './staff-page.ts'

type Props = { page: number; pages: number; href: (page: number) => string; around: Surroundings }

/** The page before, which one this is, the page after. Nothing when all fits on one page. */
export function Paging({ page, pages, href, around: { t } }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="paging" aria-label={t('list.paging')}>
      {page > 1 && <Link href={href(page - 1)} rel="prev">{t('list.previous')}</Link>}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages && <Link href={href(page + 1)} rel="next">{t('list.next')}</Link>}
    </nav>
  )
}
