import { AUDIENCES, radiusOf } from '#circle/method.ts'
import type { Shown } from '#circle/view/shown.ts'
import { ENGINE } from '#circle/inputs.ts'

/** How it is made, in plain words with every number, and what it is not. */
export function MethodNote({ inputs: { method, conversion, engine }, t }: Pick<Shown, 'inputs' | 't'>) {
  const { limit, detour, speeds, barriers, measured } = method
  return (
    <section id="method">
      <h2>{t('circle.method.title')}</h2>
      <p>{t('circle.method.estimate', { low: detour.low, mid: detour.mid, high: detour.high })}</p>
      <ul>
        {AUDIENCES.map((audience) => <li key={audience}>{t('circle.method.audience', { who: t(`circle.who.${audience}`), speed: speeds[audience], limit, radius: radiusOf(method, audience) })}</li>)}
        <li>{barriers.length > 0 ? t('circle.method.barriers', { names: barriers.map(({ name }) => name).join('、') }) : t('circle.method.noBarriers')}</li>
        {measured.length > 0 && <li>{t('circle.method.measured', { count: measured.length })}</li>}
        <li>{t('circle.method.points')}</li>
        <li>{t('circle.method.open')}</li>
      </ul>
      <h3>{t('circle.method.notTitle')}</h3>
      <ul>
        {(['road', 'survey', 'own', 'capacity', 'old'] as const).map((key) => <li key={key}>{t(`circle.method.not.${key}`)}</li>)}
      </ul>
      <p className="hint">{t('circle.method.engine', { engine: engine || ENGINE, conversion })}</p>
    </section>
  )
}
