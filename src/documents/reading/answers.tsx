import type { AnswerWords } from '#documents/facts/answer-words.ts'
import type { Reading } from '#documents/reading/reading.ts'

/** 问与答: each point that was asked beside the section that answers it, as a person confirmed them. */
export function Answers({ document: { asked }, t }: Reading) {
  if (asked.length === 0) return null
  return (
    <section id="answers">
      <h2>{t('document.answers.title')}</h2>
      <p className="count">{t('document.answers.count', { count: asked.length, answered: asked.filter(({ answered }) => answered).length })}</p>
      <ol className="pairs" lang="zh-CN">
        {asked.map(({ quote, anchor, answered, answer, said }) => (
          <li key={anchor + quote}>
            <a href={`#${anchor}`}>{quote}</a>
            <div>
              <p>{answer ? <>答复：<a href={`#${answer.anchor}`}>{answer.words}</a></> : answered ? <a href={`#${anchor}`}>答复见正文</a> : '未见逐条答复。'}</p>
              <Said {...said} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What became of the point, in its sentence where the answer begins with it, else before. */
function Said({ sentence, outcome }: AnswerWords) {
  if (!sentence && !outcome) return null
  const [before, behind] = outcome && sentence?.includes(outcome) ? sentence.split(outcome, 2) : [null, sentence]
  return <p className="meta"><span>{before}{outcome && <b>{outcome}</b>}{before === null && outcome && sentence ? '　' : ''}{behind}</span></p>
}
