import { Example } from '#circle/view/example.tsx'
import type { Shown } from '#circle/view/shown.ts'
import { targetName } from '#circle/targets.ts'
import { PlaceName } from '#places/place-name.tsx'

/** Where nothing can be measured yet: how a circle is read, by an example that is none of the district's; what the register says without distances. */
export function Lacking(shown: Shown) {
  const { inputs: { question }, t } = shown
  return (
    <>
      <Example {...shown} />
      <section id="meanwhile">
        <h2>{t('circle.lacking.meanwhile', { target: targetName(question.target, t) })}</h2>
        <p>{t('circle.lacking.meanwhileHint')}</p>
        <ByStreet {...shown} />
      </section>
    </>
  )
}

/** Street by street, the houses that the register has there. */
function ByStreet({ district, inputs: { homes, sites }, t, to }: Shown) {
  const streets = [...new Set([...homes, ...sites].flatMap(({ street }) => street ?? []))]
  const unknown = sites.filter(({ street }) => street === null)
  const names = (some: Shown['inputs']['sites']) => <ul className="names">{some.map(({ slug, name }) => <li key={slug}><a href={to.facility(district.slug, slug)} lang="zh-CN">{name}</a></li>)}</ul>
  return (
    <table className="circle-table">
      <caption>{t('circle.lacking.caption')}</caption>
      <thead><tr><th scope="col">{t('circle.streets.street')}</th><th scope="col">{t('circle.lacking.communities')}</th><th scope="col">{t('circle.lacking.houses')}</th></tr></thead>
      <tbody>
        {streets.map((street) => {
          const here = sites.filter((site) => site.street === street)
          return (
            <tr key={street}>
              <th scope="row"><PlaceName name={street} t={t} /></th>
              <td data-label={t('circle.lacking.communities')}>{homes.filter((home) => home.street === street).length}</td>
              <td data-label={t('circle.lacking.houses')}>{here.length > 0 ? names(here) : t('circle.lacking.none')}</td>
            </tr>
          )
        })}
        {unknown.length > 0 && (
          <tr>
            <th scope="row">{t('circle.streets.none')}</th>
            <td data-label={t('circle.lacking.communities')}>—</td>
            <td data-label={t('circle.lacking.houses')}>{names(unknown)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
