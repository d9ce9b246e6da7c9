import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { SourceLine } from '#sources/source-line.tsx'
import { type DocumentOf, sourceOf } from '#sources/source.ts'
import type { villagesOf } from '#villages/queries.ts'
import { Times } from '#villages/reading/care-lines.tsx'

type Props = { cared: Awaited<ReturnType<typeof villagesOf>>; documentOf: DocumentOf; moment: { day: Day }; t: Translate; to: Paths }

/** The villages a house cares for, how and when. */
export function CaredVillages({ cared, documentOf, ...shown }: Props) {
  const { t, to } = shown
  if (cared.length === 0) return null
  return (
    <section id="villages">
      <h2>{t('villages.cared', { count: cared.length })}</h2>
      <ul className="records">
        {cared.map(({ village, care, district }) => (
          <li key={care.id}>
            <p><a href={to.village(district, village.code)} lang="zh-CN">{village.name}</a> {t(`villages.mode.${care.mode}`)} <Times care={care} t={t} /></p>
            <SourceLine source={sourceOf(care.source, documentOf)} {...shown} />
          </li>
        ))}
      </ul>
    </section>
  )
}
