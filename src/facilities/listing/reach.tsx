import type { KnownValue } from '#facilities/known-value.ts'
import { Telephone } from '#facilities/listing/telephone.tsx'
import type { Translate } from '#i18n/translate.ts'

/** How to reach a facility, as far as known: one line, with the mark of what is still to be checked. */
export function Reach({ field, known, areaCode = null, t }: { field: 'address' | 'phone'; known: KnownValue | null; areaCode?: string | null; t: Translate }) {
  if (!known) return null
  return (
    <p className="about">
      {t(`facilities.fields.${field}`)} <span lang="zh-CN">{field === 'phone' ? <Telephone printed={known.value} areaCode={areaCode} /> : known.value}</span>
      {known.weak && <b className="doubt">{t('facilities.unverified')}</b>}
    </p>
  )
}
