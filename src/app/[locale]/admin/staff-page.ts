import { notFound } from 'next/navigation'
import { displayOf } from '#config/paths.ts'
import { type Locale, isLocale } from '#i18n/locales.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { type StaffPaths, staffPaths } from './staff-paths.ts'

export type Surroundings = { locale: Locale; t: Translate; to: StaffPaths }

/** Language, words and addresses of a staff page, from the first segment of its own address. */
export function surroundings(segment: string): Surroundings {
  const { locale } = displayOf(decodeURIComponent(segment))
  if (!isLocale(locale)) notFound()
  return { locale, t: translator(locale), to: staffPaths(locale) }
}

/** What a page loads; nothing there, or nothing for this reader, is a 404 alike. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) notFound()
    throw error
  }
}
