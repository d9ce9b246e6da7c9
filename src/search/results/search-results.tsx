import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Found } from '#search/find.ts'
import type { HitKind } from '#search/load-hits.ts'
import { NothingFound } from '#search/results/nothing-found.tsx'
import { ResultFilters } from '#search/results/result-filters.tsx'
import { ResultEntry } from '#search/results/result-entry.tsx'
import { SearchBox } from '#ui/search-box.tsx'

export type Results = {
  found: Found
  kind: HitKind | null
  /** Results were asked for although the words name one document. */
  all: boolean
  district: { code: string; slug: string; name: string } | null
  t: Translate
  to: Paths
}

/** What was found: how much and where, how to narrow it, and each result landing on its paragraph. */
export function SearchResults(results: Results) {
  const { found, kind, all, district, t, to } = results
  const slug = district?.slug ?? null
  const address = (page: number) => to.search(slug, { q: found.words, kind, all: all ? 1 : null, page: page > 1 ? page : null })
  return (
    <div className="listing results">
      <h1>{t('search.titleFor', { words: found.words })}</h1>
      <SearchBox action={to.search(slug)} value={found.words} t={t}>
        {kind && <input type="hidden" name="kind" value={kind} />}
      </SearchBox>
      {found.cut && <p className="note">{t('search.cut')}</p>}
      {(found.total > 0 || kind) && <ResultFilters {...results} />}
      {found.total === 0 ? <NothingFound {...results} /> : (
        <>
          <p className="count" role="status">
            {district ? t('search.countIn', { total: found.total, district: district.name }) : t('search.count', { total: found.total })}
            {found.pages > 1 && t('search.pageOf', { page: found.page, pages: found.pages })}
          </p>
          {found.missing.length > 0 && <p className="note">{t('search.missing', { words: found.missing.map((word) => `“${word}”`).join('') })}</p>}
          <ol className="entries" start={(found.page - 1) * 10 + 1}>
            {found.hits.map((hit) => <ResultEntry key={hit.id} hit={hit} across={district === null} t={t} to={to} />)}
          </ol>
          {found.pages > 1 && (
            <nav className="pages" aria-label={t('search.pages')}>
              {found.page > 1 && <a rel="prev" href={address(found.page - 1)}>{t('search.previous')}</a>}
              <span>{found.page} / {found.pages}</span>
              {found.page < found.pages && <a rel="next" href={address(found.page + 1)}>{t('search.next')}</a>}
            </nav>
          )}
        </>
      )}
    </div>
  )
}
