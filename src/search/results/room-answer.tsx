import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Room } from '#search/answers/match-room.ts'
import type { FoundRoom } from '#search/answers/find-rooms.ts'

/** A page of its own that the words ask for: one link, or one of each district. */
export function RoomAnswer({ found: { room, districts }, t, to }: { found: FoundRoom; t: Translate; to: Paths }) {
  const [only, ...more] = districts
  const name = nameOf(room, t)
  return (
    <li>
      {only && more.length === 0 ? <a className="title" href={placeOf(room, only.slug, to)}>{name}</a> : <b className="title">{name}</b>}
      <p className="meta"><b className="class">{t('search.answers.room')}</b></p>
      <p className="about">{aboutOf(room, t)}</p>
      {more.length > 0 && <p className="meta">{districts.map((district) => <a key={district.slug} href={placeOf(room, district.slug, to)} aria-label={`${districtName(district, t)} ${name}`}>{districtName(district, t)}</a>)}</p>}
    </li>
  )
}

function nameOf(room: Room, t: Translate): string {
  if (room === 'commitments' || room === 'targets') return t(room === 'commitments' ? 'facts.commitment' : 'facts.target')
  return t(room === 'circle' ? 'site.rooms.circle' : room === 'villages' ? 'villages.title' : 'facilities.counts.title')
}

function aboutOf(room: Room, t: Translate): string {
  if (room === 'commitments' || room === 'targets') return t('district.statedLead')
  return t(room === 'circle' ? 'circle.fromDistrict' : room === 'villages' ? 'villages.fromDistrict' : 'search.answers.counts')
}

function placeOf(room: Room, slug: string, to: Paths): string {
  if (room === 'commitments') return to.commitments(slug)
  if (room === 'targets') return to.targets(slug)
  return room === 'circle' ? to.circle(slug) : room === 'villages' ? to.villages(slug) : to.facilityCounts(slug)
}
