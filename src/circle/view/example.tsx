import { radiusOf } from '#circle/method.ts'
import type { Shown } from '#circle/view/shown.ts'

const [WIDTH, HEIGHT, METRES_PER_UNIT] = [480, 320, 7] as const
const HOUSE = { x: 200, y: 160 }
/** Communities of the example: how far from its house, as a share of the ring, and in which direction, in degrees. Nobody's places. */
const COMMUNITIES = [{ name: '甲', far: 0.55, towards: 200 }, { name: '乙', far: 0.85, towards: 30 }, { name: '丙', far: 1.25, towards: 340 }] as const

/** How a circle is read: one house, its ring, and three communities, all invented and said to be. */
export function Example({ inputs: { method }, audience, t }: Pick<Shown, 'inputs' | 'audience' | 't'>) {
  const radius = radiusOf(method, audience)
  const ring = radius / METRES_PER_UNIT
  const communities = COMMUNITIES.map(({ name, far, towards }) => {
    const angle = (towards * Math.PI) / 180
    return { name, within: far < 1, x: Math.round(HOUSE.x + far * ring * Math.sin(angle)), y: Math.round(HOUSE.y - far * ring * Math.cos(angle)) }
  })
  return (
    <section id="example">
      <h2>{t('circle.example.title')}</h2>
      <p>{t('circle.example.lead', { who: t(`circle.who.${audience}`), limit: method.limit, speed: method.speeds[audience], detour: method.detour.mid, radius })}</p>
      <figure className="schematic">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="example-title example-desc">
          <title id="example-title">{t('circle.example.title')}</title>
          <desc id="example-desc">{t('circle.example.desc', { radius })}</desc>
          <g className="rings"><circle cx={HOUSE.x} cy={HOUSE.y} r={Math.round(ring)} /></g>
          <g className="homes">
            {communities.map(({ name, within, x, y }) => (within ? <circle key={name} cx={x} cy={y} r={3.5} /> : <path key={name} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />))}
          </g>
          <g className="streets">{communities.map(({ name, x, y }) => <text key={name} x={x} y={y - 9} lang="zh-CN">{name}</text>)}</g>
          <g className="sites"><g><rect x={HOUSE.x - 10} y={HOUSE.y - 8} width={20} height={16} rx={2} /><text x={HOUSE.x} y={HOUSE.y + 4.5}>1</text></g></g>
        </svg>
        <figcaption><b>{t('circle.example.caption')}</b></figcaption>
      </figure>
    </section>
  )
}
