import type { Translate } from '#i18n/translate.ts'

export type Choice = { value: string; label: string; count: number }

type Props = {
  /** Field of the address, and its name in words. */
  name: string
  label: string
  choices: Choice[]
  /** The counts say how many there are at least. */
  more?: boolean
  chosen: string | null
  /** The list with this field set to a value, or freed. */
  href: (value: string | null) => string
  /** Language of the values when it differs from the page's. */
  lang?: string
  t: Translate
}

/** One way to narrow a list: plain links with how many each leaves. Hidden while there is nothing to choose. */
export function FacetLinks({ label, choices, more = false, chosen, href, lang, t }: Props) {
  if (choices.length < 2 && chosen === null) return null
  return (
    <div className="facet">
      <dt>{label}</dt>
      <dd>
        <a href={href(null)} aria-current={chosen === null ? 'true' : undefined}>{t('list.any')}</a>
        {choices.map(({ value, label: name, count }) => (
          <a key={value} href={href(value)} aria-current={value === chosen ? 'true' : undefined}>
            <span lang={lang}>{name}</span> <small>{count}{more && '+'}</small>
          </a>
        ))}
      </dd>
    </div>
  )
}
