import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { UserActor } from '#accounts/actor.ts'
import { displayOf } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { type District, requireDistrict } from '#districts/queries.ts'
import { type Locale, isLocale } from '#i18n/locales.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { requireActor } from './require-actor.ts'
import { type StaffPaths, staffPaths } from './staff-paths.ts'

export type Surroundings = { locale: Locale; t: Translate; to: StaffPaths }

/** Language, words and addresses of a staff page, from the first segment of its own address. */
export function surroundings(segment: string): Surroundings {
  const { locale } = displayOf(decodeURIComponent(segment))
  if (!isLocale(locale)) notFound()
  return { locale, t: translator(locale), to: staffPaths(locale) }
}

/** The title of a staff page that is called the same whatever it shows: its `generateMetadata`. */
export function titled(key: Parameters<Translate>[0]): (page: { params: Promise<{ locale: string }> }) => Promise<Metadata> {
  return async ({ params }) => ({ title: surroundings((await params).locale).t(key) })
}

/** What a staff page of a district stands on. */
export type StaffDistrict = Surroundings & { around: Surroundings; actor: UserActor; district: District; named: string }

/** Who reads a staff page of a district, and which: `named` in the reader's language. `here` is the address to come back to after signing in. */
export async function staffDistrict(params: Promise<{ locale: string; district: string }>, here: (to: StaffPaths) => string): Promise<StaffDistrict> {
  const { locale, district: slug } = await params
  const around = surroundings(locale)
  const actor = await requireActor(around.locale, here(around.to))
  const district = await orNotFound(requireDistrict(slug))
  return { ...around, around, actor, district, named: districtName(district, around.t) }
}

/** The district with this slug in the reader's language. */
export async function namedDistrict(slug: string, t: Translate): Promise<string> {
  return districtName(await requireDistrict(slug), t)
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
