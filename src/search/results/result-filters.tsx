import type { Results } from '#search/results/search-results.tsx'

/** Kinds and districts as links with how many results each has. */
export function ResultFilters({ found, kind, all, district, t, to }: Results) {
  const words = { q: found.words, all: all ? 1 : null }
  const here = found.kinds.reduce((sum, { count }) => sum + count, 0)
  const current = (chosen: boolean) => (chosen ? ('true' as const) : undefined)
  return (
    <div className="filters">
      <div role="group" aria-label={t('search.byKind')}>
        <span className="by">{t('search.byKind')}</span>
        <ul>
          <li><a href={to.search(district?.slug ?? null, words)} aria-current={current(kind === null)}>{t('search.allKinds')} <span className="number">{here}</span></a></li>
          {found.kinds.map((one) => (
            <li key={one.kind}>
              <a href={to.search(district?.slug ?? null, { ...words, kind: one.kind })} aria-current={current(one.kind === kind)}>{t(`search.kinds.${one.kind}`)} <span className="number">{one.count}</span></a>
            </li>
          ))}
        </ul>
      </div>
      <div role="group" aria-label={t('search.byDistrict')}>
        <span className="by">{t('search.byDistrict')}</span>
        <ul>
          <li><a href={to.search(null, { ...words, kind })} aria-current={current(district === null)}>{t('search.everywhere')} <span className="number">{found.everywhere}</span></a></li>
          {found.districts.filter(({ count, code }) => count > 0 || code === district?.code).map(({ code, slug, name, count }) => (
            <li key={code}>
              <a href={to.search(slug, { ...words, kind })} aria-current={current(code === district?.code)}><span lang="zh-CN">{name}</span> <span className="number">{count}</span></a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
