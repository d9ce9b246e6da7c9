import { readCases } from '#desk/cases/read-cases.ts'
import { CASE_LEVELS } from '#desk/cases/set-case.ts'
import { CaseBody } from '#platform/generated/enums.ts'
import { ActionForm } from '../../action-form.tsx'
import { Select, SubmitButton, TextInput } from '../../fields.tsx'
import { FindForm, wordsAsked } from '../../find-form.tsx'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { addCaseAction } from './actions.ts'
import { CaseItem } from './case-item.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string; q?: string; page?: string; at?: string }> }

export const generateMetadata = titled('admin.cases.title')

/** The cases a district handles: when each was handed over, which nothing but this page can say. */
export default async function CasesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.cases(slug))
  const asked = await searchParams
  const words = wordsAsked(asked)
  const { total, page, pages, rows, mayEnter } = await orNotFound(readCases(actor, district.code, { words, page: asked.page, at: String(asked.at ?? '') }))
  const place = { code: district.code, slug }

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.cases(slug, { words, page })} done={asked.done} trail={[]}>
      <h1>{t('admin.cases.title')} · {named} <span className="count">{total}</span></h1>
      <p className="lead">{t('admin.cases.lead')}</p>
      {mayEnter && (
        <ActionForm action={addCaseAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
          <details className="add-case" open={rows.length === 0 && words === ''}>
            <summary>{t('admin.cases.add')}</summary>
            <Select name="body" label={t('admin.field.caseBody')} choices={Object.values(CaseBody).map((value) => ({ value, label: t(`admin.cases.body.${value}`) }))} />
            <Select name="level" label={t('admin.cases.level')} choices={CASE_LEVELS.map((value) => ({ value, label: value }))} />
            <TextInput name="term" label={t('admin.field.caseTerm')} hint={t('admin.cases.termHint')} inputMode="numeric" />
            <TextInput name="session" label={t('admin.field.caseSession')} inputMode="numeric" />
            <TextInput name="number" label={t('admin.field.caseNumber')} hint={t('admin.cases.numberHint')} />
            <TextInput name="title" label={t('admin.field.caseTitle')} />
            <TextInput name="handedOverOn" type="date" label={t('admin.cases.handedOverOn')} hint={t('admin.cases.handedOverHint')} />
            <p className="buttons"><SubmitButton>{t('admin.cases.add')}</SubmitButton></p>
          </details>
        </ActionForm>
      )}
      {(words !== '' || pages > 1) && <FindForm label={t('admin.cases.find')} words={words} go={t('admin.documents.go')} />}
      {rows.length === 0 && <p className="empty">{t(words ? 'admin.documents.noneNamed' : 'admin.cases.none')}</p>}
      <ul className="editions">
        {rows.map((row) => <CaseItem key={row.id} row={row} district={slug} mayEnter={mayEnter} around={around} />)}
      </ul>
      <Paging page={page} pages={pages} href={(one) => to.cases(slug, { words, page: one })} around={around} />
    </StaffFrame>
  )
}
