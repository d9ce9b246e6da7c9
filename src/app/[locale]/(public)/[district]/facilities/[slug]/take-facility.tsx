import { apiPath, type Paths } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import { isServiceCode } from '#services/code-list.ts'

type Props = { facility: PublicFacility; district: string; origin: string; t: Translate; to: Paths }

/** What can be taken along of a facility, a sentence each: its sessions as a calendar where timetables are known, and its data. */
export function TakeFacility({ facility: { id, slug, schedules }, district, origin, t, to }: Props) {
  const services = [...new Set(schedules.flatMap(({ serviceCode }) => (serviceCode !== null && isServiceCode(serviceCode) ? [serviceCode] : [])))]
  const calendars = [{ service: null, name: t('openData.calendar.name') }, ...services.map((service) => ({ service, name: t(`services.names.${service}`) }))]
  return (
    <details className="more take">
      <summary>{t('openData.take.facility')}</summary>
      <ul>
        {schedules.length > 0 && (
          <li>
            {calendars.map(({ service, name }) => (
              <span key={service ?? ''}>
                <a href={subscription(origin + to.sessions(district, slug, { service }))}>{name}</a> (<a href={to.sessions(district, slug, { service })} aria-label={`${t('openData.calendar.download')} ${name}`}>{t('openData.calendar.download')}</a>){' '}
              </span>
            ))}
            {t('openData.calendar.about')}
          </li>
        )}
        <li><a href={`${apiPath()}/facilities/${slug}`}>{t('openData.json.name')}</a> {t('openData.json.about')}</li>
        <li><a href={`${apiPath()}/fhir/Location/${id}`}>{t('openData.fhir.name')}</a> {t('openData.fhir.about')}</li>
      </ul>
      <p className="hint"><a href={to.openData()}>{t('openData.take.more')}</a></p>
    </details>
  )
}

/** What calendars take as an invitation to subscribe. */
function subscription(address: string): string {
  return address.replace(/^https?:/, 'webcal:')
}
