import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { caseName } from '#documents/case-name.ts'
import type { ListItem } from '#documents/lists/list-item.ts'
import { validityOn } from '#documents/validity.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

export type Shown = { locale: Locale; t: Translate; to: Paths; today: Day }

type Props = Shown & {
  items: ListItem[]
  /** Names the district of each document, for lists over several. */
  withDistrict?: boolean
}

/** Documents in a list: for a reply, what was asked comes first, since that is what people remember. */
export function DocumentList({ items, withDistrict = false, ...shown }: Props) {
  return (
    <ol className="list">
      {items.map((item) => <Item key={item.id} item={item} withDistrict={withDistrict} {...shown} />)}
    </ol>
  )
}

function Item({ item, withDistrict, locale, t, to, today }: Shown & { item: ListItem; withDistrict: boolean }) {
  const { district, issuedOn, issuerName, kind, number, proposers, slug, title } = item
  const asked = item.case
  const validity = validityOn(today, item)
  const heading = asked?.title && kind === 'reply' ? asked.title : title
  return (
    <li>
      <a className="title" href={to.document(district.slug, kind, slug)} lang="zh-CN">{heading ?? t('document.noTitle')}</a>
      <p className="about" lang="zh-CN">
        {asked ? [caseName(asked), proposers.length > 0 && `${proposers.slice(0, 3).join('、')}${proposers.length > 3 ? '等' : ''}提出`, issuerName && kind === 'reply' && `${issuerName}答复`].filter(Boolean).join('，') : issuerName}
      </p>
      <p className="meta">
        {withDistrict && <span>{districtName(district, t)}</span>}
        {item.resultRaw && <b className="class" lang="zh-CN">{item.resultRaw}</b>}
        {validity && <b className={`state ${validity}`}>{t(`document.validity.${validity}`)}</b>}
        {number && <span lang="zh-CN">{number}</span>}
        {issuedOn ? <time dateTime={issuedOn}>{dayInWords(issuedOn, locale)}</time> : <span>{t('list.undated')}</span>}
      </p>
    </li>
  )
}
