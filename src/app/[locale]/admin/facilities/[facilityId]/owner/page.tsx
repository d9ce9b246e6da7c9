import { LINK_DAYS, readOwnerLinks } from '#desk/register/owner/keep-links.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Select, SubmitButton } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../../staff-page.ts'
import { ToldOnce } from '../../../told-once.tsx'
import { makeOwnerLinkAction, revokeOwnerLinkAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; facilityId: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.owner.title')

/** Links by which the owner of a house says what still holds: made, shown once, and taken back. */
export default async function OwnerLinksPage({ params, searchParams }: Props) {
  const { locale: segment, facilityId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.owner(facilityId))
  const { name, district, links } = await orNotFound(readOwnerLinks(actor, facilityId))
  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.owner(facilityId)} done={(await searchParams).done}
      trail={[{ label: `${t('admin.register.title')} · ${await namedDistrict(district.slug, t)}`, href: to.register(district.slug) }, { label: name, href: to.facility(facilityId) }]}
    >
      <h1>{t('admin.owner.title')}</h1>
      <p className="lead">{t('admin.owner.lead')}</p>
      <ActionForm action={makeOwnerLinkAction.bind(null, locale, facilityId)} refusedTitle={t('admin.register.refused')} className="narrow">
        <ToldOnce title={t('admin.owner.toldTitle')} lead={t('admin.owner.toldLead')} goOn={t('admin.owner.goOn')} next={to.owner(facilityId)}>
          <Select name="days" label={t('admin.owner.days')} value="30" choices={LINK_DAYS.map((days) => ({ value: String(days), label: t('admin.owner.daysOf', { days }) }))} />
          <p className="buttons"><SubmitButton>{t('admin.owner.make')}</SubmitButton></p>
        </ToldOnce>
      </ActionForm>
      {links.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.owner.links')}</h2>
          <ul className="editions">
            {links.map(({ id, madeBy, madeAt, expiresAt, usedAt, state }) => (
              <li key={id}>
                <p>{t(`admin.owner.state.${state}`)} <span className="facts">{t('admin.owner.facts', { by: madeBy, at: madeAt, until: expiresAt })} {usedAt && t('admin.owner.used', { at: usedAt })}</span></p>
                {state === 'holds' && (
                  <ActionForm action={revokeOwnerLinkAction.bind(null, locale, facilityId, id)} refusedTitle={t('admin.register.refused')}>
                    <SubmitButton kind="second" label={`${t('admin.owner.revoke')} ${madeAt}`}>{t('admin.owner.revoke')}</SubmitButton>
                  </ActionForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </StaffFrame>
  )
}
