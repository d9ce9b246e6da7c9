import { districtName } from '#districts/district-name.ts'
import { PER_PAGE } from '#search/find.ts'
import { Answers } from '#search/results/answers.tsx'
import { NothingFound } from '#search/results/nothing-found.tsx'
import type { Results } from '#search/results/results.ts'
import { ResultEntry } from '#search/results/result-entry.tsx'
import { SoundAlikes } from '#search/results/sound-alikes.tsx'
import { FacetLinks } from '#ui/facet-links.tsx'
import { Facets } from '#ui/facets.tsx'
import { Pager } from '#ui/pager.tsx'
import { SearchBox } from '#ui/search-box.tsx'

/** What was found: how much and where, how to narrow it, and each result landing on its paragraph. */
export function SearchResults(results: Results) {
  const { found, kind, all, district, locale, t, to } = results
  const slug = district?.slug ?? null
  const words = { q: found.words, all: all ? 1 : null }
  const districts = found.districts.filter((one) => one.count > 0 || one.slug === slug)
  const narrows = kind !== null || slug !== null || found.kinds.length > 1 || districts.length > 1
  return (
    <div className="shelf results">
      <h1>{t('search.titleFor', { words: found.words })}</h1>
      <SearchBox action={to.search(slug)} value={found.words} t={t}>
        {kind && <input type="hidden" name="kind" value={kind} />}
      </SearchBox>
      {found.cut && <p className="hint">{t('search.cut')}</p>}
      {kind === null && found.page === 1 && <Answers {...results} />}
      {narrows && (
        <Facets narrowed={kind !== null || slug !== null} t={t} to={to}>
          <dl>
            <FacetLinks
              name="kind" label={t('search.byKind')} chosen={kind} more={found.more.here} t={t}
              choices={found.kinds.map((one) => ({ value: one.kind, label: t(`search.kinds.${one.kind}`), count: one.count }))}
              href={(value) => to.search(slug, { ...words, kind: value })}
            />
            <FacetLinks
              name="district" label={t('search.byDistrict')} chosen={slug} more={found.more.everywhere} t={t} lang="zh-CN"
              choices={districts.map((one) => ({ value: one.slug, label: one.name, count: one.count }))}
              href={(value) => to.search(value, { ...words, kind })}
            />
          </dl>
        </Facets>
      )}
      {found.total === 0 ? <NothingFound {...results} /> : (
        <>
          <p className="count" id="found">{counted(results)}</p>
          {found.missing.length > 0 && <p className="hint">{t('search.missing', { words: found.missing.map((word) => `“${word}”`).join('') })}</p>}
          {found.alike.length > 0 && <ul className="hint"><SoundAlikes alike={found.alike} t={t} to={to} /></ul>}
          <ol className="list" start={(found.page - 1) * PER_PAGE + 1}>
            {found.hits.map((hit) => <ResultEntry key={hit.id} hit={hit} across={district === null} locale={locale} t={t} to={to} />)}
          </ol>
          <Pager page={found.page} pages={found.pages} href={(page) => to.search(slug, { ...words, kind, page: page > 1 ? page : null })} t={t} />
        </>
      )}
    </div>
  )
}

function counted({ found: { total, more }, district, t }: Results): string {
  const words = district ? t('search.countIn', { total, district: districtName(district, t) }) : t('search.count', { total })
  return more.here ? t('search.atLeast', { words }) : words
}
