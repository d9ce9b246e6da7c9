import Link from 'next/link'
import { type RecordKind, RECORD_KINDS } from '#desk/register/records/record-kinds.ts'
import type { KeptRecord, Names } from '#desk/register/records/record-queries.ts'
import { recordWords } from '#desk/register/records/record-words.ts'
import type { Translate } from '#i18n/translate.ts'
import type { StaffPaths } from '../../staff-paths.ts'

type Props = { facilityId: string; records: readonly KeptRecord[]; names: Names; t: Translate; to: StaffPaths }

/** What is recorded of a house beside its fields, kind by kind: each leads to its form, and what was taken back to where it can be put back. */
export function RecordLists({ records, ...around }: Props) {
  return RECORD_KINDS.map((kind) => <RecordList key={kind} kind={kind} records={records.filter((record) => record.kind === kind)} {...around} />)
}

function RecordList({ kind, facilityId, records, names, t, to }: Props & { kind: RecordKind }) {
  const [standing, gone] = [records.filter((record) => !record.gone), records.filter((record) => record.gone)]
  const line = ({ id, row }: KeptRecord) => <Link href={to.record(facilityId, kind, id)} lang="zh-CN">{recordWords(t, kind, row, names)}</Link>
  return (
    <section className="shelf" aria-labelledby={`records-${kind}`}>
      <h2 id={`records-${kind}`}>{t(`admin.records.kind.${kind}`)} <span className="count">{standing.length}</span></h2>
      {standing.length > 0 && <ul className="editions">{standing.map((record) => <li key={record.id}>{line(record)}</li>)}</ul>}
      <p><Link href={kind === 'hours' ? to.facilityTask(facilityId, 'hours') : to.record(facilityId, kind)}>{t(`admin.records.add.${kind}`)}</Link></p>
      {gone.length > 0 && (
        <details>
          <summary>{t('admin.records.gone', { count: gone.length })}</summary>
          <ul className="editions">{gone.map((record) => <li key={record.id}>{line(record)}</li>)}</ul>
        </details>
      )}
    </section>
  )
}
