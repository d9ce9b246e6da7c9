import { Amend } from '#facilities/reading/amend.tsx'
import { NeighbourLink } from '#facilities/reading/neighbour-link.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceLine } from '#sources/source-line.tsx'

/** With whom the facility works together, as main house or branch, in an alliance or a network, and how far that has come. */
export function FacilityRelations(reading: FacilityReading) {
  const { facility: { relations, networks }, t, to } = reading
  if (relations.length + networks.length === 0) return null
  return (
    <section id="relations">
      <h2>{t('facilities.relation.title')}</h2>
      <ul className="records">
        {relations.map(({ id, kind, inward, specialty, standing, direction, other, source }) => (
          <li key={id}>
            <p>
              {t(`facilities.relation.${kind === 'branch-of' && inward ? 'branch' : kind}`)}{' '}
              <NeighbourLink neighbour={other} to={to} />
              {specialty && <span lang="zh-CN"> {specialty}</span>}
              {direction && ` ${t(`facilities.relation.direction.${direction as 'up'}`)}`}
              {standing !== 'established' && <span className="claim aiming">{t(`facilities.relation.${standing}`)}</span>}
            </p>
            <SourceLine source={source} {...reading} /> <Amend {...reading} place={`relation:${id}`} name={other.name} />
          </li>
        ))}
        {networks.map(({ id, name, kind, lead, leads, memberText, source }) => (
          <li key={id}>
            <p>
              {t(`facilities.relation.network.${kind}`)} <b lang="zh-CN">{name}</b>{' '}
              {leads ? t('facilities.relation.leads') : lead && <>{t('facilities.relation.lead')} <NeighbourLink neighbour={lead} to={to} /></>}
            </p>
            {memberText && <p className="about" lang="zh-CN">{memberText}</p>}
            <SourceLine source={source} {...reading} /> <Amend {...reading} place={`network:${id}`} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}
