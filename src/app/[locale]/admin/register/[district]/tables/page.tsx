import type { Metadata } from 'next'
import Link from 'next/link'
import { readChanges } from '#desk/register/change/change-queries.ts'
import { TABLE_ROWS } from '#desk/register/table/table-kinds.ts'
import { requireDistrict } from '#districts/queries.ts'
import { minuteInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Checkbox, Select, SubmitButton, TextInput } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../../staff-page.ts'
import { receiveTableAction, undoChangeAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.table.title') }
}

/** Where a table of houses comes in, and every change to many houses, to be undone as one. */
export default async function TablesPage({ params, searchParams }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.tables(slug))
  const district = await orNotFound(requireDistrict(slug))
  const { changes, tables } = await orNotFound(readChanges(actor, district.code))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.tables(slug)} done={(await searchParams).done} trail={[{ label: t('admin.desk.title'), href: to.desk() }, { label: `${t('admin.register.title')} · ${district.name}`, href: to.register(slug) }]}>
      <h1>{t('admin.table.title')} · {district.name}</h1>
      <p className="lead">{t('admin.table.lead')}</p>
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
      <section className="shelf">
        <h2>{t('admin.change.title')}</h2>
        <p className="hint">{t('admin.change.lead')}</p>
        {changes.length === 0 && <p className="empty">{t('admin.change.none')}</p>}
        <ul className="editions">
          {changes.map(({ id, kind, subject, counts: { created = 0, changed = 0, left = 0 }, madeAt, madeBy, undoneAt, undoneBy }) => (
            <li key={id}>
              <strong>{t(`admin.change.kind.${kind as 'import'}`)}</strong> <span lang="zh-CN">{subject}</span>
              <p className="facts">{(kind !== 'add' && kind !== 'merge') && t('admin.change.counts', { created, changed, left })} {madeBy} {minuteInChina(madeAt)}</p>
              {undoneAt
                ? <p className="hint">{t('admin.change.undone', { by: undoneBy ?? '', at: minuteInChina(undoneAt) })}</p>
                : (
                  <ActionForm action={undoChangeAction.bind(null, locale, slug, id)} refusedTitle={t('admin.change.refused')}>
                    {kind !== 'merge' && kind !== 'switch' && <Checkbox name="rest" label={t('admin.change.rest')} />}
                    <p className="buttons"><SubmitButton kind="second" label={`${t('admin.change.undo')} ${subject}`}>{t('admin.change.undo')}</SubmitButton></p>
                  </ActionForm>
                )}
            </li>
          ))}
        </ul>
      </section>
    </StaffFrame>
  )
}
