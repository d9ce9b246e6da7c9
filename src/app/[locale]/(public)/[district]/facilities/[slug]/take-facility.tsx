import { apiPath, type Paths } from '#config/paths.ts'
import { statusOn } from '#facilities/lifecycle/status-on.ts'
import { onStreet } from '#facilities/on-street.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import { typeGroup } from '#facilities/type-group.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { isServiceCode } from '#services/code-list.ts'

type Props = { facility: PublicFacility; district: string; day: Day; origin: string; t: Translate; to: Paths }

/** What can be taken along of a facility, a sentence each: cards to print, its sessions as a calendar where timetables are known, and its data. */
export function TakeFacility({ facility, district, day, origin, t, to }: Props) {
  const { id, slug, schedules, street, typeCode } = facility
  const listed = street !== null && facility.district !== null && onStreet(street, [{ street, group: typeGroup(typeCode), status: statusOn(facility.status, facility.events, day) }]).length > 0
  const services = [...new Set(schedules.flatMap(({ serviceCode }) => (serviceCode !== null && isServiceCode(serviceCode) ? [serviceCode] : [])))]
  const calendars = [{ service: null, name: t('openData.calendar.name') }, ...services.map((service) => ({ service, name: t(`services.names.${service}`) }))]
  return (
    <details className="more take">
      <summary>{t('openData.take.facility')}</summary>
      <ul>
        <li>
          <a href={to.doorCard(district, slug)} aria-label={`${t('openData.doorCard.name')} A6`}>{t('openData.doorCard.name')} A6</a>{' '}
          <a href={to.doorCard(district, slug, { paper: 'a5' })} aria-label={`${t('openData.doorCard.name')} A5`}>A5</a> {t('openData.doorCard.about')}
        </li>
        {listed && <li><a href={to.streetCard(district, street)}>{t('openData.streetCard.name', { street })}</a> {t('openData.streetCard.about')}</li>}
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
