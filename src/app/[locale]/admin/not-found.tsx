import { headers } from 'next/headers'
import Link from 'next/link'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { staffPaths } from './staff-paths.ts'

/** Nothing here, or nothing for this reader: the two are not told apart. */
export default async function StaffNotFound() {
  const path = (await headers()).get('x-staff-path') ?? ''
  const locale = path.startsWith('/en/') ? 'en' : DEFAULT_LOCALE
  const t = translator(locale)
  return (
    <main className="door" id="main">
      <p className="name">{t('admin.name')}</p>
      <h1>{t('admin.notFound.title')}</h1>
      <p>{t('admin.notFound.text')}</p>
      <p className="ways"><Link href={staffPaths(locale).desk()}>{t('admin.desk.title')}</Link></p>
    </main>
  )
}
