import { heldDocument } from '#documents/held.ts'
import type { Reading } from '#documents/reading/reading.ts'
import type { Brief } from '#documents/reading/related.ts'

/** Documents this one cites, whether held here or not, and those tied to it from the other side. */
export function References(reading: Reading) {
  const { document: { citations, district, related }, locale, t } = reading
  const cited = citations.filter(({ title, number }) => title || number)
  return (
    <>
      {related.sameCase.length > 0 && <Documents {...reading} id="same-case" title={t('document.sameCase')} list={related.sameCase} />}
      {cited.length > 0 && (
        <section id="cited">
          <h2>{t('document.cited.title')}</h2>
          <p className="count">{t('document.cited.count', { count: cited.length })}</p>
          <ul className="names" lang="zh-CN">
            {cited.map(({ anchor, title, number }) => {
              const held = heldDocument({ title, number }, related.cited, district.slug)
              const name = `${title ? `《${title}》` : ''}${number ? `（${number}）` : ''}`
              return (
                <li key={`${anchor}${name}`}>
                  {held ? <Held {...reading} one={held} name={name} /> : name}
                  <a href={`#${anchor}`} lang={locale}>{t('document.cited.where')}</a>
                  {!held && <small lang={locale}>{t('document.cited.notHeld')}</small>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {related.citing.length > 0 && <Documents {...reading} id="citing" title={t('document.citing')} list={related.citing} />}
    </>
  )
}

function Documents({ id, title, list, ...reading }: Reading & { id: string; title: string; list: Brief[] }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      <ul className="names" lang="zh-CN">
        {list.map((one) => <li key={one.id}><Held {...reading} one={one} name={`${one.title}${one.number ? `（${one.number}）` : ''}`} /></li>)}
      </ul>
    </section>
  )
}

function Held({ one, name, to }: Reading & { one: Brief; name: string }) {
  return <a href={to.document(one.district.slug, one.kind, one.slug)}>{name}</a>
}
