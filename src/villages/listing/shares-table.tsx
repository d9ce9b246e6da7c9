import type { Translate } from '#i18n/translate.ts'
import { type Shares, STANDINGS } from '#villages/shares.ts'

type Props = { rows: { name: string; href: string; shares: Shares }[]; caption: string; t: Translate }

/** The numbers of the picture: of each street how many villages are cared for how. */
export function SharesTable({ rows, caption, t }: Props) {
  return (
    <table className="shares-table">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{t('villages.street')}</th><th scope="col">{t('villages.all')}</th><th scope="col">{t('villages.blank.village')}</th>{STANDINGS.map((standing) => <th key={standing} scope="col">{t(`villages.mode.${standing}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ name, href, shares }) => (
          <tr key={name}>
            <th scope="row"><a href={href} lang="zh-CN">{name}</a></th>
            <td data-label={t('villages.all')}>{shares.all}</td>
            <td data-label={t('villages.blank.village')}>{shares.blank}</td>
            {STANDINGS.map((standing) => <td key={standing} data-label={t(`villages.mode.${standing}`)}>{shares[standing]}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
