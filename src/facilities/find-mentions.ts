import { collectiveMentions } from '#facilities/collective-mentions.ts'
import type { Mention } from '#facilities/mention.ts'
import type { NameForm } from '#facilities/name-forms.ts'

/** Before a short name: the end of a clause, or a character that ends a verb or particle and no place name. 思明区妇幼保健院 is not 区妇幼保健院. */
const OPEN_LEFT = /(?:^|[^\p{Script=Han}]|[和与及或在到由向对为给从以至是将把让使请往按我本进动强促快固持励划升化定托立援助设展导领织管办护善订查聘])$/u
/** A short registered name may be the end of somebody else's: 附属第一医院. */
const CLOSED_LEFT = /[属学]$/u
/** Goes on to another house: 中山医院湖里分院. */
const BRANCH = /^\p{Script=Han}{0,4}?(?:分院|分中心|分部)/u

/** Every facility a text names, the longest name first at each place, collective names expanded (N13). */
export function findMentions(text: string, forms: Map<string, NameForm>): Mention[] {
  const direct = directMentions(text, forms)
  const collective = collectiveMentions(text, forms).filter(({ start, end }) => !direct.some((one) => start < one.end && one.start < end))
  return [...direct, ...collective].toSorted((a, b) => a.start - b.start)
}

function directMentions(text: string, forms: Map<string, NameForm>): Mention[] {
  const longest = Math.max(0, ...[...forms.keys()].map((form) => form.length))
  const mentions: Mention[] = []
  for (let start = 0; start < text.length; start++) {
    const found = longestAt(text, start, forms, longest)
    if (!found) continue
    mentions.push(found)
    start = found.end - 1
  }
  return mentions
}

function longestAt(text: string, start: number, forms: Map<string, NameForm>, longest: number): Mention | null {
  for (let end = Math.min(text.length, start + longest); end > start + 2; end--) {
    const name = text.slice(start, end)
    const form = forms.get(name)
    if (form && stands(text, start, end, form)) return { facilityId: form.facilityId, name, start, end }
  }
  return null
}

function stands(text: string, start: number, end: number, { kind, form }: NameForm): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  if (BRANCH.test(text.slice(end, end + 8))) return false
  if (kind === 'short') return OPEN_LEFT.test(before)
  return form.length > 5 || !CLOSED_LEFT.test(before)
}
