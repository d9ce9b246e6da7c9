import { districtName } from '#districts/district-name.ts'
import { SoundAlikes } from '#search/results/sound-alikes.tsx'
import type { Results } from '#search/results/results.ts'

/** Nothing here: what could be changed, with what each change would find. */
export function NothingFound({ found: { words, relaxed, alike, services, doors, places, rooms }, kind, district, t, to }: Results) {
  const parts = words.split(' ').filter(Boolean)
  const slug = district?.slug ?? null
  return (
    <div className="nothing" id="found">
      <p>
        {(services.length + places.length + rooms.length > 0 || doors !== null) && kind === null ? t('search.nothingElse', { words }) : district ? t('search.nothingIn', { district: districtName(district, t), words }) : t('search.nothing', { words })}
      </p>
      <h2>{t('search.tryThis')}</h2>
      <ul>
        {relaxed.map(({ by, count, more }) => (
          <li key={by}><a href={by === 'kind' ? to.search(slug, { q: words }) : to.search(null, { q: words, kind })}>{more ? t('search.relax.more', { words: t(`search.relax.${by}`, { count }) }) : t(`search.relax.${by}`, { count })}</a></li>
        ))}
        <SoundAlikes alike={alike} t={t} to={to} />
        {parts.length > 1 && parts.map((part) => (
          <li key={part}>{t('search.relax.only')}<a href={to.search(slug, { q: part })}>{part}</a></li>
        ))}
        <li>{t('search.relax.shorter')}</li>
        <li>{t('search.relax.number')}</li>
        {district && <li><a href={to.district(district.slug)}>{t('search.relax.browse', { district: districtName(district, t) })}</a></li>}
      </ul>
    </div>
  )
}
