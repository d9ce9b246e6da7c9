import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes'

/** What went wrong, or what a reader must know, as R4 has it. */
export function outcome(severity: NonNullable<OperationOutcomeIssue['severity']>, code: NonNullable<OperationOutcomeIssue['code']>, diagnostics: string, parameter?: string): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics, ...(parameter && { location: [`http.${parameter}`] }) }] }
}
