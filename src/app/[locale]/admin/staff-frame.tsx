import Link from 'next/link'
import type { ReactNode } from 'react'
import type { UserActor } from '#accounts/actor.ts'
import { type StaffPaths, staffPaths } from './staff-paths.ts'
import type { Surroundings } from './staff-page.ts'
import { signOutAction } from './sign-in/actions.ts'

type Props = {
  surroundings: Surroundings
  actor: UserActor
  /** This page's own address, for the link to the other language. */
  here: (to: StaffPaths) => string
  /** What was just done, from the address. */
  done?: string | undefined
  /** Pages between the desk and this one; none given, this is the desk. */
  trail?: { label: string; href: string }[]
  /** The district, where nothing else on the page says whose desk this stands on. */
  desk?: string
  children: ReactNode
}

/** Everything around a staff page: where we are, who is at work, the way out. */
export function StaffFrame({ surroundings: { locale, t, to }, actor, here, done, trail, desk, children }: Props) {
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const said = `admin.done.${done}` as 'admin.done.saved'
  return (
    <>
      <a className="skip" href="#main">{t('admin.skip')}</a>
      <header className="staff-top">
        <div className="inner">
          <Link className="name" href={to.desk()}>{t('admin.name')}</Link>
          <nav aria-label={t('admin.nav')}>
            <Link href={to.desk()}>{t('admin.desk.title')}</Link>
            {actor.memberships.some(({ role }) => role === 'drafter') && <Link href={to.import()}>{t('admin.import.title')}</Link>}
          </nav>
          <div className="who">
            <Link href={here(staffPaths(other))} hrefLang={other} lang={other}>{t('admin.otherLanguage')}</Link>
            <Link href={to.account()}>{actor.name}</Link>
            <form action={signOutAction.bind(null, locale)}>
              <button className="plain">{t('accounts.signOut')}</button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" className="inner" tabIndex={-1}>
        {trail && (
          <nav className="trail" aria-label={t('admin.where')}>
            <Link href={to.desk()}>{desk ? `${t('admin.desk.title')} · ${desk}` : t('admin.desk.title')}</Link>
            {trail.map(({ label, href }) => <Link key={href} href={href}>{label}</Link>)}
          </nav>
        )}
        {done && t.has(said) && <output className="notice done">{t(said)}</output>}
        {children}
      </main>
    </>
  )
}
