import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { basePath } from '#config/paths.ts'
import { findClaim } from '#desk/feedback/feedback-queries.ts'
import { type EditedFacility, readForEditing } from '#desk/register/register-queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings } from '../../../staff-page.ts'
import { FACILITY_TASKS, type FacilityTask } from '../../../staff-paths.ts'
import { correctAction, eventAction, hoursAction, placeAction, switchAction, takeawayAction } from '../actions.ts'
import { ChooseField } from './choose-field.tsx'
import { TakeawayFields } from './takeaway-fields.tsx'
import { CorrectFields, EventFields, HoursFields, PlaceFields, SwitchFields } from './task-fields.tsx'

type Props = { params: Promise<{ locale: string; facilityId: string; task: string }>; searchParams: Promise<{ field?: string; value?: string; service?: string; feedback?: string }> }

const ACTIONS = { correct: correctAction, takeaway: takeawayAction, place: placeAction, event: eventAction, hours: hoursAction, switch: switchAction }
const FIELDS = { correct: CorrectFields, takeaway: TakeawayFields, place: PlaceFields, event: EventFields, hours: HoursFields, switch: SwitchFields }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, task } = await params
  return { title: isTask(task) ? surroundings(locale).t(`admin.register.${task}`) : '' }
}

/** One thing to do to a facility, on a page of its own. */
export default async function TaskPage({ params, searchParams }: Props) {
  const { locale: segment, facilityId, task } = await params
  if (!isTask(task)) notFound()
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.facilityTask(facilityId, task))
  const facility = await orNotFound(readForEditing(actor, facilityId))
  const { field, value, service, feedback } = onlyWords(await searchParams)
  const claim = await findClaim(actor, feedback, { id: facilityId, districtCode: facility.keeper })
  const Fields = FIELDS[task]
  const choices = choicesOf(facility, task)
  const unchosen = choices !== null && choices.every((one) => one.field !== field)

  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.facilityTask(facilityId, task, { field, value, service, feedback })}
      trail={[{ label: `${t('admin.register.title')} · ${await namedDistrict(facility.district.slug, t)}`, href: to.register(facility.district.slug) }, { label: facility.name, href: to.facility(facilityId) }]}
    >
      <h1>{t(`admin.register.${task}`)}</h1>
      {claim && <blockquote className="claim" lang="zh-CN"><p>{claim.claim}</p>{claim.evidence && <p className="hint">{claim.evidence}</p>}</blockquote>}
      {unchosen ? <ChooseField question={t(task === 'takeaway' ? 'admin.register.takeawayField' : 'admin.register.field')} choices={choices} href={(one) => to.facilityTask(facilityId, task, { field: one, feedback })} t={t} /> : (
        <ActionForm action={ACTIONS[task].bind(null, locale, facilityId)} refusedTitle={t('admin.register.refused')} className="narrow">
          {claim && <input type="hidden" name="back" value={facility.district.slug} />}
          <Fields facility={facility} field={field} value={value} service={service} takeaway={basePath() + to.facilityTask(facilityId, 'takeaway', { field, feedback })} method={claim ? (claim.ownerLinkId ? 'owner' : 'public-report') : undefined} today={dayInChina(new Date())} t={t} />
          <p className="buttons">
            <SubmitButton>{t(task === 'takeaway' ? 'admin.register.takeawayDo' : 'admin.register.save')}</SubmitButton>
            <Link href={claim ? to.feedback(facility.district.slug) : to.facility(facilityId)}>{t('publishing.back')}</Link>
          </p>
        </ActionForm>
      )}
    </StaffFrame>
  )
}

/** Values of an address; one given twice is none. */
function onlyWords({ field, value, service, feedback }: Partial<Record<'field' | 'value' | 'service' | 'feedback', unknown>>): Record<'field' | 'value' | 'service' | 'feedback', string> {
  const word = (said: unknown) => (typeof said === 'string' ? said : '')
  return { field: word(field), value: word(value), service: word(service), feedback: word(feedback) }
}

/** The fields a task may begin with; null where it is not of one field. What a house cannot be without stands among those to be taken away, so that the page says so. */
function choicesOf({ standing, said }: EditedFacility, task: FacilityTask): { field: string; value: string | null }[] | null {
  if (task === 'correct') return standing
  return task === 'takeaway' ? [...said.map(({ field, values }) => ({ field, value: values.join('、') })), ...standing.filter(({ field }) => field === 'name')] : null
}

function isTask(text: string): text is FacilityTask {
  return (FACILITY_TASKS as readonly string[]).includes(text)
}
