import type { ReactNode } from 'react'
import Link from 'next/link'
import type { Link as HeldLink } from '#desk/upkeep/links.ts'
import { readUpkeep } from '#desk/upkeep/read-upkeep.ts'
import { dayInWords } from '#i18n/dates.ts'
import { type PageAt, pageAt } from '#platform/page-at.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton } from '../../fields.tsx'
import { LISTED } from '../../listed.ts'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { type Surroundings, orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { checkPageAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string } & Partial<Record<(typeof LISTS)[number], string>>> }

/** Each turned over by itself. */
const LISTS = ['broken', 'unchecked', 'outside'] as const

export const generateMetadata = titled('admin.upkeep.title')

/** Public pages that want looking after: links that lead nowhere, pages nobody looked at for a year, and addresses of other sites to try by hand. */
export default async function UpkeepPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.upkeep(slug))
  const { mayCheck, ...lists } = await orNotFound(readUpkeep(actor, district.code))
  const { broken, outside, unchecked } = lists
  const asked = await searchParams
  const at = Object.fromEntries(LISTS.map((list) => [list, pageAt(asked[list], lists[list].length, LISTED)])) as Record<(typeof LISTS)[number], PageAt>
  const pages = Object.fromEntries(LISTS.map((list) => [list, at[list].page]))
  const paging = (list: (typeof LISTS)[number]) => <Paging page={at[list].page} pages={at[list].pages} href={(page) => to.upkeep(slug, '', { ...pages, [list]: page })} around={around} />

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.upkeep(slug, '', pages)} done={asked.done} trail={[]}>
      <h1>{t('admin.upkeep.title')} · {named}</h1>
      <Links title={t('admin.upkeep.broken')} hint={t('admin.upkeep.brokenHint')} empty={t('admin.upkeep.noBroken')} links={broken.slice(at.broken.skip, at.broken.skip + LISTED)} total={broken.length} around={around}>{paging('broken')}</Links>
      <section className="shelf" aria-labelledby="unchecked-title">
        <h2 id="unchecked-title">{t('admin.upkeep.unchecked')} <span className="count">{unchecked.length}</span></h2>
        <p className="hint">{t('admin.upkeep.uncheckedHint')}</p>
        {unchecked.length === 0 && <p className="empty">{t('admin.upkeep.noUnchecked')}</p>}
        <ul className="rows">
          {unchecked.slice(at.unchecked.skip, at.unchecked.skip + LISTED).map(({ editionId, title, lookedAt }) => (
            <li key={editionId}>
              <div>
                <Link href={to.edition(editionId)} lang="zh-CN">{title}</Link>
                <p className="facts"><span>{t('admin.upkeep.lookedAt', { day: dayInWords(lookedAt, locale) })}</span></p>
              </div>
              {mayCheck && (
                <ActionForm action={checkPageAction.bind(null, locale, slug, editionId)} refusedTitle={t('admin.register.refused')}>
                  <SubmitButton kind="second" label={`${t('admin.upkeep.stillRight')} ${title}`}>{t('admin.upkeep.stillRight')}</SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        {paging('unchecked')}
      </section>
      <Links title={t('admin.upkeep.outside')} hint={t('admin.upkeep.outsideHint')} empty={t('admin.upkeep.noOutside')} links={outside.slice(at.outside.skip, at.outside.skip + LISTED)} total={outside.length} around={around}>{paging('outside')}</Links>
    </StaffFrame>
  )
}

type LinksProps = { title: string; hint: string; empty: string; links: HeldLink[]; total: number; around: Surroundings; /** Turns its pages. */ children: ReactNode }

function Links({ title, hint, empty, links, total, around, children }: LinksProps) {
  const { t, to } = around
  return (
    <section className="shelf" aria-label={title}>
      <h2>{title} <span className="count">{total}</span></h2>
      <p className="hint">{hint}</p>
      {total === 0 && <p className="empty">{empty}</p>}
      <ul className="editions">
        {links.map(({ editionId, title: of, words, state }) => (
          <li key={editionId + words}>
            <Link href={to.edition(editionId)} lang="zh-CN">{of}</Link>
            <p className="facts"><span lang="zh-CN">{words}</span> {state !== 'outside' && <span className="doubt">{t(`admin.upkeep.state.${state}`)}</span>}</p>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
