import type { Translate } from '#i18n/translate.ts'
import { PlaceName } from '#places/place-name.tsx'
import { type Shares, STANDINGS } from '#villages/shares.ts'

type Props = { rows: { street: string | null; href: string; shares: Shares }[]; caption: string; t: Translate }

/** The numbers of the picture: of each street how many villages are cared for how. Ways that are nowhere are no columns. */
export function SharesTable({ rows, caption, t }: Props) {
  const somewhere = (one: keyof Shares) => rows.some(({ shares }) => shares[one] > 0)
  const standings = STANDINGS.filter(somewhere)
  return (
    <table className="shares-table">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{t('villages.street')}</th><th scope="col">{t('villages.all')}</th>{somewhere('blank') && <th scope="col">{t('villages.blank.village')}</th>}{standings.map((standing) => <th key={standing} scope="col">{t(`villages.mode.${standing}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ street, href, shares }) => (
          <tr key={street ?? ''}>
            <th scope="row"><a href={href}>{street === null ? t('villages.noStreet') : <PlaceName name={street} t={t} />}</a></th>
            <td data-label={t('villages.all')}>{shares.all}</td>
            {somewhere('blank') && <td data-label={t('villages.blank.village')}>{shares.blank}</td>}
            {standings.map((standing) => <td key={standing} data-label={t(`villages.mode.${standing}`)}>{shares[standing]}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
