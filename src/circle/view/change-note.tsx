import type { Change } from '#circle/compare.ts'
import type { Inputs } from '#circle/inputs.ts'
import type { Translate } from '#i18n/translate.ts'

/** What differs: which communities come within, which fall out, and how many get nearer or farther. */
export function ChangeNote({ title, change: { gained, lost, nearer, farther }, homes, t }: { title: string; change: Change; homes: Inputs['homes']; t: Translate }) {
  const names = (codes: readonly string[]) => codes.length > 0 && <span lang="zh-CN">{codes.map((code) => homes.find((home) => home.code === code)?.name ?? code).join('、')}</span>
  return (
    <section id="change">
      <h2>{title}</h2>
      <ul>
        <li>{t('circle.change.gained', { count: gained.length })} {names(gained)}</li>
        <li>{t('circle.change.lost', { count: lost.length })} {names(lost)}</li>
        <li>{t('circle.change.shift', { nearer, farther })}</li>
      </ul>
    </section>
  )
}
