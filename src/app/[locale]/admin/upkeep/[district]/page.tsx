import Link from 'next/link'
import type { Link as HeldLink } from '#desk/upkeep/links.ts'
import { readUpkeep } from '#desk/upkeep/read-upkeep.ts'
import { dayInWords } from '#i18n/dates.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton } from '../../fields.tsx'
import { LISTED, More } from '../../more.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { type Surroundings, orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { checkPageAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.upkeep.title')

/** Public pages that want looking after: links that lead nowhere, pages nobody looked at for a year, and addresses of other sites to try by hand. */
export default async function UpkeepPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.upkeep(slug))
  const { broken, outside, unchecked, mayCheck } = await orNotFound(readUpkeep(actor, district.code))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.upkeep(slug)} done={(await searchParams).done} trail={[]}>
      <h1>{t('admin.upkeep.title')} · {named}</h1>
      <Links title={t('admin.upkeep.broken')} hint={t('admin.upkeep.brokenHint')} empty={t('admin.upkeep.noBroken')} links={broken} around={around} />
      <section className="shelf" aria-labelledby="unchecked-title">
        <h2 id="unchecked-title">{t('admin.upkeep.unchecked')} <span className="count">{unchecked.length}</span></h2>
        <p className="hint">{t('admin.upkeep.uncheckedHint')}</p>
        {unchecked.length === 0 && <p className="empty">{t('admin.upkeep.noUnchecked')}</p>}
        <ul className="rows">
          {unchecked.slice(0, LISTED).map(({ editionId, title, lookedAt }) => (
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
        <More total={unchecked.length} around={around} />
      </section>
      <Links title={t('admin.upkeep.outside')} hint={t('admin.upkeep.outsideHint')} empty={t('admin.upkeep.noOutside')} links={outside} around={around} />
    </StaffFrame>
  )
}

type LinksProps = { title: string; hint: string; empty: string; links: HeldLink[]; around: Surroundings }

function Links({ title, hint, empty, links, around }: LinksProps) {
  const { t, to } = around
  return (
    <section className="shelf" aria-label={title}>
      <h2>{title} <span className="count">{links.length}</span></h2>
      <p className="hint">{hint}</p>
      {links.length === 0 && <p className="empty">{empty}</p>}
      <ul className="editions">
        {links.slice(0, LISTED).map(({ editionId, title: of, words, state }) => (
          <li key={editionId + words}>
            <Link href={to.edition(editionId)} lang="zh-CN">{of}</Link>
            <p className="facts"><span lang="zh-CN">{words}</span> {state !== 'outside' && <span className="doubt">{t(`admin.upkeep.state.${state}`)}</span>}</p>
          </li>
        ))}
      </ul>
      <More total={links.length} around={around} />
    </section>
  )
}
