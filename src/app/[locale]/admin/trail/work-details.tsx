import type { TrailEntry } from '#audit/queries.ts'
import type { FactKind } from '#desk/facts/fact-kinds.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import type { Translate } from '#i18n/translate.ts'
import type { EndingKind, FulfilmentState } from '#platform/generated/enums.ts'
import { RULES } from '#privacy/finding.ts'
import { issueWords } from '../issue-words.ts'

type Props = Pick<TrailEntry, 'action' | 'details'> & { t: Translate }

/** What a step of reviewing did: how much was confirmed or not, what was corrected, which step was taken back. */
export function WorkDetails({ action, details, t }: Props) {
  switch (action) {
    case 'edition.decide':
      return <p className="facts">{decided(details, t).map((words) => <span key={words}>{words}</span>)}</p>
    case 'edition.fact':
      return <p className="facts">{t(`admin.facts.${details.kind as FactKind}`)}：{String(details.quote)}</p>
    case 'edition.accept':
      return <p className="changes"><del>{String(details.before)}</del> → <ins>{String(details.after) || t('admin.proposals.nothing')}</ins></p>
    case 'edition.mask':
    case 'edition.retain':
      return <p className="facts">{maskedIn(details, t).map((words) => <span key={words}>{words}</span>)}</p>
    case 'edition.keep':
    case 'edition.ask':
      return <p className="facts">{ruleName(details.rule, t)}</p>
    case 'edition.level':
      return <p className="facts">{String(details.block)}: {level(details.before, t)} → {level(details.after, t)}</p>
    case 'edition.release':
    case 'edition.release-cancelled':
      return <p className="facts">{typeof details.before === 'string' && <del>{details.before}</del>} {t('admin.trail.planned', { at: String(details.planned) })}</p>
    case 'edition.release-refused':
      return <p className="facts"><span>{t('admin.trail.planned', { at: String(details.planned) })}</span>{keysOf(details.issues).map((key) => <span key={key}>{issueWords(t, key)}</span>)}</p>
    case 'edition.publish':
      return typeof details.planned === 'string' ? <p className="facts"><span>{t('admin.trail.planned', { at: details.planned })}</span>{typeof details.late === 'number' && <span>{t('admin.trail.late', { minutes: details.late })}</span>}</p> : null
    case 'edition.request':
    case 'edition.decline':
    case 'edition.end':
      return <p className="facts">{t(`publishing.ending.${details.kind as EndingKind}`)} {details.endedOn && <span>{String(details.endedOn)}</span>}{typeof details.successor === 'string' && <span>{details.successor}</span>}{typeof details.askedBy === 'string' && <span>{t('admin.trail.askedBy', { name: details.askedBy })}</span>}{details.askedBy === null && <span>{t('admin.trail.alone')}</span>}</p>
    case 'promise.tell':
    case 'promise.publish':
    case 'promise.decline':
      return <p className="facts"><span>{String(details.quote)}</span><span>{t(`facts.fulfilment.${details.state as FulfilmentState}`)}</span>{typeof details.askedBy === 'string' && <span>{details.askedBy}</span>}</p>
    case 'edition.undo':
    case 'edition.redo':
      return <p className="facts">{t('admin.trail.step', { step: Number(details.step) })}</p>
    default:
      return null
  }
}

function decided({ fields, decisions }: Props['details'], t: Translate): string[] {
  const named = FIELD_NAMES.filter((name) => Array.isArray(fields) && fields.includes(name)).map((name) => t(`admin.field.${name}`))
  const made = (Array.isArray(decisions) ? decisions : []) as { after: 'confirmed' | 'rejected' | 'proposed' }[]
  const counts = (['confirmed', 'rejected', 'proposed'] as const).map((state) => ({ state, count: made.filter(({ after }) => after === state).length }))
  return [
    ...(named.length > 0 ? [t('admin.trail.fields', { names: named.join('、') })] : []),
    ...counts.filter(({ count }) => count > 0).map(({ state, count }) => t(`admin.trail.${state}`, { count })),
  ]
}

/** What was masked, as it now reads. */
function maskedIn({ masks }: Props['details'], t: Translate): string[] {
  const made = (Array.isArray(masks) ? masks : []) as { rule: string; mask: string }[]
  return made.map(({ rule, mask }) => t('admin.trail.masked', { rule: ruleName(rule, t), mask }))
}

function keysOf(issues: unknown): string[] {
  return Array.isArray(issues) ? issues.map(String) : []
}

function ruleName(rule: unknown, t: Translate): string {
  const known = RULES.find((name) => name === rule)
  return known ? t(`privacy.rules.${known}.name`) : String(rule)
}

function level(stored: unknown, t: Translate): string {
  return t(`admin.outline.level.${Number(stored) as 0}`)
}
