import type { Translate } from '#i18n/translate.ts'

/** What the button says: to make a key, to show one, or to sign in with one. */
export function passkeyWords(t: Translate, go: 'add' | 'show' | 'signIn') {
  return { go: t(`accounts.passkeys.go.${go}`), declined: t('accounts.passkeys.declined'), noScript: t('accounts.passkeys.noScript') }
}
