import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { type Method, METHODS } from '#sources/source-note.ts'
import { Select, TextArea, TextInput } from './fields.tsx'

/** Who says so, asked with every change of the register. */
export function BasisFields({ method, today, t }: { method?: Method | undefined; today: Day; t: Translate }) {
  return (
    <>
      <TextInput name="basis" label={t('admin.register.basis')} hint={t('admin.register.basisHint')} maxLength={300} />
      <Select name="method" fresh label={t('admin.register.method')} value={method ?? ''} choices={[{ value: '', label: t('admin.register.choose') }, ...METHODS.map((value) => ({ value, label: t(`sources.method.${value}`) }))]} />
      <TextArea name="quote" label={t('admin.register.quote')} />
      <TextInput name="asOf" type="date" fresh label={t('admin.register.asOf')} value={today} />
      <TextInput name="nextCheck" type="date" label={t('admin.register.nextCheck')} />
    </>
  )
}
