import type { Results } from '#search/results/results.ts'
import { SERVICES, slugOf } from '#services/code-list.ts'

/** Services the words ask for: what each is, what to do at once, and where it is told who offers it. */
export function ServiceAnswers({ found: { services }, district, t, to }: Results) {
  if (services.length === 0) return null
  return (
    <section className="answers" aria-label={t('search.services')}>
      {services.some(({ code }) => SERVICES[code].group === 'emergency') && <p className="notice closed"><b>{t('services.emergency')}</b></p>}
      <ul className="list">
        {services.map(({ code, definition, districts }) => {
          const name = t(`services.names.${code}`)
          const { what = null, how = null } = definition?.texts ?? {}
          return (
            <li key={code}>
              {district ? <a className="title" href={to.service(district.slug, slugOf(code))}>{name}</a> : <b className="title">{name}</b>}
              <p className="meta">
                <b className="class">{t('search.kinds.service')}</b>
                {definition && !definition.approvedOn && <b className="doubt">{t('services.draft')}</b>}
              </p>
              {what && <p className="about" lang="zh-CN">{what}</p>}
              {how && <p className="about">{t('services.texts.how')} <span lang="zh-CN">{how}</span></p>}
              {!district && districts.length > 0 && (
                <p className="meta">
                  {t('search.serviceIn')}
                  {districts.map(({ slug, name: place }) => <a key={slug} href={to.service(slug, slugOf(code))} lang="zh-CN" aria-label={`${place}，${name}`}>{place}</a>)}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
