import Link from 'next/link'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import type { Surroundings } from '../staff-page.ts'

type Props = { state: Entrance['secondFactor']; codesLeft: number; around: Surroundings }

/** Whether a phone stands beside the password, and what can be done about it. */
export function SecondFactorState({ state, codesLeft, around: { t, to } }: Props) {
  return (
    <section className="shelf narrow" aria-labelledby="second-factor">
      <h2 id="second-factor">{t('accounts.secondFactor.title')}</h2>
      <p className="hint">{state.phone ? t('accounts.secondFactor.has', { count: codesLeft }) : state.has ? t('accounts.passkeys.has', { count: codesLeft }) : t(state.must ? 'accounts.secondFactor.must' : 'accounts.secondFactor.hasNot')}</p>
      <p className="steps">
        <Link href={to.setUp(to.account())}>{t(state.phone ? 'accounts.secondFactor.replace' : state.has ? 'accounts.passkeys.addPhone' : 'accounts.secondFactor.add')}</Link>
        {state.has && <Link href={to.recoveryCodes()}>{t('accounts.secondFactor.renewCodes')}</Link>}
      </p>
    </section>
  )
}
