import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ENDING_KINDS } from '#desk/register/records/end-record.ts'
import { FORM_KINDS, type FormKind } from '#desk/register/records/keep-record.ts'
import { readRecord } from '#desk/register/records/record-queries.ts'
import { RECORD_KINDS, type RecordKind } from '#desk/register/records/record-kinds.ts'
import { recordWords } from '#desk/register/records/record-words.ts'
import { type Day, dayInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../../../action-form.tsx'
import { BasisFields } from '../../../../../basis-fields.tsx'
import { SubmitButton, TextInput } from '../../../../../fields.tsx'
import { requireActor } from '../../../../../require-actor.ts'
import { StaffFrame } from '../../../../../staff-frame.tsx'
import { type Surroundings, namedDistrict, orNotFound, surroundings } from '../../../../../staff-page.ts'
import { endAction, keepAction, type Place, takeBackAction } from './actions.ts'
import { FIELDS } from './record-fields.tsx'
import { RecordHistory } from './record-history.tsx'

type Props = { params: Promise<{ locale: string; facilityId: string; kind: string; recordId: string }> }
type Loaded = Awaited<ReturnType<typeof readRecord>>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params
  return { title: isKind(kind) ? surroundings(locale).t(`admin.records.kind.${kind}`) : '' }
}

/** One record of a house: its form, its end, taking it back, and everything it ever said. */
export default async function RecordPage({ params }: Props) {
  const { locale: segment, facilityId, kind, recordId: asked } = await params
  if (!isKind(kind) || (asked === 'new' && !isFormKind(kind))) notFound()
  const around = surroundings(segment)
  const { locale, t, to } = around
  const recordId = asked === 'new' ? null : asked
  const actor = await requireActor(locale, to.record(facilityId, kind, asked))
  const record = await orNotFound(readRecord(actor, facilityId, kind, recordId))
  const { name, district, row, revision, history, names } = record
  const place: Place = { facilityId, kind, recordId, revision }

  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.record(facilityId, kind, asked)}
      trail={[{ label: `${t('admin.register.title')} · ${await namedDistrict(district.slug, t)}`, href: to.register(district.slug) }, { label: name, href: to.facility(facilityId) }]}
    >
      <h1>{recordId === null ? t(`admin.records.add.${kind}`) : t(`admin.records.kind.${kind}`)}</h1>
      {row ? <p className="lead" lang="zh-CN">{recordWords(t, kind, row, names)}</p> : recordId !== null && <p className="notice">{t('admin.records.takenBack')}</p>}
      {kind === 'hours' && row && <p><Link className="button" href={to.facilityTask(facilityId, 'hours', { service: typeof row.service_code === 'string' ? row.service_code : '' })}>{t('admin.records.setHours')}</Link></p>}
      {isFormKind(kind) && (row || recordId === null) && <KeepForm kind={kind} place={place} record={record} today={dayInChina(new Date())} around={around} />}
      {row && isEnding(kind) && <EndForm place={place} around={around} />}
      {row && kind === 'offer' && <p className="hint">{t('admin.records.endOffer')} <Link href={to.facilityTask(facilityId, 'switch')}>{t('admin.register.switch')}</Link></p>}
      {row && <TakeBackForm place={place} around={around} />}
      <RecordHistory place={place} standing={row !== null} history={history} names={names} around={around} />
    </StaffFrame>
  )
}

function KeepForm({ kind, place, record: { row, choices, names }, today, around: { locale, t, to } }: { kind: FormKind; place: Place; record: Loaded; today: Day; around: Surroundings }) {
  const Fields = FIELDS[kind]
  return (
    <ActionForm action={keepAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
      <Fields row={row} choices={choices} names={names} t={t} />
      <BasisFields today={today} t={t} />
      <p className="buttons">
        <SubmitButton>{t('admin.register.save')}</SubmitButton>
        <Link href={to.facility(place.facilityId)}>{t('publishing.back')}</Link>
      </p>
    </ActionForm>
  )
}

function EndForm({ place, around: { locale, t } }: { place: Place; around: Surroundings }) {
  return (
    <details className="shelf">
      <summary>{t('admin.records.end')}</summary>
      <ActionForm action={endAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
        <p className="hint">{t('admin.records.endHint')}</p>
        <TextInput name="endsOn" label={t('admin.records.endsOn')} hint={t('admin.register.effectiveHint')} maxLength={10} />
        <TextInput name="endBasis" label={t('admin.records.endBasis')} maxLength={300} />
        <p className="buttons"><SubmitButton kind="second">{t('admin.records.end')}</SubmitButton></p>
      </ActionForm>
    </details>
  )
}

function TakeBackForm({ place, around: { locale, t } }: { place: Place; around: Surroundings }) {
  return (
    <details className="shelf">
      <summary>{t('admin.records.takeBack')}</summary>
      <ActionForm action={takeBackAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
        <p className="hint">{t('admin.records.takeBackHint')}</p>
        <TextInput name="reason" label={t('admin.records.reason')} maxLength={300} />
        <p className="buttons"><SubmitButton kind="danger">{t('admin.records.takeBack')}</SubmitButton></p>
      </ActionForm>
    </details>
  )
}

function isKind(text: string): text is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(text)
}

function isFormKind(kind: RecordKind): kind is FormKind {
  return (FORM_KINDS as readonly string[]).includes(kind)
}

function isEnding(kind: RecordKind): boolean {
  return (ENDING_KINDS as readonly string[]).includes(kind)
}
