import Link from 'next/link'
import { readWaitingTables } from '#desk/register/change/change-queries.ts'
import { MARKER } from '#desk/register/table/marker.ts'
import { TABLE_ROWS } from '#desk/register/table/table-kinds.ts'
import { minuteInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Select, SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { receiveTableAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export const generateMetadata = titled('admin.table.title')

/** Where a table comes in, and those that wait. */
export default async function TablesPage({ params }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.tables(slug))
  const tables = await orNotFound(readWaitingTables(actor, district.code))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.tables(slug)} trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }]}>
      <h1>{t('admin.table.title')} · {named}</h1>
      <p className="lead">{t('admin.table.lead')}</p>
      <p className="hint">{t('admin.table.markerHint', { marker: MARKER })}</p>
      <ActionForm action={receiveTableAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.table.refused')} className="narrow">
        <Select name="rows" label={t('admin.table.rows')} choices={TABLE_ROWS.map((rows) => ({ value: rows, label: t(`admin.table.of-${rows}`) }))} />
        <TextInput name="file" type="file" label={t('admin.table.file')} hint={t('admin.table.fileHint')} accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <TextInput name="basis" label={t('admin.register.basis')} hint={t('admin.table.basisHint')} maxLength={300} />
        <TextInput name="asOf" type="date" label={t('admin.register.asOf')} hint={t('admin.table.asOfHint')} />
        <p className="buttons"><SubmitButton>{t('admin.table.check')}</SubmitButton></p>
      </ActionForm>
      {tables.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.table.waiting')}</h2>
          <ul className="editions">{tables.map(({ id, fileName, receivedAt, receivedBy }) => <li key={id}><Link href={to.table(slug, id)} lang="zh-CN">{fileName}</Link><p className="facts">{receivedBy} {minuteInChina(receivedAt)}</p></li>)}</ul>
        </section>
      )}
      <p><Link href={to.registerChanges(slug)}>{t('admin.change.title')}</Link></p>
    </StaffFrame>
  )
}
