import { FACILITY_TYPES, type FacilityTypeCode } from '#facilities/code-lists/facility-types.ts'
import { type Field, FURTHER_FIELDS, SINGLE_FIELDS, type Statement } from '#facilities/statements.ts'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceLine, SourceList } from '#facilities/reading/source-line.tsx'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import type { Translate } from '#i18n/translate.ts'

/** Fields of several values that all hold at once. */
const TOGETHER: readonly Field[] = NAME_FIELDS

/** The fields of one value. What nobody has stated says so, so that a gap is seen and can be filled. */
export function FacilityFacts(reading: FacilityReading) {
  const { facility, t } = reading
  return (
    <dl className="facts">
      {[...SINGLE_FIELDS, ...FURTHER_FIELDS.filter((field) => facility.fields[field].length > 0)].map((field) => (
        <div key={field}>
          <dt>{t(`facilities.fields.${field}`)}</dt>
          <dd><Fact {...reading} field={field} statements={facility.fields[field]} /></dd>
        </div>
      ))}
      <div>
        <dt>{t('facilities.fields.position')}</dt>
        <dd><Position {...reading} /></dd>
      </div>
    </dl>
  )
}

function Fact({ field, statements, ...reading }: FacilityReading & { field: Field; statements: Statement[] }) {
  const { t } = reading
  const [first, ...others] = statements
  if (!first) return <span className="unknown">{t('facilities.noSource')}</span>
  return (
    <>
      <span lang="zh-CN"><Value field={field} statement={first} t={t} /></span>
      {first.weak && <span className="doubt">{t('facilities.unverified')}</span>}
      <SourceList sources={first.sources} {...reading} />
      {others.map((other) => (
        <p key={other.value} className={TOGETHER.includes(field) ? 'also' : 'differs'}>
          {!TOGETHER.includes(field) && t('facilities.otherwise')}<span lang="zh-CN"><Value field={field} statement={other} t={t} /></span>
          {other.weak && <span className="doubt">{t('facilities.unverified')}</span>}
          <SourceList sources={other.sources} {...reading} />
        </p>
      ))}
    </>
  )
}

/** A number to tap, an address to open; only what is plainly one. */
function Value({ field, statement: { value }, t }: { field: Field; statement: Statement; t: Translate }) {
  if (field === 'typeCode') return `${FACILITY_TYPES[value as FacilityTypeCode] ?? ''}（${value}）`
  if (field === 'stepFree' || field === 'lift' || field === 'toilet' || field === 'parking') return t(`facilities.known.${value === 'yes' ? 'yes' : 'no'}`)
  if (field === 'phone' && /^[\d-]{3,16}$/.test(value)) return <a href={`tel:${value.replaceAll('-', '')}`}>{value}</a>
  if (field === 'website' && /^https?:\/\//.test(value)) return <a href={value} rel="noopener nofollow">{value}</a>
  return value
}

function Position(reading: FacilityReading) {
  const { facility: { position }, t } = reading
  if (!position) return <span className="unknown">{t('facilities.noSource')}</span>
  const { lat, lng, crs } = position
  return (
    <>
      <span>{t('facilities.page.position', { lat: lat.value, lng: lng.value, crs: crs?.value ?? t('facilities.page.noDatum') })}</span>
      <span className="doubt">{t('facilities.unverified')}</span>
      <p className="hint">{t('facilities.page.positionHint')}</p>
      <SourceLine source={lat.sources[0]!} {...reading} />
    </>
  )
}
