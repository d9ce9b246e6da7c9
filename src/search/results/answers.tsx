import { DoorsAnswer } from '#search/results/doors-answer.tsx'
import { PlaceAnswer } from '#search/results/place-answer.tsx'
import type { Results } from '#search/results/results.ts'
import { RoomAnswer } from '#search/results/room-answer.tsx'
import { ServiceAnswer } from '#search/results/service-answer.tsx'
import { SERVICES } from '#services/code-list.ts'

/** What answers the words outright, before everything that bears them: services asked for and places named. */
export function Answers({ found: { services, doors, places, rooms }, district, t, to }: Results) {
  if (services.length + places.length + rooms.length === 0 && doors === null) return null
  return (
    <section className="answers" aria-label={t('search.answers.title')}>
      {[...services.map(({ code }) => code), ...(doors?.wish.service ? [doors.wish.service] : [])].some((code) => SERVICES[code].group === 'emergency') && <p className="notice"><b>{t('services.emergency')}</b></p>}
      <ul className="list">
        {rooms.map((found) => <RoomAnswer key={found.room} found={found} t={t} to={to} />)}
        {doors && <DoorsAnswer doors={doors} t={t} to={to} />}
        {services.map((service) => <ServiceAnswer key={service.code} service={service} district={district} t={t} to={to} />)}
        {places.map((place) => <PlaceAnswer key={place.code} place={place} across={district === null} t={t} to={to} />)}
      </ul>
    </section>
  )
}
