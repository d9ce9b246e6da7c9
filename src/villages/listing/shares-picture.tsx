import type { Translate } from '#i18n/translate.ts'
import { type Shares, type Standing, STANDINGS } from '#villages/shares.ts'

const WIDTH = 400
const BAR = 28
const GAP = 44

type Bar = { name: string; shares: Shares }

/** How villages are cared for, as bars of their shares: the whole district, then each street. Told apart by pattern as well as colour; the numbers stand in the table below it. */
export function SharesPicture({ bars, caption, t }: { bars: Bar[]; caption: string; t: Translate }) {
  return (
    <figure className="shares">
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * (BAR + GAP)}`} role="img" aria-labelledby="shares-title">
        <title id="shares-title">{caption}</title>
        <Patterns />
        {bars.map(({ name, shares }, index) => (
          <g key={name} transform={`translate(0 ${index * (BAR + GAP)})`}>
            <text x="0" y="16">{name} {t('villages.count', { count: shares.all })}</text>
            <BarOf shares={shares} />
          </g>
        ))}
      </svg>
      <figcaption>
        <ul>{STANDINGS.map((standing) => <li key={standing}><Swatch standing={standing} /> {t(`villages.mode.${standing}`)}</li>)}</ul>
      </figcaption>
    </figure>
  )
}

function BarOf({ shares }: { shares: Shares }) {
  return (
    <>
      {piecesOf(shares).map(({ standing, from, width }) => (
        <g key={standing}>
          <rect className={standing} x={from.toFixed(1)} y="24" width={width.toFixed(1)} height={BAR} />
          {width > 30 && <><rect className="under" x={(from + 6).toFixed(1)} y="29" width="28" height="18" rx="2" /><text className="number" x={(from + 20).toFixed(1)} y="43">{shares[standing]}</text></>}
        </g>
      ))}
    </>
  )
}

/** The pieces of a bar, one after another; none where there is nothing. */
function piecesOf(shares: Shares): { standing: Standing; from: number; width: number }[] {
  const scale = WIDTH / shares.all
  return STANDINGS.flatMap((standing, index) => {
    const before = STANDINGS.slice(0, index).reduce((sum, one) => sum + shares[one], 0)
    return shares[standing] === 0 ? [] : [{ standing, from: before * scale, width: shares[standing] * scale }]
  })
}

function Swatch({ standing }: { standing: Standing }) {
  return <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect className={standing} width="16" height="16" /></svg>
}

function Patterns() {
  return (
    <defs>
      <pattern id="rising" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 2l4 -4M0 8L8 0M6 10l4 -4" /></pattern>
      <pattern id="falling" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 6l4 4M0 0L8 8M6 -2l4 4" /></pattern>
      <pattern id="level" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 3H6" /></pattern>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.4" /></pattern>
      <pattern id="crossed" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0L8 8M0 8L8 0" /></pattern>
    </defs>
  )
}
