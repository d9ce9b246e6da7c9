import { type ListedFact, type ListedKind, type ListFacet, LIST_FACETS } from '#commitments/confirmed-facts.ts'
import type { Paths, Query } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { Chosen } from '#documents/lists/facets.ts'
import { CommitmentLine, TargetLine } from '#documents/facts/fact-lines.tsx'
import { dayInWords } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { FacetLinks } from '#ui/facet-links.tsx'
import { Facets } from '#ui/facets.tsx'
import { Pager } from '#ui/pager.tsx'

type Props = {
  kind: ListedKind
  district: District
  items: ListedFact<ListedKind>[]
  total: number
  page: number
  pages: number
  chosen: Chosen<ListFacet>
  choices: Record<ListFacet, { value: string; count: number }[]>
  today: Day
  locale: Locale
  t: Translate
  to: Paths
}

/** What a district's live documents promise, or set as targets, as people confirmed it; each leads to its sentence. */
export function FactList({ kind, district, items, total, page, pages, chosen, choices, ...shown }: Props) {
  const { t, to } = shown
  const list = kind === 'commitment' ? to.commitments : to.targets
  const href = (changed: Query) => list(district.slug, { ...chosen, ...changed })
  return (
    <div className="shelf">
      <h1>{t(`facts.${kind}`)}</h1>
      <p className="lead">{t(`facts.about.${kind}`, { district: districtName(district, t) })}</p>
      <Facets narrowed={LIST_FACETS.some((facet) => chosen[facet] !== null)} t={t} to={to}>
        <dl>
          {LIST_FACETS.map((facet) => (
            <FacetLinks
              key={facet} name={facet} label={t(`facts.facet.${facet}`)} chosen={chosen[facet]} t={t}
              choices={choices[facet].map((choice) => ({ ...choice, label: facetWords(facet, choice.value, t) }))}
              href={(value) => href({ [facet]: value, page: null })}
              lang={facet === 'nature' ? 'zh-CN' : undefined}
            />
          ))}
        </dl>
      </Facets>
      <p className="count" role="status">{t(`facts.${kind}Count`, { count: total })}</p>
      {items.length > 0 ? (
        [...Map.groupBy(items, ({ document }) => document.id)].map(([id, own]) => <OfDocument key={id} kind={kind} own={own} {...shown} />)
      ) : <p className="nothing">{t('facts.nothing', { district: districtName(district, t) })}</p>}
      <Pager page={page} pages={pages} href={(other) => href({ page: other > 1 ? other : null })} t={t} />
    </div>
  )
}

type Shown = Pick<Props, 'kind' | 'locale' | 'today' | 't' | 'to'>

/** What one document says, under its name: said once, it leaves the sentences to be read. */
function OfDocument({ own, ...shown }: Shown & { own: ListedFact<ListedKind>[] }) {
  const { locale, t, to } = shown
  const { district, kind, slug, title, number, issuerName, issuedOn } = own[0]!.document
  return (
    <section className="of">
      <h2><a href={to.document(district.slug, kind, slug)} lang="zh-CN">{title ?? t('document.noTitle')}</a></h2>
      <p className="meta">
        {issuerName && <span lang="zh-CN">{issuerName}</span>}
        {number && <span lang="zh-CN">{number}</span>}
        {issuedOn && <time dateTime={issuedOn}>{dayInWords(issuedOn, locale)}</time>}
      </p>
      <ol className="list lines">
        {own.map((item) => <Listed key={item.fact.key} item={item} {...shown} />)}
      </ol>
    </section>
  )
}

function Listed({ kind, item: { fact, fulfilment, document }, locale, today, t, to }: Shown & { item: ListedFact<ListedKind> }) {
  const { district, slug } = document
  const line = { href: `${to.document(district.slug, document.kind, slug)}#${encodeURIComponent(fact.anchor)}`, today, locale, t }
  return kind === 'commitment' ? <CommitmentLine fact={fact as ListedFact<'commitment'>['fact']} fulfilment={fulfilment} place={(of, at) => to.document(district.slug, of, at)} {...line} /> : <TargetLine fact={fact as ListedFact<'target'>['fact']} {...line} />
}

/** A value of a facet in words. */
function facetWords(facet: ListFacet, value: string, t: Translate): string {
  if (facet === 'year') return t('facts.year', { year: value })
  if (facet === 'nature') return value
  const name = `facts.${facet}.${value}` as 'facts.due.past'
  return t.has(name) ? t(name) : value
}
