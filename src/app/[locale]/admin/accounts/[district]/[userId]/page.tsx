import { findPerson } from '#accounts/people/list-people.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextArea } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { ToldOnce } from '../../../told-once.tsx'
import { changeRolesAction, deactivateAction, reactivateAction, renewLinkAction } from '../../actions.ts'
import { RoleChoices } from '../../role-choices.tsx'

type Props = { params: Promise<{ locale: string; district: string; userId: string }> }

export const generateMetadata = titled('accounts.people.title')

/** One person's account: what they may do, a new way in, and the end of it. */
export default async function PersonPage({ params }: Props) {
  const { district: slug, userId } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.people(slug))
  const { name, email, roles, state } = await orNotFound(findPerson(actor, district.code, userId))
  const somebody = { districtCode: district.code, slug, userId }
  const refusedTitle = t('accounts.notDone')

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.person(slug, userId)} trail={[{ label: `${t('accounts.people.title')} · ${named}`, href: to.people(slug) }]}>
      <h1>{name}</h1>
      <p className="lead">{email} {state !== 'active' && <span className="doubt">{t(`accounts.people.state.${state}`)}</span>}</p>
      {userId === actor.id && <p className="notice">{t('issues.not_yourself')}</p>}
      {userId !== actor.id && state === 'deactivated' && (
        <ActionForm action={reactivateAction.bind(null, locale, somebody)} refusedTitle={refusedTitle} className="narrow">
          <p className="buttons"><SubmitButton>{t('accounts.people.reactivate')}</SubmitButton></p>
        </ActionForm>
      )}
      {userId !== actor.id && state !== 'deactivated' && (
        <>
          <ActionForm action={changeRolesAction.bind(null, locale, somebody)} refusedTitle={refusedTitle} className="narrow">
            <RoleChoices held={roles} t={t} />
            <p className="buttons"><SubmitButton>{t('accounts.people.changeRoles')}</SubmitButton></p>
          </ActionForm>
          <section className="shelf narrow" aria-labelledby="way-in">
            <h2 id="way-in">{t('accounts.people.newLink')}</h2>
            <ActionForm action={renewLinkAction.bind(null, locale, somebody)} refusedTitle={refusedTitle}>
              <ToldOnce title={t('accounts.people.toldTitle')} lead={t('accounts.people.toldLead')} goOn={t('accounts.people.goOn')} next={to.people(slug)}>
                <p className="hint">{t('accounts.people.newLinkLead')}</p>
                <p className="buttons"><SubmitButton kind="second">{t('accounts.people.makeLink')}</SubmitButton></p>
              </ToldOnce>
            </ActionForm>
          </section>
          <section className="shelf narrow" aria-labelledby="end">
            <h2 id="end">{t('accounts.people.deactivate')}</h2>
            <p className="hint">{t('accounts.people.deactivateLead')}</p>
            <ActionForm action={deactivateAction.bind(null, locale, somebody)} refusedTitle={refusedTitle}>
              <TextArea name="reason" label={t('accounts.people.reason')} />
              <p className="buttons"><SubmitButton kind="danger">{t('accounts.people.deactivate')}</SubmitButton></p>
            </ActionForm>
          </section>
        </>
      )}
    </StaffFrame>
  )
}
