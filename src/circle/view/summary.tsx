import { isWithin } from '#circle/compute.ts'
import { coverageOf, type Shown } from '#circle/view/shown.ts'
import { targetName } from '#circle/targets.ts'

const STEPS = [5, 10, 15, 20, 30] as const

/** The answer in one sentence, with its band; and how long the way is for how many. */
export function Summary(shown: Shown) {
  const { inputs: { method: { limit }, question, homes }, audience, t } = shown
  const { homes: share, people, reaches } = coverageOf(shown)
  const minutes = reaches.flatMap(({ way }) => (way ? [way.minutes.mid] : []))
  const missed = homes.filter((_, index) => reaches[index]!.verdict !== 'unplaced' && !isWithin(reaches[index]!.verdict))
  return (
    <section id="result">
      <h2>{t('circle.result.title')}</h2>
      <p className="answer">{t('circle.result.homes', { who: t(`circle.who.${audience}`), limit, target: targetName(question.target, t), ...share })}</p>
      {people.placed > 0 && <p>{t('circle.result.people', { within: people.within, placed: people.placed, share: Math.round((people.within * 100) / people.placed), least: Math.round((people.atLeast * 100) / people.placed), most: Math.round((people.atMost * 100) / people.placed) })}</p>}
      {minutes.length > 0 && (
        <p>{STEPS.map((step) => t('circle.result.step', { step, count: minutes.filter((mid) => mid <= step).length })).join(t('circle.separator'))}</p>
      )}
      <h3>{t('circle.result.missed', { count: missed.length })}</h3>
      {missed.length === 0 ? <p>{t('circle.result.noneMissed')}</p> : <p lang="zh-CN">{missed.map(({ name }) => name).join('、')}</p>}
    </section>
  )
}
