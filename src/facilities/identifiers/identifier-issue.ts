import { isCreditCode } from '#facilities/identifiers/credit-code.ts'
import { readInstitutionCode } from '#facilities/identifiers/institution-code.ts'

export type IdentifierIssue = 'credit_code_wrong' | 'institution_code_wrong' | 'licence_number_wrong'

/** What is wrong with a value given for an identifier field; null when nothing is, or the field is none. */
export function identifierIssue(field: string, value: string): IdentifierIssue | null {
  if (field === 'creditCode') return isCreditCode(value) ? null : 'credit_code_wrong'
  if (field === 'institutionCode') return readInstitutionCode(value) ? null : 'institution_code_wrong'
  // The form of licence numbers changed with the years; letters, digits and hyphens are all that is sure of them.
  if (field === 'licenceNumber') return /^[0-9A-Z-]{8,30}$/i.test(value) ? null : 'licence_number_wrong'
  return null
}
