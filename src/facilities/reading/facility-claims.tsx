import { Amend } from '#facilities/reading/amend.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceList } from '#sources/source-line.tsx'
import type { Claim } from '#facilities/records.ts'
import { isWeak } from '#sources/trust.ts'

/** Levels and titles, each with how far it has come: what is only sought is never shown as held. */
export function FacilityClaims(reading: FacilityReading) {
  const { facility: { claims }, t } = reading
  if (claims.length === 0) return null
  return (
    <section id="claims">
      <h2>{t('facilities.claims.title')}</h2>
      <ul className="records">
        {claims.toSorted(heldFirst).map((claim) => <li key={`${claim.scheme}${claim.level}${claim.status}`}><ClaimLine claim={claim} {...reading} /></li>)}
      </ul>
    </section>
  )
}

function ClaimLine({ claim: { id, scheme, level, status, text, awardedBy, number, awardedOn, validTo, expected, sources }, ...reading }: FacilityReading & { claim: Claim }) {
  const { t } = reading
  return (
    <>
      <p>
        {t(`facilities.schemes.${scheme}`)}{level && <> <b lang="zh-CN">{level}</b></>}
        {' '}<span className={`claim ${status}`}>{t(`facilities.claims.${status}`)}</span>
        {isWeak(sources[0]!.trust) && <span className="doubt">{t('facilities.unverified')}</span>}
      </p>
      <p className="about">
        {[awardedBy, number, awardedOn, validTo && t('facilities.claims.validTo', { date: validTo }), expected && t('facilities.claims.expected', { date: expected })].filter(Boolean).join(' · ')}
        {status !== 'awarded' && text && <span lang="zh-CN"> {text}</span>}
      </p>
      <SourceList sources={sources} {...reading} /> <Amend {...reading} place={`claim:${id}`} name={`${t(`facilities.schemes.${scheme}`)} ${level ?? ''}`.trim()} />
    </>
  )
}

function heldFirst(a: Claim, b: Claim): number {
  return Number(b.status === 'awarded') - Number(a.status === 'awarded')
}
