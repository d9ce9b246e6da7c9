import Link from 'next/link'
import type { PageAt } from '#platform/page-at.ts'
import { Pager } from '#ui/pager.tsx'
import type { Surroundings } from './staff-page.ts'

type Props = Pick<PageAt, 'page' | 'pages'> & { href: (page: number) => string; around: Surroundings }

/** The pager of a staff page. */
export function Paging({ around: { t }, ...paged }: Props) {
  return <Pager {...paged} t={t} anchor={Link} />
}
