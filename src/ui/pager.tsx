import type { ElementType } from 'react'
import type { Translate } from '#i18n/translate.ts'

type Props = { page: number; pages: number; href: (page: number) => string; t: Translate; /** What leads to a page: an element of HTML, unless the page is one of Next's. */ anchor?: ElementType }

/** 上一页, 第几页, 下一页. Nothing when all fits on one page. */
export function Pager({ page, pages, href, t, anchor: Anchor = 'a' }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t('list.paging')}>
      {page > 1 && <Anchor href={href(page - 1)} rel="prev">{t('list.previous')}</Anchor>}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages && <Anchor href={href(page + 1)} rel="next">{t('list.next')}</Anchor>}
    </nav>
  )
}
