import { beginningOf, readTime } from '#hours/period.ts'
import { START_KINDS } from '#facilities/starts.ts'
import type { FacilityListing } from '#facilities/listing/listing.ts'
import { placeWords } from '#places/place-name.tsx'

/** Plain forms: a name, however it is written; a time at which to be received; a place to be near to. Each keeps what the others asked. */
export function FacilityQuestion({ district, filters, q, at, near, starts, t, to }: FacilityListing) {
  const action = to.facilities(district.slug)
  const kept = (without: string[]) => Object.entries({ q, at, near: near?.key, ...filters })
    .filter(([name, value]) => value && !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value!} />)
  return (
    <>
      <form className="search" action={action} role="search" aria-label={t('facilities.list.byName')}>
        <label htmlFor="name">{t('facilities.list.byName')}</label>
        <div className="field">
          <input id="name" type="search" name="q" defaultValue={q} maxLength={60} autoComplete="off" enterKeyHint="search" aria-describedby="name-hint" />
          {kept(['q'])}
          <button>{t('site.searchButton')}</button>
        </div>
        <p className="hint" id="name-hint">{t('facilities.list.byNameHint')}</p>
      </form>
      <details className="more" open={at !== null}>
        <summary>{t('facilities.list.open.ask')}</summary>
        <form className="at" action={action}>
          <label htmlFor="at">{t('facilities.list.open.when')}</label>{' '}
          <input id="at" type="datetime-local" name="at" defaultValue={at === null ? undefined : beginningOf(readTime(at)!)} required />
          {kept(['at', 'open'])}
          <input type="hidden" name="open" value="now" />
          <button>{t('facilities.list.open.go')}</button>
        </form>
      </details>
      {starts.length > 0 && (
        <details className="more" id="start" open={near !== null}>
          <summary>{t('facilities.list.near.ask')}</summary>
          <form className="at" action={action}>
            <label htmlFor="near">{t('facilities.list.near.from')}</label>{' '}
            <select id="near" name="near">
              {START_KINDS.map((kind) => ({ kind, of: starts.filter((start) => start.kind === kind) })).filter(({ of }) => of.length > 0).map(({ kind, of }) => (
                <optgroup key={kind} label={t(`facilities.list.near.kind.${kind}`)}>
                  {of.map(({ key, name }) => <option key={key} value={key} selected={key === near?.key} lang={kind === 'facility' ? 'zh-CN' : undefined}>{kind === 'facility' ? name : placeWords(name, t)}</option>)}
                </optgroup>
              ))}
            </select>
            {kept(['near'])}
            <button>{t('facilities.list.open.go')}</button>
          </form>
        </details>
      )}
    </>
  )
}
