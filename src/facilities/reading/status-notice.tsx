import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import type { PublicEvent } from '#facilities/records.ts'
import { NeighbourLink } from '#facilities/reading/neighbour-link.tsx'
import { SourceLine } from '#sources/source-line.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'

const SAID: readonly FacilityStatus[] = ['closed', 'merged', 'suspended', 'planned', 'construction', 'trial', 'relocating']

/** Before anything else: that a house does not receive people, or not where it will; since when, why, and where to go instead. */
export function StatusNotice({ status, event, ...reading }: FacilityReading & { status: FacilityStatus; event: PublicEvent | null }) {
  if (!SAID.includes(status)) return null
  const { t } = reading
  return (
    <div className={`notice ${status}`}>
      <p>
        <b>{t(`facilities.notice.${status as 'closed'}`)}</b>
        {event?.effective && ` ${t('facilities.event.since', { date: event.effective })}`}
        {event?.reason && <span lang="zh-CN"> {event.reason}</span>}
      </p>
      {event?.successor && <p className="instead">{t('facilities.notice.instead')} <NeighbourLink neighbour={event.successor} to={reading.to} /></p>}
      {event && <SourceLine source={event.source} {...reading} />}
    </div>
  )
}
