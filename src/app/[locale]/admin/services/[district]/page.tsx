import Link from 'next/link'
import { readDefinitions } from '#desk/register/register-queries.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.services.title')

/** Every service of the list, and how far a district's words on it have come. */
export default async function ServicesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.services(slug))
  const { services } = await orNotFound(readDefinitions(actor, district.code))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.services(slug)} done={(await searchParams).done} trail={[]}>
      <h1>{t('admin.services.title')} · {named}</h1>
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
