import { Amend } from '#facilities/reading/amend.tsx'
import { NeighbourLink } from '#facilities/reading/neighbour-link.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { isOver } from '#facilities/lifecycle/is-over.ts'
import type { PublicNetwork, Relation } from '#facilities/records.ts'
import { SourceLine } from '#sources/source-line.tsx'

/** With whom the facility works together, as main house or branch, in an alliance or a network, how far that has come, and how patients are sent. */
export function FacilityRelations(reading: FacilityReading) {
  const { facility: { relations, networks }, t } = reading
  if (relations.length + networks.length === 0) return null
  return (
    <section id="relations">
      <h2>{t('facilities.relation.title')}</h2>
      <ul className="records">
        {relations.map((relation) => <li key={relation.id}><RelationLine relation={relation} {...reading} /></li>)}
        {networks.map((network) => <li key={network.id}><NetworkLine network={network} {...reading} /></li>)}
      </ul>
    </section>
  )
}

function RelationLine({ relation: { id, kind, inward, specialty, standing, direction, other, conditions, channel, since, until, source }, ...reading }: FacilityReading & { relation: Relation }) {
  const { t, to } = reading
  return (
    <>
      <p>
        {t(`facilities.relation.${kind === 'branch-of' && inward ? 'branch' : kind}`)}{' '}
        <NeighbourLink neighbour={other} to={to} />
        {specialty && <span lang="zh-CN"> {specialty}</span>}
        {direction && ` ${t(`facilities.relation.direction.${inward ? TURNED[direction] : direction}`)}`}
        {standing !== 'established' && <span className="claim aiming">{t(`facilities.relation.${standing}`)}</span>}
        <Span since={since} until={until} {...reading} />
      </p>
      {(conditions ?? channel) && (
        <p className="about">
          {conditions && <>{t('facilities.relation.conditions')}<span lang="zh-CN">{conditions}</span> </>}
          {channel && <>{t('facilities.relation.channel')}<span lang="zh-CN">{channel}</span></>}
        </p>
      )}
      <SourceLine source={source} {...reading} /> <Amend {...reading} place={`relation:${id}`} name={other.name} />
    </>
  )
}

/** Seen from the other end, who is sent up comes down. */
const TURNED = { up: 'down', down: 'up', both: 'both' } as const

function NetworkLine({ network: { id, name, kind, lead, leads, members, memberText, since, until, source }, ...reading }: FacilityReading & { network: PublicNetwork }) {
  const { t, to } = reading
  return (
    <>
      <p>
        {t(`facilities.relation.network.${kind}`)} <b lang="zh-CN">{name}</b>{' '}
        {leads ? t('facilities.relation.leads') : lead && <>{t('facilities.relation.lead')} <NeighbourLink neighbour={lead} to={to} /></>}
        <Span since={since} until={until} {...reading} />
      </p>
      {members.length > 0 && <p className="about">{t('facilities.relation.members')} {members.map((member) => <span key={member.slug}><NeighbourLink neighbour={member} to={to} /> </span>)}</p>}
      {memberText && <p className="about" lang="zh-CN">{memberText}</p>}
      <SourceLine source={source} {...reading} /> <Amend {...reading} place={`network:${id}`} name={name} />
    </>
  )
}

/** Since when; and that it is over, where it is. */
function Span({ since, until, moment: { day }, t }: FacilityReading & { since: string | null; until: string | null }) {
  return (
    <>
      {since && ` ${t('facilities.relation.since', { day: since })}`}
      {until && <>{' '}<span className={isOver(until, day) ? 'claim lapsed' : undefined}>{t(`facilities.relation.${isOver(until, day) ? 'over' : 'until'}`, { day: until })}</span></>}
    </>
  )
}
