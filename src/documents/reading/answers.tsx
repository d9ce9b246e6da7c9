import type { Reading } from '#documents/reading/reading.ts'

/** 问与答: each point that was asked beside the section that answers it, as a person confirmed them. */
export function Answers({ document: { asked }, t }: Reading) {
  if (asked.length === 0) return null
  return (
    <section id="answers">
      <h2>{t('document.answers.title')}</h2>
      <p className="count">{t('document.answers.count', { count: asked.length, answered: asked.filter(({ answered }) => answered).length })}</p>
      <ol className="pairs" lang="zh-CN">
        {asked.map(({ quote, anchor, answered, answer, said: { sentence, outcome } }) => (
          <li key={anchor + quote}>
            <a href={`#${anchor}`}>{quote}</a>
            <div>
              <p>{answer ? <>答复：<a href={`#${answer.anchor}`}>{answer.words}</a></> : answered ? <a href={`#${anchor}`}>答复见正文</a> : '未见逐条答复。'}</p>
              {(outcome ?? sentence) && <p className="meta">{outcome && <b>{outcome}</b>}{sentence && sentence !== outcome && <span>{sentence}</span>}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
