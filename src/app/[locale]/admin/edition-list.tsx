import Link from 'next/link'
import type { ShelfRow } from '#desk/shelves/read-shelf.ts'
import type { Surroundings } from './staff-page.ts'

type Props = {
  around: Surroundings
  title: string
  hint?: string | null
  list: { total: number; rows: ShelfRow[] }
  empty: string
  /** It waits for this reader. */
  marked?: boolean
  /** Of its heading, where it is no part of a district's. */
  level?: 'h2' | 'h3'
  /** Where all of them are, when these are not all. */
  all?: string
}

/** One shelf: how many, then each edition with who did the last step and when. */
export function EditionList({ around: { t, to }, title, hint, list: { total, rows }, empty, marked = false, level: Heading = 'h3', all }: Props) {
  return (
    <section className="shelf">
      <Heading>{title} <span className="count">{total}</span></Heading>
      {hint && total > 0 && <p className="hint">{hint}</p>}
      {rows.length === 0 && <p className="empty">{empty}</p>}
      <ul className="editions">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={to.edition(row.id)} lang="zh-CN">{row.title ?? t('admin.desk.untitled', { file: row.sourceName })}</Link>
            <p className="facts">
              {row.number && <span>{row.number}</span>}
              {row.version > 1 && <span>{t('admin.edition.version', { version: row.version })}</span>}
              {row.stage && <span className={marked ? 'doubt' : undefined}>{t(`publishing.stage.${row.stage}`)}</span>}
              {row.returned && <span className="doubt">{t('admin.desk.returned')}</span>}
              {row.status === 'draft' && row.doubts > 0 && <span className="doubt">{t('admin.desk.doubts', { count: row.doubts })}</span>}
              {row.status === 'draft' && row.unconfirmed > 0 && <span>{t('admin.desk.unconfirmed', { count: row.unconfirmed })}</span>}
              <span>{lastStep(row, t)}</span>
            </p>
          </li>
        ))}
      </ul>
      {all && total > rows.length && <p><Link href={all}>{t('admin.desk.all', { count: total })}</Link></p>}
    </section>
  )
}

function lastStep(row: ShelfRow, t: Surroundings['t']): string {
  const system = t('admin.system')
  if (row.status === 'submitted') return t('admin.desk.submittedBy', { name: row.submittedBy ?? system, at: row.submittedAt ?? '' })
  if (row.status === 'draft') return t('admin.desk.draftedBy', { name: row.createdBy ?? system, at: row.updatedAt })
  return t('admin.desk.publishedBy', { name: row.publishedBy ?? system, at: row.publishedAt ?? '' })
}
