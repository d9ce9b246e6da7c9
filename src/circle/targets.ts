import { KINDS_OF_SITE } from '#circle/inputs.ts'
import type { TypeGroup } from '#facilities/type-group.ts'
import type { Translate } from '#i18n/translate.ts'
import { isServiceCode, type ServiceCode } from '#services/code-list.ts'

/** What a circle is drawn around: a kind of house, or every house that offers a service. */
export type Target = (typeof KINDS_OF_SITE)[number] | ServiceCode

const GROUPS: Record<(typeof KINDS_OF_SITE)[number], readonly TypeGroup[]> = {
  primary: ['centre', 'station', 'township'], centre: ['centre', 'township'], hospital: ['hospital', 'maternity'],
}

export function isTarget(text: string): text is Target {
  return (KINDS_OF_SITE as readonly string[]).includes(text) || isServiceCode(text)
}

/** Whether a house is what is looked for, by its kind or by what it offers that day. */
export function serves(target: Target, { group }: { group: TypeGroup }, services: readonly string[]): boolean {
  return target in GROUPS ? GROUPS[target as keyof typeof GROUPS].includes(group) : services.includes(target)
}

export function targetName(target: string, t: Translate): string {
  if (isServiceCode(target)) return t(`services.names.${target}`)
  const kind = KINDS_OF_SITE.find((one) => one === target)
  return kind ? t(`circle.target.${kind}`) : target
}
