import Link from 'next/link'
import type { DueCheck } from '#desk/register/due-checks.ts'
import type { Names } from '#desk/register/records/record-queries.ts'
import { recordWords } from '#desk/register/records/record-words.ts'
import type { PageAt } from '#platform/page-at.ts'
import { LISTED } from './listed.ts'
import { Paging } from './paging.tsx'
import type { Surroundings } from './staff-page.ts'

type Props = { due: readonly DueCheck[]; names: Names; district: string; around: Surroundings; /** The page that is shown, where the list is turned over; else the first ones, and where all are. */ at?: PageAt }

/** What of a register is to be asked again, each leading to where what holds is recorded. */
export function DueList({ due, names, district, around, at }: Props) {
  const { t, to } = around
  const skip = at?.skip ?? 0
  return (
    <>
      <ul>
        {due.slice(skip, skip + LISTED).map((check) => {
          switch (check.of) {
            case 'field': return <li key={check.id}><Link href={check.field === 'position' ? to.facilityTask(check.facility.id, 'place') : to.facilityTask(check.facility.id, 'correct', { field: check.field })}><span lang="zh-CN">{check.facility.name}</span> · {t(`facilities.fields.${check.field as 'phone'}`)}</Link> <span lang="zh-CN">{check.value}</span> {check.due}</li>
            case 'record': return <li key={check.id}><Link href={to.record(check.facility.id, check.kind, check.id)}><span lang="zh-CN">{check.facility.name}</span> · <span lang="zh-CN">{recordWords(t, check.kind, check.row, names)}</span></Link> {check.due}</li>
            case 'village': return <li key={check.code}><Link href={to.village(district, check.code)} lang="zh-CN">{check.name}</Link> {check.due}</li>
          }
        })}
      </ul>
      {at
        ? <Paging page={at.page} pages={at.pages} href={(page) => to.register(district, { due: page })} around={around} />
        : due.length > LISTED && <p className="hint"><Link href={to.register(district)}>{t('admin.register.allDue', { count: due.length })}</Link></p>}
    </>
  )
}
