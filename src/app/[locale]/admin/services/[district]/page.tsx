import type { Metadata } from 'next'
import Link from 'next/link'
import { readDefinitions } from '#desk/register/register-queries.ts'
import { requireDistrict } from '#districts/queries.ts'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.services.title') }
}

/** Every service of the list, and how far a district's words on it have come. */
export default async function ServicesPage({ params, searchParams }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.services(slug))
  const district = await orNotFound(requireDistrict(slug))
  const { services } = await orNotFound(readDefinitions(actor, district.code))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.services(slug)} done={(await searchParams).done} trail={[{ label: t('admin.desk.title'), href: to.desk() }]}>
      <h1>{t('admin.services.title')} · {district.name}</h1>
      <p className="lead">{t('admin.services.lead')}</p>
      <ul className="editions">
        {services.map(({ code, own, approved, texts }) => (
          <li key={code}>
            <Link href={to.service(slug, code)}>{t(`services.names.${code}`)}</Link>
            <p className="facts">
              <span>{texts ? t(own ? 'admin.services.own' : 'admin.services.general') : t('admin.services.none')}</span>
              {texts && !approved && <span>{t('services.draft')}</span>}
              {texts?.what && <span lang="zh-CN">{texts.what}</span>}
            </p>
          </li>
        ))}
      </ul>
    </StaffFrame>
  )
}
