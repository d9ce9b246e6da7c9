import Link from 'next/link'
import type { OwnPasskey } from '#accounts/passkeys/own-passkeys.ts'
import { minuteInChina } from '#platform/clock.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton, TextInput } from '../fields.tsx'
import type { Surroundings } from '../staff-page.ts'
import { removePasskeyAction, renamePasskeyAction } from './actions.ts'

type Props = { passkeys: OwnPasskey[]; hasPassword: boolean; around: Surroundings }

/** The passkeys of an account: since when, last used, another name, and a way to take each away. */
export function PasskeyList({ passkeys, hasPassword, around: { locale, t, to } }: Props) {
  return (
    <section className="shelf narrow" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('accounts.passkeys.title')} <span className="count">{passkeys.length}</span></h2>
      <p className="hint">{t('accounts.passkeys.lead')}</p>
      <ul className="rows">
        {passkeys.map(({ id, name, synced, createdAt, lastUsedAt }) => (
          <li key={id}>
            <div>
              <p><strong>{name}</strong></p>
              <p className="facts">
                <span>{t('accounts.passkeys.since', { time: minuteInChina(createdAt) })}</span>
                {lastUsedAt && <span>{t('accounts.sessions.lastSeen', { time: minuteInChina(lastUsedAt) })}</span>}
                {synced && <span>{t('accounts.passkeys.synced')}</span>}
              </p>
              <ActionForm action={renamePasskeyAction.bind(null, locale, id)} refusedTitle={t('accounts.notDone')}>
                <details>
                  <summary>{t('accounts.passkeys.rename')}</summary>
                  <TextInput name={`name-${id}`} value={name} label={t('accounts.passkeys.name')} maxLength={60} />
                  <SubmitButton kind="second" label={t('accounts.passkeys.renameNamed', { name })}>{t('accounts.passkeys.rename')}</SubmitButton>
                </details>
              </ActionForm>
              <ActionForm action={removePasskeyAction.bind(null, locale, id)} refusedTitle={t('accounts.notDone')}>
                <details>
                  <summary>{t('accounts.passkeys.remove')}</summary>
                  {hasPassword && <TextInput name={`password-${id}`} type="password" label={t('accounts.change.old')} autoComplete="current-password" />}
                  <SubmitButton kind="danger" label={t('accounts.passkeys.removeNamed', { name })}>{t('accounts.passkeys.remove')}</SubmitButton>
                </details>
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
      <p className="steps"><Link href={to.addPasskey(to.account())}>{t('accounts.passkeys.add')}</Link></p>
    </section>
  )
}
