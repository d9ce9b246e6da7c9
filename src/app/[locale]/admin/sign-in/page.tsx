import Link from 'next/link'
import { redirect } from 'next/navigation'
import { askPasskey } from '#accounts/passkeys/check-passkey.ts'
import { providerName } from '#accounts/single-sign-on/provider.ts'
import { basePath, pathsFor } from '#config/paths.ts'
import { env } from '#platform/env.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton, TextInput } from '../fields.tsx'
import { PasskeyButton } from '../passkey/passkey-button.tsx'
import { passkeyWords } from '../passkey/passkey-words.ts'
import { currentEntrance, doorstep } from '../require-actor.ts'
import { surroundings, titled } from '../staff-page.ts'
import { safeNext, staffPaths } from '../staff-paths.ts'
import { passkeySignInAction, signInAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string; done?: string; refused?: string }> }

const DOOR_ISSUES = ['single_sign_on_failed', 'single_sign_on_unknown', 'single_sign_on_away'] as const

function isDoorIssue(key: string): key is (typeof DOOR_ISSUES)[number] {
  return (DOOR_ISSUES as readonly string[]).includes(key)
}

export const generateMetadata = titled('accounts.signIn')

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale, t, to } = surroundings((await params).locale)
  const { next, done, refused = '' } = await searchParams
  const single = providerName()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const entrance = await currentEntrance()
  if (entrance) redirect(entrance.actor ? safeNext(next, locale) : doorstep(to, entrance, next))
  const { options, question } = await askPasskey('sign-in', 'anybody')
  return (
    <main className="door" id="main">
      <p className="name">{t('admin.name')}</p>
      <h1>{t('accounts.signIn')}</h1>
      {isDoorIssue(refused) && <p className="notice refused" role="alert">{t(`issues.${refused}`)}</p>}
      {done === 'password-chosen' && <output className="notice done">{t('admin.done.password-chosen')}</output>}
      {env().DEMO_ACCOUNTS && <p className="notice">{t('accounts.demo')}</p>}
      <ActionForm action={signInAction.bind(null, locale)} refusedTitle={t('accounts.refused')}>
        <input type="hidden" name="next" value={next ?? ''} />
        <TextInput name="email" type="email" label={t('accounts.email')} autoComplete="username" required />
        <TextInput name="password" type="password" label={t('accounts.password')} autoComplete="current-password" required />
        <SubmitButton>{t('accounts.enter')}</SubmitButton>
      </ActionForm>
      <ActionForm action={passkeySignInAction.bind(null, locale, next ?? '')} refusedTitle={t('accounts.refused')}>
        <PasskeyButton options={options} question={question} words={passkeyWords(t, 'signIn')} />
      </ActionForm>
      {single && <p className="single"><a className="button second" href={basePath() + to.singleSignOn(next)}>{t('accounts.bySingleSignOn', { name: single })}</a></p>}
      <p className="hint">{t('accounts.help')}</p>
      <p className="ways">
        <a href={pathsFor({ locale, large: false }).home()}>{t('accounts.toSite')}</a>
        <Link href={staffPaths(other).signIn(next)} hrefLang={other} lang={other}>{t('admin.otherLanguage')}</Link>
      </p>
    </main>
  )
}
