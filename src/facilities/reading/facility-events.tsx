import { Amend } from '#facilities/reading/amend.tsx'
import { NeighbourLink } from '#facilities/reading/neighbour-link.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceLine } from '#sources/source-line.tsx'

/** What happened to the facility and what is to happen, the latest first; what has no date stands at the end. */
export function FacilityEvents(reading: FacilityReading) {
  const { facility: { events }, t, to } = reading
  if (events.length === 0) return null
  return (
    <section id="events">
      <h2>{t('facilities.event.title')}</h2>
      <ul className="records">
        {events.toSorted((a, b) => (b.effective ?? '').localeCompare(a.effective ?? '')).map(({ id, kind, effective, expected, reason, successor, fromText, toText, text, source }) => (
          <li key={id}>
            <p>
              {effective ?? t('facilities.event.noDate')} <b>{t(`facilities.event.${kind}`)}</b>
              {expected && <span className="claim aiming">{t('facilities.event.expected')}</span>}
              {fromText && toText && <span lang="zh-CN"> {fromText} → {toText}</span>}
            </p>
            {(text ?? reason) && <p className="about" lang="zh-CN">{[text, reason].filter(Boolean).join('；')}</p>}
            {successor && <p className="about">{t('facilities.notice.instead')} <NeighbourLink neighbour={successor} to={to} /></p>}
            <SourceLine source={source} {...reading} /> <Amend {...reading} place={`event:${id}`} name={`${t(`facilities.event.${kind}`)} ${effective ?? ''}`.trim()} />
          </li>
        ))}
      </ul>
    </section>
  )
}
