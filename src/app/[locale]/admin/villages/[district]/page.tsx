import Link from 'next/link'
import { readVillagesOf } from '#desk/register/villages/village-queries.ts'
import { careWords } from '#villages/care-words.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export const generateMetadata = titled('admin.villages.title')

/** The villages of a district and how each is cared for, to choose one from; those to be checked again first. */
export default async function VillagesPage({ params }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.villages(slug))
  const { villages, due } = await orNotFound(readVillagesOf(actor, district.code))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.villages(slug)} trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }]}>
      <h1>{t('admin.villages.title')} · {named}</h1>
      <p className="lead">{t('admin.villages.lead')}</p>
      <p className="steps"><Link className="button" href={to.tables(slug)}>{t('admin.villages.import')}</Link></p>
      {due.length > 0 && (
        <section className="notice points" aria-labelledby="due-title">
          <h2 id="due-title">{t('admin.register.due', { count: due.length })}</h2>
          <ul>{due.map(({ code, name, day }) => <li key={code}><Link href={to.village(slug, code)} lang="zh-CN">{name}</Link> {day}</li>)}</ul>
        </section>
      )}
      {villages.length === 0 && <p className="empty">{t('admin.villages.none')}</p>}
      {[...Map.groupBy(villages, ({ street }) => street)].map(([street, own]) => (
        <details key={street ?? ''} className="shelf">
          <summary><span lang="zh-CN">{street ?? t('villages.noStreet')}</span>（{own.length}，{t('admin.villages.known', { count: own.filter(({ care }) => care !== null).length })}）</summary>
          <ul className="editions">
            {own.map(({ code, name, care }) => <li key={code}><Link href={to.village(slug, code)} lang="zh-CN">{name}</Link><p className="facts"><span>{care ? careWords(care, t) : t('villages.mode.unknown')}</span></p></li>)}
          </ul>
        </details>
      ))}
    </StaffFrame>
  )
}
