import type { Translate } from '#i18n/translate.ts'

type Props = { page: number; pages: number; href: (page: number) => string; t: Translate }

/** 上一页, 第几页, 下一页. Nothing when all fits on one page. */
export function Pager({ page, pages, href, t }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t('list.paging')}>
      {page > 1 && <a href={href(page - 1)} rel="prev">{t('list.previous')}</a>}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages && <a href={href(page + 1)} rel="next">{t('list.next')}</a>}
    </nav>
  )
}
