import type { Collection } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import { sessionName } from '#documents/case-name.ts'
import { PAGE_LENGTH } from '#documents/lists/list-documents.ts'
import { type Facet, type FacetCounts, FACETS, type ListFilters } from '#documents/lists/list-filters.ts'
import type { ListItem } from '#documents/lists/list-item.ts'
import { DocumentList, type Shown } from '#documents/lists/document-list.tsx'
import type { Validity } from '#documents/validity.ts'
import type { CaseBody } from '#platform/generated/enums.ts'
import { FacetLinks } from '#ui/facet-links.tsx'
import { Facets } from '#ui/facets.tsx'
import { Pager } from '#ui/pager.tsx'

type Props = Shown & {
  district: District
  collection: Collection
  items: ListItem[]
  total: number
  page: number
  filters: ListFilters
  facets: FacetCounts
}

/** One shelf of a district: how many there are, ways to narrow it, and the documents themselves. */
export function ListPage(props: Props) {
  const { collection, district, filters, items, page, t, to, total } = props
  const href = (changed: Partial<ListFilters> & { page?: number }) => to.collection(district.slug, collection, { ...filters, ...changed })
  const narrowed = FACETS.filter((facet) => filters[facet] !== null)
  return (
    <div className="shelf">
      <h1>{t(`site.rooms.${collection}`)}</h1>
      <p className="lead">{t(`list.about.${collection}`, { district: districtName(district, t) })}</p>
      <Facets narrowed={narrowed.length > 0} t={t} to={to}>
        <dl>
          {FACETS.map((facet) => (
            <FacetLinks
              key={facet} name={facet} label={t(`list.facet.${facet}`)} chosen={filters[facet]} t={t}
              choices={props.facets[facet].map((choice) => ({ ...choice, label: nameOf(facet, choice.value, props) }))}
              href={(value) => href({ [facet]: value })}
              lang={facet === 'validity' || facet === 'year' ? undefined : 'zh-CN'}
            />
          ))}
        </dl>
      </Facets>
      <p className="count" role="status">{t('list.total', { count: total })}</p>
      {items.length > 0 ? <DocumentList {...props} /> : <Nothing {...props} narrowed={narrowed} href={href} />}
      <Pager page={page} pages={Math.ceil(total / PAGE_LENGTH)} href={(other) => href({ page: other > 1 ? other : undefined })} t={t} />
    </div>
  )
}

type NothingProps = Props & { narrowed: Facet[]; href: (changed: Partial<ListFilters>) => string }

/** An empty list says why, and how to get to something. */
function Nothing({ collection, district, filters, narrowed, href, t, to }: NothingProps) {
  if (narrowed.length === 0) {
    return (
      <div className="nothing">
        <p>{t('list.none', { district: districtName(district, t) })}</p>
        {collection !== 'documents' && <p><a href={to.collection(district.slug, 'documents')}>{t('list.seeAll')}</a></p>}
      </div>
    )
  }
  return (
    <div className="nothing">
      <p>{t('list.noMatch')}</p>
      <ul>
        {narrowed.map((facet) => (
          <li key={facet}>
            <a href={href({ [facet]: null })}>{t('list.loosen', { name: nameOf(facet, filters[facet]!, { district, t }) })}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(facet: Facet, value: string, { district, t }: Pick<Props, 'district' | 't'>): string {
  if (facet === 'validity') return t(`document.validity.${value as Validity}`)
  if (facet === 'session') return sessionOf(value)
  if (facet === 'result') return t('list.result', { letter: value, meaning: district.rules.resultClasses[value] ?? '' })
  return value
}

function sessionOf(value: string): string {
  const [body, term, session] = value.split('/')
  return sessionName({ body: body as CaseBody, term: term ? Number(term) : null, session: session ? Number(session) : null })
}
