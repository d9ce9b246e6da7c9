import { pathsFor } from '#config/paths.ts'
import { readMisses } from '#desk/register/read-misses.ts'
import { pageAt } from '#platform/page-at.ts'
import { facetLabel } from '#facilities/listing/facility-facets.tsx'
import type { Facet } from '#facilities/list-filters.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Miss } from '#misses/find-misses.ts'
import { isServiceCode } from '#services/code-list.ts'
import { LISTED } from '../../../listed.ts'
import { Paging } from '../../../paging.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { type Surroundings, orNotFound, staffDistrict, titled } from '../../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ page?: string }> }

export const generateMetadata = titled('admin.misses.title')

/** What readers looked for in the last month and did not find, each a link that asks the same again. */
export default async function MissesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.misses(slug))
  const misses = await orNotFound(readMisses(actor, district.code))
  const { page, pages, skip } = pageAt((await searchParams).page, misses.length, LISTED)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.misses(slug, page)} trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }]}>
      <h1>{t('admin.misses.title')} · {named}</h1>
      <p className="lead">{t('admin.misses.lead')}</p>
      <p className="hint">{t('admin.misses.private')}</p>
      {misses.length === 0 && <p className="empty">{t('admin.misses.none')}</p>}
      {misses.length > 0 && <p className="count">{t('admin.misses.count', { count: misses.length })}</p>}
      <ol className="editions" start={skip + 1}>
        {misses.slice(skip, skip + LISTED).map((miss) => (
          <li key={`${miss.everywhere}${miss.place}${miss.words}${miss.narrowed}`}>
            <a href={again(miss, slug, around)}>{said(miss, around)}</a>
            <p className="facts">
              <span>{t(`admin.misses.places.${miss.everywhere ? 'portal' : miss.place}`)}</span> <span>{t('admin.misses.minutes', { count: miss.minutes })}</span> <span>{t('admin.misses.lastDay', { day: dayInWords(miss.lastDay, locale) })}</span>
            </p>
          </li>
        ))}
      </ol>
      <Paging page={page} pages={pages} href={(one) => to.misses(slug, one)} around={around} />
    </StaffFrame>
  )
}

/** What was asked, in words. */
function said({ words, narrowed }: Miss, { t }: Surroundings): string {
  const naming = { at: null, serviceName: (code: string) => (isServiceCode(code) ? t(`services.names.${code}`) : code), t }
  const narrowing = [...new URLSearchParams(narrowed)].map(([facet, value]) => facetLabel(naming, facet as Facet, value))
  return [...(words ? [`“${words}”`] : []), ...narrowing].join(' + ')
}

/** The page on which the same is asked. */
function again({ everywhere, place, words, narrowed }: Miss, slug: string, { locale }: Surroundings): string {
  const site = pathsFor({ locale, large: false })
  return place === 'search' ? site.search(everywhere ? null : slug, { q: words }) : site.facilities(slug, { q: words, ...Object.fromEntries(new URLSearchParams(narrowed)) })
}
