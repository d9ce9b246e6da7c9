import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { Translate } from '#i18n/translate.ts'
import { isHome } from '#places/place.ts'
import { PlaceName, placeWords } from '#places/place-name.tsx'
import { CareLine } from '#villages/reading/care-lines.tsx'
import type { FoundPlace } from '#search/answers/find-places.ts'

type Props = { place: FoundPlace; across: boolean; t: Translate; to: Paths }

/** A community, village or street the words name, and the ways from it to facilities. */
export function PlaceAnswer({ place: { code, kind, name, district, street, inStreet, located, care }, across, t, to }: Props) {
  return (
    <li>
      <b className="title"><PlaceName name={name} t={t} /></b>
      <p className="meta">
        <b className="class">{t(`facilities.list.near.kind.${kind}`)}</b>
        {kind !== 'street' && street && <span><PlaceName name={street} t={t} /></span>}
        {across && <span>{districtName(district, t)}</span>}
      </p>
      {care && <CareLine care={care} village={{ kind }} district={district.slug} t={t} to={to} />}
      <p className="meta">
        {isHome({ kind }) && <a href={to.village(district.slug, code)}>{t('search.answers.village')}</a>}
        {located && <a href={to.facilities(district.slug, { near: code })}>{t('search.answers.nearest')}</a>}
        {street && inStreet > 0 && <a href={to.facilities(district.slug, { street })}>{t('search.answers.inStreet', { street: placeWords(street, t), count: inStreet })}</a>}
        {inStreet === 0 && <a href={to.facilities(district.slug)}>{t('search.answers.noneInStreet')}</a>}
      </p>
    </li>
  )
}
