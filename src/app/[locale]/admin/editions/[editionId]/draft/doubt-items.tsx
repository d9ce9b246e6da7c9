import type { Review } from '#desk/review/find-review.ts'
import type { Translate } from '#i18n/translate.ts'
import { issueWords } from '../../../issue-words.ts'
import { CommandButton } from '../work/command-button.tsx'
import { Group } from '../work/group.tsx'
import { Item } from '../work/item.tsx'

type Props = { loose: Review['loose']; editable: boolean; t: Translate }

/** What recognition could not settle and no field can: to look at, and to leave as it is or mend in the text. */
export function DoubtItems({ loose, editable, t }: Props) {
  if (loose.length === 0) return null
  return (
    <Group id="doubts" title={t('admin.doubts.title')} items={loose.map(({ item }) => item)} sure={[]} whole={false}>
      <ul className="facts-list" data-list="roving">
        {loose.map(({ key, item }) => (
          <Item key={item} id={item} named={`says-${item}`}>
            <p className="head" id={`says-${item}`}>{issueWords(t, key)}</p>
            {editable && (
              <p className="acts">
                <CommandButton command={{ do: 'decide', confirm: [item] }} keyed="confirm" label={t('admin.doubts.keepOf', { name: issueWords(t, key) })}>{t('admin.doubts.keep')}</CommandButton>
                <CommandButton className="plain" command={{ do: 'decide', reopen: [item] }} keyed="reopen" label={t('admin.work.reopenOf', { name: issueWords(t, key) })}>{t('admin.work.reopen')}</CommandButton>
              </p>
            )}
          </Item>
        ))}
      </ul>
    </Group>
  )
}
