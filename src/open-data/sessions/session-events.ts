import type { PublicFacility } from '#facilities/queries.ts'
import { reasonWords, sessionWords, visitWords } from '#hours/words.ts'
import type { Translate } from '#i18n/translate.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import type { CalendarEvent } from '#open-data/sessions/ical.ts'
import type { HeldSession } from '#open-data/sessions/held-sessions.ts'
import { readPosition } from '#places/position.ts'
import { isServiceCode } from '#services/code-list.ts'

/** Sessions as events of a calendar, named by their service, or by what kind of session they are. One that is not certain says why. */
export function sessionEvents(facility: PublicFacility, sessions: readonly HeldSession[], url: string, t: Translate): CalendarEvent[] {
  const [address] = facility.fields.address
  const { position } = facility
  const point = publicPoint(position && readPosition(position.lat.value, position.lng.value, position.crs?.value))
  const { host } = new URL(url)
  return sessions.map(({ serviceCode, label, day, start, end, visit, department, remark, sure, reason }) => {
    const what = serviceCode && isServiceCode(serviceCode) ? t(`services.names.${serviceCode}`) : sessionWords({ label, department }, t)
    const who = visit && visitWords(visit, t)
    return {
      uid: [facility.id, serviceCode ?? 'house', label, ...[department, who].flatMap((words) => (words ? [Buffer.from(words).toString('hex')] : [])), day, `${start}@${host}`].join('-'),
      day, start, end, sure, url, point, category: what,
      summary: t(sure ? 'openData.calendar.held' : 'openData.calendar.unsure', { what: who ? t('openData.calendar.visit', { what, who }) : what, facility: facility.name }),
      description: [remark, !sure && reasonWords({ answer: 'unknown', reason, next: null }, { day, minute: start }, t)].filter(Boolean).join('\n') || null,
      location: address ? `${facility.name}，${address.value}` : facility.name,
    }
  })
}
