import { FATES, type Fate, type Stretch } from '#desk/comparison/compare.ts'
import type { Translate } from '#i18n/translate.ts'
import { lineOf } from './line-of.ts'

type Props = { text: string; stretches: Stretch[]; t: Translate }

/** Fates that change nothing for a reader. */
const SAME: ReadonlySet<Fate> = new Set(['kept', 'field', 'blank'])
/** Fates whose every case is shown: words or signs go, or look otherwise. Line breaks and spaces are only counted. */
const SHOWN: ReadonlySet<Fate> = new Set(['twice', 'dropped', 'respelt', 'outside', 'label'])
const MOST = 60

/** What was repaired or left out on the way in, kind by kind, with the reason. */
export function Repairs({ text, stretches, t }: Props) {
  const kinds = FATES.filter((fate) => !SAME.has(fate)).map((fate) => ({ fate, found: stretches.filter((stretch) => stretch.fate === fate) }))
  const count = kinds.reduce((sum, { found }) => sum + found.length, 0)
  return (
    <section aria-labelledby="repairs-title">
      <h2 id="repairs-title">{t('admin.changes.repairs')} <span className="count">{count}</span></h2>
      {count === 0 && <p className="empty">{t('admin.changes.nothingRepaired')}</p>}
      <ul className="change-list">
        {kinds.filter(({ found }) => found.length > 0).map(({ fate, found }) => (
          <li key={fate}>
            <p><b>{t(`admin.changes.fate.${fate as 'joined'}`)}</b> <span className="count">{found.length}</span></p>
            <p className="hint">{t(`admin.changes.why.${fate as 'joined'}`)}</p>
            {SHOWN.has(fate) && (
              <ul className="cases" lang="zh-CN">
                {found.slice(0, MOST).map(({ start, end, published }) => (
                  <li key={start}>
                    <s>{text.slice(start, end).trim()}</s>{published && <ins>{published}</ins>} <span className="facts">{t('admin.edition.line', { line: lineOf(text, start) })}</span>
                  </li>
                ))}
                {found.length > MOST && <li className="facts">{t('admin.desk.more', { count: found.length - MOST })}</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
