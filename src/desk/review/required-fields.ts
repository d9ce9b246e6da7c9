import type { Corrections } from '#desk/fields/corrections.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'
import type { Issue } from '#platform/errors.ts'

/**
 * What a draft still lacks before a second person may be asked to publish it. A title and a kind there must be; issuer and
 * date may be settled as not stated (原文未载明). What the law keeps from the public cannot go on a public page
 * (政府信息公开条例, articles 13–16).
 */
export function submissionIssues({ docKind, title, issuer, dateIssued, disclosure }: EditionFields, corrections: Corrections): Issue[] {
  const issues: Issue[] = []
  if (docKind === 'unknown' && corrections.docKind === undefined) issues.push({ field: 'docKind', key: 'kind_required' })
  if (!title?.normalized) issues.push({ field: 'title', key: 'title_required' })
  if (!issuer?.name && corrections.issuer !== null) issues.push({ field: 'issuer', key: 'issuer_required' })
  if (!dateIssued?.iso && corrections.dateIssued !== null) issues.push({ field: 'dateIssued', key: 'date_required' })
  if (disclosure && disclosure.code !== 'PROACTIVE') issues.push({ field: 'disclosure', key: 'not_for_disclosure' })
  return issues
}
