import type { Translate } from '#i18n/translate.ts'

/** What stands of a field, in words. */
export function Stands({ value, t }: { value: string | null; t: Translate }) {
  if (value === null) return <span className="empty">{t('admin.register.nothing')}</span>
  return value === 'yes' || value === 'no' ? t(`facilities.known.${value}`) : <span lang="zh-CN">{value}</span>
}
