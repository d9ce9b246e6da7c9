import { type CheckedRow, fateOf } from '#desk/register/table/checked-row.ts'
import { changeWords, problemWords } from '#desk/register/table/table-words.ts'
import type { Translate } from '#i18n/translate.ts'

/** A page shows so many rows of a kind; the file has them all. */
const MOST = 200

/** Rows with a problem first, then what would change, field by field. */
export function CheckedRows({ rows, t }: { rows: readonly CheckedRow[]; t: Translate }) {
  const problems = rows.filter((row) => row.problems.length > 0)
  const changes = rows.filter((row) => row.changes.length > 0 && fateOf(row) !== 'wrong')
  return (
    <>
      {problems.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.table.problems')} <span className="count">{problems.length}</span></h2>
          <Cut total={problems.length} t={t} />
          <ul className="editions">
            {problems.slice(0, MOST).map((row) => (
              <li key={row.line}>
                <Head row={row} t={t} />
                {row.problems.map((problem, index) => <p key={index} className="hint">{!problem.asked && <strong>{t('admin.table.mustMend')} </strong>}{problemWords(t, problem)}</p>)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.table.changes')} <span className="count">{changes.length}</span></h2>
          <Cut total={changes.length} t={t} />
          <ul className="editions">
            {changes.slice(0, MOST).map((row) => (
              <li key={row.line}>
                <Head row={row} t={t} />
                {row.changes.map((change, index) => <p key={index} className="hint" lang="zh-CN">{changeWords(t, change)}</p>)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Head({ row, t }: { row: CheckedRow; t: Translate }) {
  return <p>{t('admin.table.row', { line: row.line })} <span lang="zh-CN">{row.name}</span> <span className="hint">{t(`admin.table.fate.${fateOf(row)}`)}</span></p>
}

function Cut({ total, t }: { total: number; t: Translate }) {
  return total > MOST ? <p className="hint">{t('admin.table.cut', { shown: MOST, total })}</p> : null
}
