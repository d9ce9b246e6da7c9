import { ASIDE } from '#desk/facts/fact-kinds.ts'
import type { FactItem } from '#desk/review/find-work.ts'
import { inSentences, type Sentence } from '#desk/review/in-sentences.ts'
import type { Translate } from '#i18n/translate.ts'
import { Group } from '../work/group.tsx'
import { CheckedGroup } from './checked-group.tsx'
import { FactLine, type FactProps } from './fact-items.tsx'
import { SentenceItem } from './sentence-item.tsx'

type Props = Omit<FactProps, 'fact'> & { facts: FactItem[]; text: string }
export type FactSentence = Sentence<FactItem>

/** The facts that wait to be looked at, by the sentence they were read from: those a person must judge, and those of which every sign was found in the text. */
export function factSentences(text: string, facts: FactItem[]): { doubtful: FactSentence[]; checked: FactSentence[] } {
  const sentences = inSentences(text, facts.filter(({ kind }) => !ASIDE.has(kind)))
  const isDoubtful = ({ read }: FactSentence) => read.some(({ doubt }) => doubt !== null)
  return { doubtful: sentences.filter(isDoubtful), checked: sentences.filter((sentence) => !isDoubtful(sentence)) }
}

/** What the importer read out of the prose, sentence by sentence. */
export function SentenceItems({ facts, text, ...props }: Props) {
  const { t } = props
  const { doubtful, checked } = factSentences(text, facts)
  return (
    <>
      {doubtful.length > 0 && (
        <Group id="sentences" title={t('admin.sentences.title')} items={keysOf(doubtful)} sure={[]}>
          <SentenceList sentences={doubtful} {...props} />
        </Group>
      )}
      {checked.length > 0 && (
        <CheckedGroup
          title={t('admin.checked.title')} about={t('admin.checked.about', { sentences: checked.length })} items={keysOf(checked)}
          sentences={[...doubtful, ...checked].map(({ read }) => read.map(({ key, doubt }) => ({ key, sure: doubt === null })))}
        >
          <details className="sure" open={!props.editable}>
            <summary>{t('admin.checked.kinds', { kinds: kindsOf(checked, t) })}</summary>
            <SentenceList sentences={checked} {...props} />
          </details>
        </CheckedGroup>
      )}
    </>
  )
}

function SentenceList({ sentences, ...props }: Omit<Props, 'facts' | 'text'> & { sentences: FactSentence[] }) {
  return (
    <ul className="facts-list" data-list="roving">
      {sentences.map((sentence) => sentence.read.length === 1
        ? <FactLine key={sentence.start} fact={sentence.read[0]!} of={wordsOf(sentence)} {...props} />
        : <SentenceLine key={sentence.start} sentence={sentence} {...props} />)}
    </ul>
  )
}

function SentenceLine({ sentence, ...props }: Omit<FactProps, 'fact'> & { sentence: FactSentence }) {
  const { read } = sentence
  const words = wordsOf(sentence)
  const [doubtful, sure] = [read.filter(({ doubt }) => doubt !== null), read.filter(({ doubt }) => doubt === null)]
  const shown = doubtful.length > 0 ? doubtful : sure
  return (
    <SentenceItem id={`sentence-${read[0]!.key}`} words={words} items={read.map(({ key }) => key)} doubtful={doubtful.map(({ key }) => key)}>
      <ul>
        {shown.map((fact) => <FactLine key={fact.key} fact={fact} under={words} {...props} />)}
      </ul>
      {shown !== sure && sure.length > 0 && (
        <details className="sure" open={!props.editable}>
          <summary>{props.t('admin.checked.others', { count: sure.length })}</summary>
          <ul>{sure.map((fact) => <FactLine key={fact.key} fact={fact} under={words} {...props} />)}</ul>
        </details>
      )}
    </SentenceItem>
  )
}

/** 数据 56、目标 15 */
function kindsOf(sentences: FactSentence[], t: Translate): string {
  const counts = Map.groupBy(sentences.flatMap(({ read }) => read), ({ kind }) => kind)
  return [...counts].map(([kind, facts]) => `${t(`admin.facts.${kind}`)} ${facts.length}`).join(' · ')
}

function keysOf(sentences: FactSentence[]): string[] {
  return sentences.flatMap(({ read }) => read.map(({ key }) => key))
}

/** The words of a sentence in one line, whatever width its page was set in. */
function wordsOf({ words }: FactSentence): string {
  return words.replace(/\s*\n\s*/gu, '')
}
