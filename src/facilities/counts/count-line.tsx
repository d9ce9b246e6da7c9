import type { Paths } from '#config/paths.ts'
import type { Reconciled } from '#facilities/counts/reconcile.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { beside: Reconciled; /** The day of the document. */ issuedOn: string | null; district: string; today: string; t: Translate; to: Paths }

/** One published count beside the register's; where they differ, what is known of why. */
export function CountLine({ beside: { kind, published, before, today: now, unsure, unstated, planned, changes, houses }, issuedOn, district, today, t, to }: Props) {
  const off = now - published
  return (
    <>
      <p>
        <b>{t(`facilities.counts.kinds.${kind}`)}</b> {t('facilities.counts.beside', { published, now, today })}{' '}
        <span className={`claim ${off === 0 ? 'awarded' : 'aiming'}`}>{off === 0 ? t('facilities.counts.same') : off < 0 ? t('facilities.counts.fewer', { count: -off }) : t('facilities.counts.more', { count: off })}</span>
      </p>
      {off !== 0 && (
        <ul className="why">
          {issuedOn && before !== now && <li>{t('facilities.counts.then', { day: issuedOn, count: before })}</li>}
          {changes.map(({ slug, name, kind: event, on }) => <li key={slug}>{on} {t(`facilities.event.${event}`)} <a href={to.facility(district, slug)} lang="zh-CN">{name}</a></li>)}
          {unstated > 0 && <li>{t('facilities.counts.unstated', { count: unstated })}</li>}
          {planned > 0 && <li>{t('facilities.counts.planned', { count: planned })}</li>}
          {unsure > 0 && <li>{t('facilities.counts.unsure', { count: unsure })}</li>}
        </ul>
      )}
      {houses.length > 0 && (
        <details>
          <summary>{t('facilities.counts.houses', { count: houses.length })}</summary>
          <ul className="names">{houses.map(({ slug, name }) => <li key={slug}><a href={to.facility(district, slug)} lang="zh-CN">{name}</a></li>)}</ul>
        </details>
      )}
    </>
  )
}
