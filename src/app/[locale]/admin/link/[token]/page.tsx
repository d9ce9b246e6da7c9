import Link from 'next/link'
import { findLink } from '#accounts/people/link.ts'
import { PASSWORD_MIN_LENGTH } from '#accounts/password/password-issues.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton, TextInput } from '../../fields.tsx'
import { surroundings, titled } from '../../staff-page.ts'
import { acceptAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

export const generateMetadata = titled('accounts.link.title')

/** Where a person chooses the password of an account made for them. */
export default async function LinkPage({ params }: Props) {
  const { locale: segment, token } = await params
  const { locale, t, to } = surroundings(segment)
  const person = await findLink(token)
  return (
    <main className="door" id="main">
      <p className="name">{t('admin.name')}</p>
      <h1>{t(person ? 'accounts.link.title' : 'accounts.link.over')}</h1>
      {!person && <p>{t('issues.link_over')}</p>}
      {person && (
        <ActionForm action={acceptAction.bind(null, locale, token)} refusedTitle={t('accounts.notDone')}>
          <p>{t('accounts.link.lead', { name: person.name, email: person.email })}</p>
          <input type="hidden" name="username" autoComplete="username" value={person.email} />
          <TextInput name="newPassword" type="password" label={t('accounts.password')} hint={t('accounts.change.rule', { length: PASSWORD_MIN_LENGTH })} autoComplete="new-password" required />
          <TextInput name="again" type="password" label={t('accounts.link.again')} autoComplete="new-password" required />
          <SubmitButton>{t('accounts.link.go')}</SubmitButton>
        </ActionForm>
      )}
      <p className="ways"><Link href={to.signIn()}>{t('accounts.signIn')}</Link></p>
    </main>
  )
}
