import type { OwnSession } from '#accounts/session/own-sessions.ts'
import { minuteInChina } from '#platform/clock.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton } from '../fields.tsx'
import type { Surroundings } from '../staff-page.ts'
import { endSessionsAction } from './actions.ts'

/** Where the account is signed in, each place with a way to end it. */
export function SessionList({ sessions, around: { locale, t } }: { sessions: OwnSession[]; around: Surroundings }) {
  return (
    <ActionForm action={endSessionsAction.bind(null, locale)} refusedTitle={t('accounts.notDone')}>
      <ul className="rows">
        {sessions.map(({ id, device, address, since, lastSeen, here }) => {
          const name = t('accounts.sessions.device', { browser: device.browser ?? t('accounts.sessions.unknownBrowser'), system: device.system ?? t('accounts.sessions.unknownSystem') })
          return (
            <li key={id}>
              <div>
                <p><strong>{name}</strong> {here && <span className="count">{t('accounts.sessions.here')}</span>}</p>
                <p className="facts">
                  <span>{t('accounts.sessions.since', { time: minuteInChina(since) })}</span>
                  <span>{t('accounts.sessions.lastSeen', { time: minuteInChina(lastSeen) })}</span>
                  {address && <span>{t('admin.trail.from', { address })}</span>}
                </p>
              </div>
              {!here && <SubmitButton kind="second" name="session" value={id} label={t('accounts.sessions.endNamed', { name, time: minuteInChina(since) })}>{t('accounts.sessions.end')}</SubmitButton>}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 && <p className="buttons"><SubmitButton kind="second">{t('accounts.sessions.endOthers')}</SubmitButton></p>}
    </ActionForm>
  )
}
