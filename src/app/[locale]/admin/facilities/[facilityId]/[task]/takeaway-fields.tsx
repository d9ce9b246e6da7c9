import type { EditedFacility } from '#desk/register/register-queries.ts'
import { seenText } from '#desk/register/takeaways/said-of.ts'
import { staysIssue } from '#facilities/takeaways/takeaway.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import type { Method } from '#sources/source-note.ts'
import { BasisFields } from '../../../basis-fields.tsx'
import { Select } from '../../../fields.tsx'
import { Stands } from '../stands.tsx'

type Props = { facility: EditedFacility; field: string; /** The one value of several to begin with, or ''. */ value: string; method: Method | undefined; today: Day; t: Translate }

/** What is no longer true of one field, and who says so. */
export function TakeawayFields({ facility: { said, name }, field, value, method, today, t }: Props) {
  const values = staysIssue(field) ? [name] : (said.find((one) => one.field === field)?.values ?? [])
  const words = (one: string) => (one === 'yes' || one === 'no' ? t(`facilities.known.${one}`) : one)
  return (
    <>
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="seen" value={seenText(values)} />
      <p>{t('admin.register.fieldNow', { field: t(`facilities.fields.${field as 'phone'}`) })}</p>
      <ul lang="zh-CN">{values.map((one) => <li key={one}><Stands value={one} t={t} /></li>)}</ul>
      <p className="hint">{t('admin.register.takeawayHint')}</p>
      {values.length > 1 && <Select name="value" fresh label={t('admin.register.takeawayWhich')} value={values.includes(value) ? value : ''} choices={[{ value: '', label: t('admin.register.takeawayAll', { count: values.length }) }, ...values.map((one) => ({ value: one, label: words(one) }))]} />}
      <BasisFields method={method} today={today} t={t} />
    </>
  )
}
