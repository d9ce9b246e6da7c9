import { dueOn } from '#documents/facts/due.ts'
import { baselineWords, measureWords } from '#documents/facts/measure-words.ts'
import type { PublicFact } from '#documents/facts/public-facts.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

type Props = { targets: PublicFact<'target'>[]; /** The page of the document. */ back: string; today: Day; t: Translate }

const COLUMNS = ['indicator', 'value', 'baseline', 'deadline', 'scope'] as const

/** What a plan sets out to reach, row by row: indicator, value, from where, by when, whose and of what nature; each leading to its sentence. */
export function TargetTable({ targets, back, today, t }: Props) {
  const shown = COLUMNS.filter((column) => targets.some((target) => cells(target, t)[column] !== ''))
  const past = targets.some(({ deadline }) => dueOn(today, deadline) === 'past')
  return (
    <>
      {past && <p className="hint">{t('facts.pastMark')}</p>}
      <div className="table" role="region" aria-label={t('facts.target')} tabIndex={0}>
        <table>
          <thead><tr>{shown.map((column) => <th key={column} scope="col">{t(`facts.column.${column}`)}</th>)}</tr></thead>
          <tbody lang="zh-CN">
            {targets.map((target) => {
              const said = cells(target, t)
              const [, ...rest] = shown
              return (
                <tr key={target.key}>
                  <th scope="row"><a href={`${back}#${target.anchor}`}>{target.indicator}</a></th>
                  {rest.map((column) => <td key={column}>{said[column]}{column === 'deadline' && dueOn(today, target.deadline) === 'past' && '＊'}</td>)}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

function cells(target: PublicFact<'target'>, t: Translate): Record<(typeof COLUMNS)[number], string> {
  const { indicator, baseline, deadlineRaw, deadline, scope, nature, unit } = target
  return {
    indicator,
    value: measureWords(target),
    baseline: baseline ? baselineWords(baseline, unit) : '',
    deadline: deadlineRaw ?? deadline ?? '',
    scope: [scope && t(`facts.scope.${scope as 'district'}`), nature].filter(Boolean).join(' '),
  }
}
