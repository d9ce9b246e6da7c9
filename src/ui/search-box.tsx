import type { ReactNode } from 'react'
import type { Translate } from '#i18n/translate.ts'

type Props = {
  action: string
  value?: string
  t: Translate
  /** Filters that go along, as hidden inputs. */
  children?: ReactNode
}

/** The one search box: a GET form that works without JavaScript. */
export function SearchBox({ action, value = '', t, children }: Props) {
  return (
    <form className="search" action={action} role="search">
      <label htmlFor="q">{t('site.searchLabel')}</label>
      <div className="field">
        <input id="q" type="search" name="q" defaultValue={value} maxLength={100} autoComplete="off" enterKeyHint="search" aria-describedby="q-hint" />
        {children}
        <button>{t('site.searchButton')}</button>
      </div>
      <p className="hint" id="q-hint">{t('site.searchHint')}</p>
    </form>
  )
}
