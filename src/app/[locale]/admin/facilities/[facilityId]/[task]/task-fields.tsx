import { YES_NO } from '#desk/register/correct-field.ts'
import { pointText } from '#desk/register/place-facility.ts'
import type { EditedFacility } from '#desk/register/register-queries.ts'
import { hoursText } from '#desk/register/timetables/stated-hours.ts'
import { EVENT_KINDS, type EventKind } from '#facilities/lifecycle/status-on.ts'
import { HolidayPolicy } from '#hours/schedule.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { DATUMS } from '#places/position.ts'
import { MODES, SERVICE_CODES } from '#services/code-list.ts'
import { OFFER_STATUSES } from '#services/offer-status.ts'
import type { Method } from '#sources/source-note.ts'
import { BasisFields } from '../../../basis-fields.tsx'
import { Checkbox, Select, TextArea, TextInput } from '../../../fields.tsx'
import { SeenHours } from './seen-hours.tsx'
import { Stands } from '../stands.tsx'

type Props = { facility: EditedFacility; /** The field to begin with, or ''. */ field: string; /** The service whose hours are meant; '' is the house. */ service: string; /** Where what one field says is taken away. */ takeaway: string; /** How it was learned, where that is known. */ method: Method | undefined; today: Day; t: Translate }

/** What one field should say, and who says so. */
export function CorrectFields({ facility, field: asked, method, today, takeaway, t }: Props) {
  const { field, value } = facility.standing.find((one) => one.field === asked) ?? facility.standing[0]!
  return (
    <>
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="seen" value={value ?? ''} />
      <p>{t('admin.register.fieldNow', { field: t(`facilities.fields.${field as 'phone'}`) })} <Stands value={value} t={t} /></p>
      {YES_NO.includes(field)
        ? <Select name="value" label={t('admin.register.value')} hint={t('admin.register.valueHint')} choices={[choose(t), ...(['yes', 'no'] as const).map((known) => ({ value: known, label: t(`facilities.known.${known}`) }))]} />
        : <TextInput name="value" label={t('admin.register.value')} value={value ?? ''} hint={t('admin.register.valueHint')} maxLength={300} />}
      {value !== null && <p><a href={takeaway}>{t('admin.register.takeawayInstead')}</a></p>}
      <BasisFields method={method} today={today} t={t} />
    </>
  )
}

/** Where it is, on which datum, and who says so. */
export function PlaceFields({ facility: { point }, method, today, t }: Props) {
  return (
    <>
      <p>{point.lat ? t('admin.register.pointNow', { lat: point.lat, lng: point.lng ?? '', datum: point.datum ?? t('facilities.page.noDatum') }) : t('admin.register.noPoint')}</p>
      <input type="hidden" name="seen" value={pointText(point.lat, point.lng, point.datum)} />
      <TextInput name="lat" label={t('admin.register.lat')} hint={t('admin.register.latHint')} maxLength={20} inputMode="decimal" />
      <TextInput name="lng" label={t('admin.register.lng')} maxLength={20} inputMode="decimal" />
      <Select name="datum" label={t('admin.register.datum')} hint={t('admin.register.datumHint')} choices={[{ value: '', label: t('admin.register.choose') }, ...DATUMS.map((value) => ({ value, label: t(`places.datum.${value}`) }))]} />
      <Checkbox name="sure" label={t('admin.register.sure')} />
      <BasisFields method={method} today={today} t={t} />
    </>
  )
}

/** What happened or is to happen, when, why, and where to go instead. */
export function EventFields({ method, today, t }: Props) {
  return (
    <>
      <Select name="kind" label={t('admin.register.kind')} choices={[choose(t), ...(Object.keys(EVENT_KINDS) as EventKind[]).map((kind) => ({ value: kind, label: t(`facilities.event.${kind}`) }))]} />
      <TextInput name="effective" label={t('admin.register.effective')} hint={t('admin.register.effectiveHint')} maxLength={10} />
      <Checkbox name="expected" label={t('admin.register.expected')} />
      <TextInput name="to" label={t('admin.register.to')} maxLength={300} />
      <TextInput name="reason" label={t('admin.register.reason')} maxLength={300} />
      <TextInput name="successor" label={t('admin.register.successor')} maxLength={100} />
      <BasisFields method={method} today={today} t={t} />
    </>
  )
}

/** The week in lines, what holidays do, and the exceptions: of the house, or of the service asked for, as they stand. */
export function HoursFields({ facility: { timetables }, service, method, today, t }: Props) {
  const hours = timetables.find(({ serviceCode }) => (serviceCode ?? '') === service)
  const all = Object.fromEntries(timetables.map((one) => [one.serviceCode ?? '', { seen: hoursText(one), words: [one.sessions, t(`hours.holidays.${one.holidays}`), one.exceptions].filter(Boolean).join('\n') }]))
  return (
    <>
      <SeenHours chosen={service} all={all} nothing={t('admin.register.nothing')} />
      <Select name="serviceCode" fresh label={t('admin.register.forService')} value={service} choices={[{ value: '', label: t('admin.register.house') }, ...serviceChoices(t)]} />
      <TextArea name="sessions" fresh label={t('admin.register.sessions')} hint={t('admin.register.sessionsHint')} value={hours?.sessions ?? ''} rows={6} />
      <Select name="holidays" fresh label={t('admin.register.holidays')} value={hours?.holidays ?? 'unknown'} choices={HolidayPolicy.options.map((value) => ({ value, label: t(`hours.holidays.${value}`) }))} />
      <TextArea name="exceptions" fresh label={t('admin.register.exceptions')} hint={t('admin.register.exceptionsHint')} value={hours?.exceptions ?? ''} rows={4} />
      <BasisFields method={method} today={today} t={t} />
    </>
  )
}

/** Which service, to what, from when, on whose order. */
export function SwitchFields({ today, t }: Props) {
  return (
    <>
      <Select name="serviceCode" label={t('admin.register.service')} choices={[choose(t), ...serviceChoices(t)]} />
      <Select name="mode" label={t('admin.register.mode')} choices={[choose(t), ...MODES.map((value) => ({ value, label: t(`services.mode.${value}`) }))]} />
      <Select name="status" label={t('admin.register.status')} choices={[choose(t), ...OFFER_STATUSES.map((value) => ({ value, label: t(`services.status.${value}`) }))]} />
      <TextInput name="effectiveOn" type="date" label={t('admin.register.effectiveOn')} value={today} />
      <TextInput name="until" type="date" label={t('admin.register.until')} />
      <TextInput name="order" label={t('admin.register.order')} maxLength={300} />
      <TextInput name="note" label={t('admin.register.note')} maxLength={300} />
    </>
  )
}

/** Nobody is to have chosen by not looking. */
function choose(t: Translate) {
  return { value: '', label: t('admin.register.choose') }
}

function serviceChoices(t: Translate) {
  return SERVICE_CODES.map((code) => ({ value: code, label: t(`services.names.${code}`) }))
}
