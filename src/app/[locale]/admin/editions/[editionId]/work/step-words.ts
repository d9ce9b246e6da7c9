import type { StepLabel } from '#desk/steps/label.ts'
import type { Translate } from '#i18n/translate.ts'

/** A step in words: 核对 3 项, 更正标题, 采纳“换发 → 焕发”. */
export function stepWords(label: StepLabel | null, t: Translate): string | null {
  if (!label) return null
  const { kind, count, field, words } = label
  return t(`admin.steps.${kind}`, { count, words, field: field ? t(`admin.field.${field}`) : t('admin.steps.fields', { count }) })
}
