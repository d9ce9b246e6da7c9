import type { ReactNode } from 'react'
import type { Translate } from '#i18n/translate.ts'

type Props = {
  action: string
  value?: string
  t: Translate
  /** Small, for the header; the large one carries a hint of what can be typed. */
  compact?: boolean
  /** Filters that go along, as hidden inputs. */
  children?: ReactNode
}

/** The one search box: a GET form that works without JavaScript. */
export function SearchBox({ action, value = '', t, compact = false, children }: Props) {
  const id = compact ? 'q-top' : 'q'
  return (
    <form className={compact ? 'search small' : 'search'} action={action} role="search">
      <label htmlFor={id} className={compact ? 'hidden-text' : undefined}>{compact ? t('site.search') : t('site.searchLabel')}</label>
      <div className="field">
        <input id={id} type="search" name="q" defaultValue={value} maxLength={100} placeholder={compact ? t('site.search') : undefined} autoComplete="off" enterKeyHint="search" />
        {children}
        <button>{t('site.searchButton')}</button>
      </div>
      {!compact && <p className="hint">{t('site.searchHint')}</p>}
    </form>
  )
}
