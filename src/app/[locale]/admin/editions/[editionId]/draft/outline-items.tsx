import { LEVELS } from '#desk/structure/set-level.ts'
import type { OutlineItem } from '#desk/review/find-work.ts'
import type { Translate } from '#i18n/translate.ts'
import { CommandButton } from '../work/command-button.tsx'
import { Item } from '../work/item.tsx'
import { LevelChoice } from './level-choice.tsx'

type Props = { outline: OutlineItem[]; editable: boolean; t: Translate }

const MOVABLE: readonly string[] = ['heading', 'item', 'paragraph']

/** The paragraphs of the document by their level, each to be made a heading of another, or plain text. */
export function OutlineItems({ outline, editable, t }: Props) {
  const movable = outline.filter(({ kind }) => MOVABLE.includes(kind))
  const headings = movable.filter(({ kind }) => kind === 'heading').length
  const levels = LEVELS.map((level) => ({ value: String(level), label: t(`admin.outline.level.${level}`) }))
  return (
    <details className="outline" id="outline">
      <summary><h3>{t('admin.outline.title')}</h3> <span className="seen">{t('admin.outline.count', { headings })}</span></summary>
      <p className="hint">{t('admin.outline.hint')}</p>
      <ul data-list="roving">
        {movable.map(({ key, anchor, kind, level, words, byHand }) => (
          <Item key={anchor} id={`block-${anchor}`} named={`says-block-${anchor}`} className={`level-${kind === 'heading' ? level : 0}`}>
            <span className="words" id={`says-block-${anchor}`}>{words.slice(0, 60)}</span>
            {byHand && <span className="by-hand">{t('admin.edition.byHand')}</span>}
            {editable && (
              <>
                <LevelChoice block={key} level={kind === 'heading' ? level : 0} levels={levels} label={t('admin.outline.of', { words: words.slice(0, 20) })} />
                <CommandButton className="plain unscripted" command={{ do: 'level', block: key, item: `block-${anchor}` }} keyed="level" label={t('admin.outline.setOf', { words: words.slice(0, 20) })}>{t('admin.outline.set')}</CommandButton>
              </>
            )}
          </Item>
        ))}
      </ul>
    </details>
  )
}
