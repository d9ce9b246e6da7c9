import Link from 'next/link'
import { basePath } from '#config/paths.ts'
import { type CheckedTable, readCheckedTable } from '#desk/register/table/check-table.ts'
import { fateOf, printOfRows, type RowFate } from '#desk/register/table/checked-row.ts'
import { ActionForm } from '../../../../action-form.tsx'
import { Checkbox, SubmitButton } from '../../../../fields.tsx'
import { StaffFrame } from '../../../../staff-frame.tsx'
import { orNotFound, staffDistrict, surroundings, titled } from '../../../../staff-page.ts'
import { importTableAction } from '../../actions.ts'
import { ColumnsForm } from './columns-form.tsx'
import { ImportProgress } from './import-progress.tsx'
import { CheckedRows } from './checked-rows.tsx'
import { UnreadColumns } from './unread-columns.tsx'

type Props = { params: Promise<{ locale: string; district: string; tableId: string }>; searchParams: Promise<{ done?: string }> }

const FATES: readonly RowFate[] = ['new', 'changed', 'joined', 'same', 'asked', 'wrong']

export const generateMetadata = titled('admin.table.title')

/** A table against the register: what its columns are, what is wrong with which row, what would change. Nothing is written before the last button. */
export default async function TablePage({ params, searchParams }: Props) {
  const { district: slug, tableId } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.table(slug, tableId))
  const checked = await orNotFound(readCheckedTable(actor, district.code, tableId))
  const { rows, unnamed } = checked
  const imported = checked.table.changeId !== null
  const count = (fate: RowFate) => rows.filter((row) => fateOf(row) === fate).length

  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.table(slug, tableId)} done={(await searchParams).done}
      trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }, { label: t('admin.table.title'), href: to.tables(slug) }]}
    >
      <h1 lang="zh-CN">{checked.table.fileName}</h1>
      <p className="lead">{t('admin.table.summary', { total: rows.length })}</p>
      {unnamed && <p className="notice">{t('issues.no_naming_column')}</p>}
      {!unnamed && <ul className="points">{FATES.filter((fate) => count(fate) > 0).map((fate) => <li key={fate}>{t(`admin.table.fate.${fate}`)} {count(fate)}</li>)}</ul>}
      <p><a href={basePath() + to.tableFile(slug, tableId)} download>{t('admin.table.download')}</a> <span className="hint">{t('admin.table.downloadHint')}</span></p>
      <UnreadColumns checked={checked} t={t} />
      {!imported && !unnamed && <ImportForm checked={checked} action={importTableAction.bind(null, locale, slug, tableId)} progress={basePath() + to.tableProgress(slug, tableId)} wrong={count('wrong')} asked={count('asked')} t={t} />}
      {imported && <p className="notice">{t('issues.imported_already')} <Link href={to.registerChanges(slug)}>{t('admin.change.title')}</Link></p>}
      {!unnamed && <CheckedRows rows={rows} t={t} />}
      {!imported && <ColumnsForm checked={checked} locale={locale} slug={slug} t={t} />}
    </StaffFrame>
  )
}

type ImportProps = { checked: CheckedTable; action: Parameters<typeof ActionForm>[0]['action']; wrong: number; asked: number; progress: string; t: ReturnType<typeof surroundings>['t'] }

function ImportForm({ checked, action, progress, wrong, asked, t }: ImportProps) {
  const { table, rows } = checked
  const under = table.done > 0
  if (rows.every(({ changes, problems }) => changes.length === 0 && problems.length === 0)) return <p className="notice">{t('issues.nothing_changes')}</p>
  return (
    <ActionForm action={action} refusedTitle={t('admin.table.refused')} className="narrow">
      {under && <><meta httpEquiv="refresh" content="3" /><output className="notice">{t('admin.table.underWay', { done: table.done, total: rows.length })}</output></>}
      <input type="hidden" name="seen" value={printOfRows(rows)} />
      {asked > 0 && <Checkbox name="sure" label={t('admin.table.sure', { count: asked })} />}
      {wrong > 0 && <Checkbox name="without" label={t('admin.table.without', { count: wrong })} />}
      <ImportProgress href={progress} total={rows.length} words={{ comparing: t('admin.table.comparing'), written: t('admin.table.written') }} />
      <p className="buttons"><SubmitButton>{t('admin.table.import')}</SubmitButton></p>
    </ActionForm>
  )
}
