import { statusOn } from '#facilities/lifecycle/status-on.ts'
import { openingAt } from '#facilities/opening.ts'
import { Amend } from '#facilities/reading/amend.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceLine } from '#sources/source-line.tsx'
import { AnswerLine } from '#hours/reading/answer-line.tsx'
import { Timetable } from '#hours/reading/timetable.tsx'

/** When the house receives people: its answer for the moment the page was made, and the timetables that stand behind it. */
export function FacilityHours(reading: FacilityReading) {
  const { facility: { home, status, events, schedules }, moment, t, to } = reading
  const house = schedules.filter(({ serviceCode }) => serviceCode === null)
  return (
    <section id="hours">
      <h2>{t('hours.title')}</h2>
      <AnswerLine answer={openingAt(statusOn(status, events, moment.day), house, moment)} moment={moment} t={t} />
      {house.map((schedule) => (
        <div key={schedule.id}>
          <Timetable schedule={schedule} caption={t('hours.caption')} pageOf={home ? (slug) => to.facility(home.slug, slug) : undefined} t={t} />
          <SourceLine source={schedule.source} {...reading} />
          <Amend {...reading} place={`schedule:${schedule.id}`} name={t('facilities.fields.hours')} />
        </div>
      ))}
    </section>
  )
}
