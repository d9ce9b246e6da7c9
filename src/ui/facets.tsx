import type { ReactNode } from 'react'
import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'

/** Every way to narrow a list. In 长者模式 behind a fold, so that the list itself comes first. */
export function Facets({ narrowed, t, to, children }: { narrowed: boolean; t: Translate; to: Paths; children: ReactNode }) {
  if (!to.large) return <div className="facets">{children}</div>
  return (
    <details className="facets" open={narrowed}>
      <summary>{t('list.narrow')}</summary>
      {children}
    </details>
  )
}
