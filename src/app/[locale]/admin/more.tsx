import type { Surroundings } from './staff-page.ts'

/** So many of a list are shown at once: whoever has worked these off is shown the next. */
export const LISTED = 200

/** How many of a list are not shown. */
export function More({ total, around: { t } }: { total: number; around: Surroundings }) {
  return total > LISTED && <p className="hint">{t('admin.desk.more', { count: total - LISTED })}</p>
}
