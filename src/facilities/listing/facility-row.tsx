import type { ReactNode } from 'react'
import type { District } from '#districts/queries.ts'
import type { Paths } from '#config/paths.ts'
import { Reach } from '#facilities/listing/reach.tsx'
import { KindAndLevel } from '#facilities/kind-and-level.tsx'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import type { Translate } from '#i18n/translate.ts'
import { PlaceName } from '#places/place-name.tsx'

type Props = { item: FacilityItem; district: Pick<District, 'slug' | 'code' | 'areaCode'>; t: Translate; to: Paths; then?: boolean; children?: ReactNode }

/** A facility in a list: what and where it is, how to reach it as far as known, whether it is open, now or `then`, at the time asked for; and what else the list says of it. */
export function FacilityRow({ item, district, t, to, then = false, children }: Props) {
  const { slug, name, type, typeCode, tier, rank, street, status, opening, address, phone, mentions } = item
  const areaCode = item.districtCode === district.code ? district.areaCode : null
  const href = to.facility(district.slug, slug)
  const said = t('facilities.list.mentions', { count: mentions })
  return (
    <li>
      <a className="title" href={href} lang="zh-CN">{name}</a>
      <p className="meta">
        <KindAndLevel type={type} typeCode={typeCode} tier={tier} rank={rank} t={t} />
        {street && <span><PlaceName name={street} t={t} /></span>}
        {status !== 'operating' && <b className={`state ${status}`}>{t(`facilities.status.${status}`)}</b>}
        {opening.answer !== 'unknown' && opening.reason.key !== 'status' && <b className={`state ${opening.answer === 'open' ? 'operating' : 'closed'}`}>{t(`hours.${then ? 'then' : 'answer'}.${opening.answer}`)}</b>}
        {mentions > 0 && <a href={`${href}#mentions`} aria-label={`${said} ${name}`}>{said}</a>}
      </p>
      <Reach field="address" known={address} areaCode={areaCode} t={t} />
      <Reach field="phone" known={phone} areaCode={areaCode} t={t} />
      {children}
    </li>
  )
}
