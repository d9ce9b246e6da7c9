import type { Translate } from '#i18n/translate.ts'

/** What a page says of keeping while somebody types, with {at} to fill in. */
export function keepingWords(t: Translate): { kept: string; lost: string } {
  return { kept: t.raw('admin.keeping.kept') as string, lost: t('admin.keeping.lost') }
}
