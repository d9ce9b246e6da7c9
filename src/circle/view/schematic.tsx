import { goalsOf, isWithin } from '#circle/compute.ts'
import { radiusOf } from '#circle/method.ts'
import { type Frame, frameOf, WIDTH } from '#circle/view/frame.ts'
import { coverageOf, type Shown } from '#circle/view/shown.ts'

/**
 * A drawing of what has a known place: numbered houses with what is reached from them, communities within as dots and beyond as
 * crosses, barriers with their crossings, north, and a scale. No map is under it, and no boundary in it.
 */
export function Schematic(shown: Shown) {
  const { inputs, t, audience } = shown
  const frame = frameOf(inputs)
  if (frame === null) return null
  const { height, grid } = frame
  const { homes } = coverageOf(shown)
  return (
    <figure className="schematic">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="map-title map-desc">
        <title id="map-title">{t('circle.map.title')}</title>
        <desc id="map-desc">{t('circle.map.desc', { sites: inputs.sites.filter(({ point }) => point !== null).length, homes: homes.placed, within: homes.within })}</desc>
        <g className="grid">
          {grid.xs.map((x) => <path key={`x${x}`} d={`M${x} 0V${height}`} />)}
          {grid.ys.map((y) => <path key={`y${y}`} d={`M0 ${y}H${WIDTH}`} />)}
        </g>
        <Rings {...shown} frame={frame} />
        <Barriers {...shown} frame={frame} />
        <Streets {...shown} frame={frame} />
        <Homes {...shown} frame={frame} />
        <Sites {...shown} frame={frame} />
        <Scale frame={frame} t={t} />
      </svg>
      <figcaption>
        {t('circle.map.legend', { radius: radiusOf(inputs.method, audience) })}{' '}
        <b>{t('circle.map.caption')}</b>
      </figcaption>
    </figure>
  )
}

type Drawn = Shown & { frame: Frame }

/** What an audience reaches in a straight line at the usual detour; barriers make it less. */
function Rings({ inputs, audience, frame: { place, metresPerUnit } }: Drawn) {
  const radius = Math.round(radiusOf(inputs.method, audience) / metresPerUnit)
  const goals = goalsOf(inputs.sites, inputs.question.trial)
  return <g className="rings">{goals.map(({ slug, point }) => <circle key={slug} {...centre(place(point))} r={radius} />)}</g>
}

function Barriers({ inputs: { method: { barriers } }, frame: { place } }: Drawn) {
  return (
    <g className="barriers">
      {barriers.map(({ name, line, crossings }) => (
        <g key={name}>
          <path d={`M${line.map((point) => `${place(point).x} ${place(point).y}`).join('L')}`} />
          {crossings.map(({ point }, index) => <circle key={index} {...centre(place(point))} r={4} />)}
        </g>
      ))}
    </g>
  )
}

/** Names of streets amid their communities. */
function Streets({ inputs: { homes }, frame: { place } }: Drawn) {
  const byName = Map.groupBy(homes.filter(({ street, point }) => street !== null && point !== null), ({ street }) => street!)
  return (
    <g className="streets">
      {[...byName].map(([street, own]) => {
        const spots = own.map(({ point }) => place(point!))
        const middle = (axis: 'x' | 'y') => Math.round(spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length)
        return <text key={street} x={middle('x')} y={middle('y')} lang="zh-CN">{street}</text>
      })}
    </g>
  )
}

function Homes(shown: Drawn) {
  const { reaches } = coverageOf(shown)
  const { inputs: { homes }, frame: { place } } = shown
  return (
    <g className="homes">
      {homes.map(({ code, point }, index) => {
        if (point === null) return null
        const { x, y } = place(point)
        return isWithin(reaches[index]!.verdict) ? <circle key={code} cx={x} cy={y} r={3.5} /> : <path key={code} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
      })}
    </g>
  )
}

function Sites({ inputs: { sites, question }, frame: { place } }: Drawn) {
  const placed = sites.filter(({ point }) => point !== null)
  return (
    <g className="sites">
      {placed.map(({ slug, point, planned }, index) => {
        const { x, y } = place(point!)
        return (
          <g key={slug} className={planned ? 'planned' : undefined}>
            <rect x={x - 10} y={y - 8} width={20} height={16} rx={2} />
            <text x={x} y={y + 4.5}>{index + 1}</text>
          </g>
        )
      })}
      {question.trial && <path className="trial" d={`M${place(question.trial).x} ${place(question.trial).y - 10}l10 10l-10 10l-10 -10z`} />}
    </g>
  )
}

/** North, and how long a kilometre is. */
function Scale({ frame: { height, metresPerUnit, grid: { step } }, t }: { frame: Frame; t: Shown['t'] }) {
  const length = Math.round(step / metresPerUnit)
  return (
    <g className="scale">
      <path d={`M14 ${height - 14}h${length}m0 -4v8m${-length} 0v-8`} />
      <text x={14} y={height - 22}>{step < 1_000 ? t('facilities.list.near.metres', { count: step }) : t('facilities.list.near.kilometres', { count: String(step / 1_000) })}</text>
      <path d={`M${WIDTH - 20} 34V12l-5 8m5 -8l5 8`} />
      <text x={WIDTH - 20} y={48} className="north">{t('facilities.list.near.direction.n')}</text>
    </g>
  )
}

function centre({ x, y }: { x: number; y: number }) {
  return { cx: x, cy: y }
}
