import Link from 'next/link'
import { basePath } from '#config/paths.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { MANY_AT_ONCE } from '#desk/register/bulk/chosen-houses.ts'
import { readRegisterOf } from '#desk/register/register-queries.ts'
import { pageAt } from '#platform/page-at.ts'
import { DueList } from '../../due-list.tsx'
import { FindForm, wordsAsked } from '../../find-form.tsx'
import { LISTED } from '../../listed.ts'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ q?: string; due?: string; page?: string }> }

/** The chosen houses of a page stand in an address, and gateways take no more than 8 KB of it. */
const LENGTH = 100

export const generateMetadata = titled('admin.register.title')

/** The register of a district, to choose a facility from. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const asked = await searchParams
  const words = wordsAsked(asked)
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.register(slug))
  const [facilities, { due, names }] = await orNotFound(Promise.all([readRegisterOf(actor, district.code, words), readDueChecks(actor, district.code)]))

  const at = pageAt(asked.due, due.length, LISTED)
  const { page, pages, skip } = pageAt(asked.page, facilities.length, LENGTH)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.register(slug, { words, due: at.page, page })} trail={[]}>
      <h1>{t('admin.register.title')} · {named}</h1>
      <p className="lead">{t('admin.register.lead')}</p>
      <p className="steps">
        <Link className="button" href={to.addHouse(slug)}>{t('admin.register.add')}</Link>
        <Link className="button second" href={to.tables(slug)}>{t('admin.table.title')}</Link>
        <Link href={to.villages(slug)}>{t('admin.villages.title')}</Link>
        <Link href={to.switchMany(slug)}>{t('admin.switchMany.title')}</Link>
        <Link href={to.registerChanges(slug)}>{t('admin.change.title')}</Link>
        <Link href={to.misses(slug)}>{t('admin.misses.title')}</Link>
      </p>
      {due.length > 0 && (
        <section className="notice points" aria-labelledby="due-title">
          <h2 id="due-title">{t('admin.register.due', { count: due.length })}</h2>
          <DueList due={due} names={names} district={slug} around={around} at={at} />
        </section>
      )}
      <FindForm label={t('admin.register.find')} words={words} go={t('admin.register.go')} />
      <p className="count">{t('facilities.list.count', { total: facilities.length })}</p>
      {facilities.length === 0 && <p className="empty">{t('admin.register.none')}</p>}
      {facilities.length > 0 && (
        <form action={basePath() + to.many(slug)}>
          <ul className="editions">
            {facilities.slice(skip, skip + LENGTH).map(({ id, name, type, status }) => (
              <li key={id}>
                <input type="checkbox" name="chosen" value={id} aria-label={t('admin.many.choose', { name })} /> <Link href={to.facility(id)} lang="zh-CN">{name}</Link>
                <p className="facts"><span lang="zh-CN">{type}</span> <span>{t(`facilities.status.${status}`)}</span></p>
              </li>
            ))}
          </ul>
          <p className="buttons">
            <button className="second">{t('admin.many.title')}</button>
            {facilities.length > 1 && facilities.length <= MANY_AT_ONCE && <button className="second" name="found" value={words}>{t('admin.many.found', { count: facilities.length })}</button>}
          </p>
        </form>
      )}
      <Paging page={page} pages={pages} href={(one) => to.register(slug, { words, page: one })} around={around} />
    </StaffFrame>
  )
}
