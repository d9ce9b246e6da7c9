import { disclosureNote } from '#documents/edition-fields.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { dayInWords } from '#i18n/dates.ts'

/** Leaders, contact, signature, date and 附注 as they close a letter or notice. Phones stand as the text prints them. */
export function SignOff({ document }: { document: PublicDocument }) {
  const { people, signature, issuerName, issuedOn, issuedRaw, fields } = document
  const note = disclosureNote(document)
  const answerable = people.filter(({ role }) => role === 'leader' || role === 'contact')
  const signed = fields.signatories.length > 1 ? fields.signatories : [signature ?? issuerName]
  const date = issuedOn ? dayInWords(issuedOn, 'zh-CN') : issuedRaw
  return (
    <div className="sign" lang="zh-CN">
      {answerable.length > 0 && (
        <ul>
          {answerable.map(({ role, capacity, name, phone }) => (
            <li key={`${role}${name}`}>{capacity ? `${capacity}：` : ''}{name}{phone && `　联系电话：${phone}`}</li>
          ))}
        </ul>
      )}
      <p className="seal">
        {signed.filter(Boolean).map((name) => <span key={name}>{name}</span>)}
        {fields.issuer?.sealedOnBehalfBy && <span>（{fields.issuer.sealedOnBehalfBy}代章）</span>}
        {date && <span>{date}</span>}
      </p>
      {note && <p>{note}</p>}
    </div>
  )
}
