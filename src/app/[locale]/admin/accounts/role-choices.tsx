import type { Translate } from '#i18n/translate.ts'
import { Role } from '#platform/generated/enums.ts'
import { Checkbox } from '../fields.tsx'

/** What a person may do in a district, each role by itself. */
export function RoleChoices({ held, t }: { held: readonly Role[]; t: Translate }) {
  return (
    <fieldset className="field roles" id="field-roles">
      <legend>{t('accounts.people.roles')}</legend>
      {Object.values(Role).map((role) => <Checkbox key={role} name={nameOf(role)} label={t(`accounts.roles.${role}`)} checked={held.includes(role)} />)}
      <p className="hint">{t('accounts.people.rolesHint')}</p>
    </fieldset>
  )
}

/** The roles ticked on a form. */
export function rolesIn(form: FormData): Role[] {
  return Object.values(Role).filter((role) => form.has(nameOf(role)))
}

function nameOf(role: Role): string {
  return `role-${role}`
}
