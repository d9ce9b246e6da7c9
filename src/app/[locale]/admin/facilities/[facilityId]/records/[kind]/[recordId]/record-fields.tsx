import type { FormKind } from '#desk/register/records/keep-record.ts'
import type { readRecord } from '#desk/register/records/record-queries.ts'
import type { RecordRow } from '#desk/register/records/record-kinds.ts'
import { ACCREDITATION_SCHEMES, CLAIM_STATUSES } from '#facilities/code-lists/accreditation-schemes.ts'
import { DIRECTIONS, NETWORK_KINDS, NETWORK_ROLES, RELATION_KINDS, STANDINGS } from '#facilities/code-lists/relations.ts'
import type { Translate } from '#i18n/translate.ts'
import { MODES, SERVICE_CODES } from '#services/code-list.ts'
import { OFFER_STATUSES } from '#services/offer-status.ts'
import { ACCESS_KINDS, FEE_KINDS } from '#services/offer-terms.ts'
import { Checkbox, Select, TextArea, TextInput } from '../../../../../fields.tsx'

type Loaded = Awaited<ReturnType<typeof readRecord>>
type Props = { row: RecordRow | null; choices: Loaded['choices']; names: Loaded['names']; t: Translate }

/** What the form of each kind asks, as it stands. Who says so is asked after it. */
export const FIELDS: Record<FormKind, (props: Props) => React.ReactNode> = { claim: ClaimFields, relation: RelationFields, membership: MembershipFields, offer: OfferFields }

/** What stands in a column, as a form shows it. */
const said = (row: RecordRow | null, column: string) => (row?.[column] === null || row?.[column] === undefined ? '' : String(row[column]))

function ClaimFields({ row, t }: Props) {
  return (
    <>
      <Select name="scheme" label={t('admin.records.scheme')} value={said(row, 'scheme')} choices={ACCREDITATION_SCHEMES.map((value) => ({ value, label: t(`facilities.schemes.${value}`) }))} />
      <TextInput name="level" label={t('admin.records.level')} hint={t('admin.records.levelHint')} value={said(row, 'level')} maxLength={100} />
      <Select name="status" label={t('admin.records.status')} hint={t('admin.records.statusHint')} value={said(row, 'status')} choices={CLAIM_STATUSES.map((value) => ({ value, label: t(`facilities.claims.${value}`) }))} />
      <TextInput name="awardedBy" label={t('admin.records.awardedBy')} value={said(row, 'awarded_by')} maxLength={100} />
      <TextInput name="number" label={t('admin.records.number')} value={said(row, 'number')} maxLength={100} />
      <TextInput name="awardedOn" label={t('admin.records.awardedOn')} hint={t('admin.register.effectiveHint')} value={said(row, 'awarded_on')} maxLength={10} />
      <TextInput name="validTo" label={t('admin.records.validTo')} value={said(row, 'valid_to')} maxLength={10} />
      <TextInput name="expected" label={t('admin.records.expected')} hint={t('admin.records.expectedHint')} value={said(row, 'expected')} maxLength={10} />
      <TextInput name="text" label={t('admin.records.text')} value={said(row, 'text')} maxLength={300} />
    </>
  )
}

function RelationFields({ row, choices, names, t }: Props) {
  return (
    <>
      <Select name="relation" label={t('admin.records.relation')} value={said(row, 'kind')} choices={RELATION_KINDS.map((value) => ({ value, label: t(`admin.records.relations.${value}`) }))} />
      <TextInput name="other" label={t('admin.records.other')} hint={t('admin.records.otherHint')} value={names[said(row, 'to_id')] ?? said(row, 'to_name')} suggestions={choices.houses} maxLength={100} />
      <Checkbox name="sure" label={t('admin.records.outside')} checked={said(row, 'to_name') !== ''} />
      <TextInput name="specialty" label={t('admin.records.specialty')} value={said(row, 'specialty')} maxLength={100} />
      <Select name="standing" label={t('admin.records.standing')} value={said(row, 'standing')} choices={STANDINGS.map((value) => ({ value, label: t(`admin.records.standings.${value}`) }))} />
      <Select name="direction" label={t('admin.records.direction')} value={said(row, 'direction')} choices={[{ value: '', label: t('admin.records.unsaid') }, ...DIRECTIONS.map((value) => ({ value, label: t(`facilities.relation.direction.${value}`) }))]} />
      <TextArea name="conditions" label={t('admin.records.conditions')} value={said(row, 'conditions')} />
      <TextArea name="channel" label={t('admin.records.channel')} hint={t('admin.records.channelHint')} value={said(row, 'channel')} />
      <Span row={row} t={t} />
    </>
  )
}

