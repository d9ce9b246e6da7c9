import { FACILITY_TYPES, isTypeCode } from '#facilities/code-lists/facility-types.ts'
import { TYPES_IN_ENGLISH } from '#facilities/code-lists/types-in-english.ts'
import { Amend } from '#facilities/reading/amend.tsx'
import type { PublicFacility } from '#facilities/queries.ts'
import { type Field, FURTHER_FIELDS, LIST_FIELDS, SINGLE_FIELDS, type Statement } from '#facilities/statements.ts'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceLine, SourceList } from '#sources/source-line.tsx'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import { readPosition } from '#places/position.ts'
import type { Translate } from '#i18n/translate.ts'
import { Telephone } from '#facilities/listing/telephone.tsx'

/** Their values are said in the reader's language, not as printed. */
const IN_WORDS: readonly Field[] = ['typeCode', 'stepFree', 'lift', 'toilet', 'parking']
/** Fields of several values that all hold at once. */
const TOGETHER: readonly Field[] = NAME_FIELDS

/** What tells a facility from every other, for whoever compares registers: after what a visitor needs. */
const IDENTIFIERS: readonly Field[] = ['typeCode', 'creditCode', 'licenceNumber', 'institutionCode', 'insuranceCode', 'districtCode']

/** The fields of one value, how to reach it first and identifiers last. What nobody has stated is named in one line, so that a gap is seen and can be filled. */
export function FacilityFacts(reading: FacilityReading) {
  const { facility, t } = reading
  const stated = [...SINGLE_FIELDS, ...FURTHER_FIELDS].filter((field) => facility.fields[field].length > 0)
  const shown = [...stated.filter((field) => !IDENTIFIERS.includes(field)), ...stated.filter((field) => IDENTIFIERS.includes(field))]
  const missing = [
    ...SINGLE_FIELDS.filter((field) => facility.fields[field].length === 0 && !(field === 'hours' && facility.schedules.length > 0)), ...(facility.position ? [] : ['position' as const]),
    ...LIST_FIELDS.filter((field) => field !== 'services' && facility.fields[field].length === 0),
  ].map((field) => t(`facilities.fields.${field}`))
  const gaps = [...missing, ...(facility.claims.length === 0 ? [t('facilities.claims.title')] : [])]
  return (
    <>
      <dl className="facts">
        {shown.map((field) => (
          <div key={field}>
            <dt>{t(`facilities.fields.${field}`)} <Amend {...reading} place={field} name={t(`facilities.fields.${field}`)} /></dt>
            <dd><Fact {...reading} field={field} statements={facility.fields[field]} /></dd>
          </div>
        ))}
        {facility.position && (
          <div>
            <dt>{t('facilities.fields.position')} <Amend {...reading} place="position" name={t('facilities.fields.position')} /></dt>
            <dd><Position {...reading} position={facility.position} /></dd>
          </div>
        )}
      </dl>
      {gaps.length > 0 && <p className="unknown">{t('facilities.page.missing', { fields: gaps.join(t('facilities.page.separator')) })}</p>}
    </>
  )
}

function Fact({ field, statements, ...reading }: FacilityReading & { field: Field; statements: Statement[] }) {
  const { facility, t } = reading
  const areaCode = facility.district?.areaCode ?? null
  const [first, ...others] = statements
  if (!first) return null
  return (
    <>
      <span lang={IN_WORDS.includes(field) ? undefined : 'zh-CN'}><Value field={field} statement={first} areaCode={areaCode} t={t} /></span>
      {first.weak && <span className="doubt">{t('facilities.unverified')}</span>}
      <SourceList sources={first.sources} {...reading} />
      {others.map((other) => (
        <p key={other.value} className={TOGETHER.includes(field) ? 'also' : 'differs'}>
          {!TOGETHER.includes(field) && t('facilities.otherwise')}<span lang={IN_WORDS.includes(field) ? undefined : 'zh-CN'}><Value field={field} statement={other} areaCode={areaCode} t={t} /></span>
          {other.weak && <span className="doubt">{t('facilities.unverified')}</span>}
          <SourceList sources={other.sources} {...reading} />
        </p>
      ))}
    </>
  )
}

/** A number to tap, an address to open; only what is plainly one. */
function Value({ field, statement: { value }, areaCode, t }: { field: Field; statement: Statement; areaCode: string | null; t: Translate }) {
  if (field === 'typeCode' && isTypeCode(value)) return t('facilities.typeCoded', { code: value, printed: FACILITY_TYPES[value], english: TYPES_IN_ENGLISH[value] })
  if (field !== 'typeCode' && IN_WORDS.includes(field)) return t(`facilities.known.${value === 'yes' ? 'yes' : 'no'}`)
  if (field === 'phone') return <Telephone printed={value} areaCode={areaCode} />
  if (field === 'website' && /^https?:\/\//.test(value)) return <a href={value} rel="noopener nofollow">{value}</a>
  return value
}

function Position({ position: { lat, lng, crs }, ...reading }: FacilityReading & { position: NonNullable<PublicFacility['position']> }) {
  const { t } = reading
  const doubtful = lat.weak || lng.weak || (readPosition(lat.value, lng.value, crs?.value)?.inferred ?? true)
  return (
    <>
      <span>{t('facilities.page.position', { lat: lat.value, lng: lng.value, crs: crs?.value ?? t('facilities.page.noDatum') })}</span>
      {doubtful && <span className="doubt">{t('facilities.unverified')}</span>}
      {doubtful && <p className="hint">{t('facilities.page.positionHint')}</p>}
      <SourceLine source={lat.sources[0]!} {...reading} />
    </>
  )
}
