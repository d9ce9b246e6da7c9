import Link from 'next/link'
import type { CaseRow } from '#desk/cases/read-cases.ts'
import { dayInWords } from '#i18n/dates.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton, TextInput } from '../../fields.tsx'
import type { Surroundings } from '../../staff-page.ts'
import { setCaseAction } from './actions.ts'

type Props = { row: CaseRow; district: string; mayEnter: boolean; around: Surroundings }

/** One case: its name, what answers it, and when it was handed over, to be entered or mended. */
export function CaseItem({ row: { id, name, title, handedOverOn, extension, edition }, district, mayEnter, around: { locale, t, to } }: Props) {
  return (
    <li id={`case-${id}`}>
      <p lang="zh-CN"><b>{name}</b>{title && `《${title}》`}</p>
      <p className="facts">
        {edition ? <Link href={to.edition(edition.id)}>{t(`admin.cases.answered.${edition.status}`)}</Link> : <span className="doubt">{t('admin.cases.unanswered')}</span>}
        {handedOverOn ? <span>{t('admin.cases.handedOver', { day: dayInWords(handedOverOn, locale) })}</span> : <span className="doubt">{t('admin.cases.notEntered')}</span>}
        {extension && <span>{t('admin.cases.extended')} <span lang="zh-CN">{extension}</span></span>}
      </p>
      {mayEnter && (
        <ActionForm action={setCaseAction.bind(null, locale, district, id)} refusedTitle={t('admin.register.refused')} className="narrow">
          <details>
            <summary>{t('admin.cases.enter')}</summary>
            <TextInput name={`handedOverOn-${id}`} type="date" value={handedOverOn ?? ''} label={t('admin.cases.handedOverOn')} hint={t('admin.cases.handedOverHint')} />
            <TextInput name={`extension-${id}`} value={extension ?? ''} label={t('admin.cases.extension')} hint={t('admin.cases.extensionHint')} />
            <p className="buttons"><SubmitButton label={`${t('admin.register.save')} ${name}`}>{t('admin.register.save')}</SubmitButton></p>
          </details>
        </ActionForm>
      )}
    </li>
  )
}
