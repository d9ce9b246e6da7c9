import { pathsFor } from '#config/paths.ts'
import type { CitationItem } from '#desk/review/find-work.ts'
import { districtName } from '#districts/district-name.ts'
import type { Surroundings } from '../../../staff-page.ts'
import { Group } from '../work/group.tsx'
import { Item } from '../work/item.tsx'

type Props = { citations: CitationItem[]; around: Surroundings }

/** The documents the text refers to: those held here lead to their page, as they will on the public one. */
export function CitationItems({ citations, around: { locale, t } }: Props) {
  if (citations.length === 0) return null
  const to = pathsFor({ locale, large: false })
  return (
    <Group id="citations" title={t('document.cited.title')} items={[]} sure={[]} whole={false}>
      <ul className="facts-list" data-list="roving">
        {citations.map(({ name, line, start, held }) => (
          <Item key={start} id={`cited-${start}`} named={`says-cited-${start}`} className="cited">
            <div className="says">
              <p id={`says-cited-${start}`}>{name}</p>
              <p className="facts">
                {held
                  ? <a href={to.document(held.district.slug, held.kind, held.slug)}>{t('admin.edition.heldAs', { district: districtName(held.district, t), title: held.title ?? held.number ?? '' })}</a>
                  : <span>{t('document.cited.notHeld')}</span>}
                <a className="place" href={`#at-cited-${start}`}>{t('admin.edition.line', { line })}</a>
              </p>
            </div>
          </Item>
        ))}
      </ul>
    </Group>
  )
}