function MembershipFields({ row, choices, t }: Props) {
  return (
    <>
      <Select name="network" label={t('admin.records.network')} value={said(row, 'network_id')} choices={[{ value: '', label: t('admin.records.newNetwork') }, ...choices.networks.map(({ id, name }) => ({ value: id, label: name }))]} />
      <TextInput name="newName" label={t('admin.records.newName')} hint={t('admin.records.newNameHint')} maxLength={100} />
      <Select name="newKind" label={t('admin.records.newKind')} choices={NETWORK_KINDS.map((value) => ({ value, label: t(`admin.records.networks.${value}`) }))} />
      <Select name="role" label={t('admin.records.inNetwork')} value={said(row, 'role') || 'member'} choices={NETWORK_ROLES.map((value) => ({ value, label: t(`admin.records.role.${value}`) }))} />
      <Span row={row} t={t} />
    </>
  )
}

function Span({ row, t }: Pick<Props, 'row' | 't'>) {
  return (
    <>
      <TextInput name="since" label={t('admin.records.since')} hint={t('admin.register.effectiveHint')} value={said(row, 'since')} maxLength={10} />
      <TextInput name="until" label={t('admin.records.until')} value={said(row, 'until')} maxLength={10} />
    </>
  )
}

function OfferFields({ row, t }: Props) {
  const open = Array.isArray(row?.access_kinds) ? row.access_kinds : []
  return (
    <>
      <Select name="serviceCode" label={t('admin.register.service')} value={said(row, 'service_code')} choices={SERVICE_CODES.map((value) => ({ value, label: t(`services.names.${value}`) }))} />
      <Select name="mode" label={t('admin.register.mode')} value={said(row, 'mode')} choices={MODES.map((value) => ({ value, label: t(`services.mode.${value}`) }))} />
      <Select name="status" label={t('admin.records.offerStatus')} hint={t('admin.records.offerStatusHint')} value={said(row, 'status')} choices={OFFER_STATUSES.map((value) => ({ value, label: t(`services.status.${value}`) }))} />
      <TextInput name="text" label={t('admin.records.offerText')} value={said(row, 'text')} maxLength={300} />
      <TextInput name="eligibility" label={t('admin.records.eligibility')} value={said(row, 'eligibility')} maxLength={300} />
      <TextInput name="minAge" label={t('admin.records.minAge')} value={said(row, 'min_age')} inputMode="numeric" maxLength={5} />
      <TextInput name="maxAge" label={t('admin.records.maxAge')} value={said(row, 'max_age')} inputMode="numeric" maxLength={5} />
      <Select name="feeKind" label={t('admin.records.feeKind')} value={said(row, 'fee_kind')} choices={[{ value: '', label: t('admin.records.unsaid') }, ...FEE_KINDS.map((value) => ({ value, label: t(`services.feeKind.${value}`) }))]} />
      <TextInput name="fee" label={t('admin.records.fee')} hint={t('admin.records.feeHint')} value={said(row, 'fee')} maxLength={300} />
      <fieldset>
        <legend>{t('admin.records.accessKinds')}</legend>
        {ACCESS_KINDS.map((kind) => <p key={kind}><Checkbox name={`access-${kind}`} label={t(`services.accessKind.${kind}`)} checked={open.includes(kind)} /></p>)}
      </fieldset>
      <TextInput name="access" label={t('admin.records.access')} value={said(row, 'access')} maxLength={300} />
      <TextInput name="area" label={t('admin.records.area')} hint={t('admin.records.areaHint')} value={said(row, 'area')} maxLength={300} />
      <TextInput name="bring" label={t('admin.records.bring')} value={said(row, 'bring')} maxLength={300} />
      <TextInput name="contact" label={t('admin.records.contact')} hint={t('admin.records.contactHint')} value={said(row, 'contact')} maxLength={300} />
      <TextInput name="promise" label={t('admin.records.promise')} hint={t('admin.records.promiseHint')} value={said(row, 'promise')} maxLength={200} />
    </>
  )
}
