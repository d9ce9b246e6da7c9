import type { Translate } from '#i18n/translate.ts'
import type { Standing } from '#publishing/moves.ts'

/** Where an edition stands, in words: 草稿, 待签发, 已发布. */
export function standingWords(t: Translate, { status, stage }: Standing): string {
  return stage === null ? t(`publishing.status.${status}`) : t(`publishing.stage.${stage}`)
}
