import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { assetPath } from '#config/paths.ts'
import { surroundings } from './staff-page.ts'
import './css/admin.css'
import './css/edition.css'
import './css/source.css'
import './css/merge.css'
import './css/work.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = surroundings((await params).locale)
  return { title: { default: t('admin.name'), template: `%s · ${t('admin.name')}` }, robots: { index: false, follow: false }, icons: { icon: assetPath('favicon.svg') } }
}

export default async function StaffLayout({ children, params }: Props) {
  const { locale } = surroundings((await params).locale)
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}
