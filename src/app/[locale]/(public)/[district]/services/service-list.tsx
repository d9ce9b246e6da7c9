import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import { type ServiceCode, SERVICE_GROUPS, SERVICES, slugOf } from '#services/code-list.ts'

export type ListedService = { code: ServiceCode; facilities: number; sentences: number }

type Props = { district: { slug: string; name: string }; services: ListedService[]; t: Translate; to: Paths }

/** The services somebody says something of, by shelf: how many facilities offer each, and how often documents speak of it. */
export function ServiceList({ district, services, t, to }: Props) {
  return (
    <div className="shelf">
      <h1>{t('services.heading')}</h1>
      <p className="lead">{t('services.intro')}</p>
      <p className="count">{t('services.listCount', { count: services.length })}</p>
      {SERVICE_GROUPS.map((group) => {
        const here = services.filter(({ code }) => SERVICES[code].group === group)
        return here.length > 0 && (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{t(`services.groups.${group}`)}</h2>
            <ul className="list">
              {here.map(({ code, facilities, sentences }) => (
                <li key={code}>
                  <a className="title" href={to.service(district.slug, slugOf(code))}>{t(`services.names.${code}`)}</a>
                  <p className="meta">
                    <span>{facilities > 0 ? t('services.offeredAt', { count: facilities }) : t('services.noneKnown')}</span>
                    {sentences > 0 && <span>{t('services.spokenOf', { count: sentences })}</span>}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
