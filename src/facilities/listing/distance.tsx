import type { Near } from '#places/nearness.ts'
import type { Translate } from '#i18n/translate.ts'

/** How far and in which direction, in words that a screen reader says as well. */
export function Distance({ near: { metres, direction, inferred }, from, t }: { near: Near; from: string; t: Translate }) {
  const far = metres < 950 ? t('facilities.list.near.metres', { count: Math.max(50, Math.round(metres / 50) * 50) }) : t('facilities.list.near.kilometres', { count: (metres / 1000).toFixed(1) })
  return (
    <p className="about">
      {t('facilities.list.near.said', { far, direction: t(`facilities.list.near.direction.${direction}`), from })}
      {inferred && <span className="doubt">{t('facilities.unverified')}</span>}
    </p>
  )
}
