import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { HtmlPage } from '#ui/html-page.tsx'
import { SearchBox } from '#ui/search-box.tsx'

/** The page for an address with nothing behind it: what happened, why if that is told, and the ways on. */
export function errorView(status: 404 | 410 | 500, t: Translate, to: Paths, { search, reason }: { search: string; reason: string }): HtmlPage {
  const title = t(`error.${status}.title`)
  return {
    status,
    title,
    unlisted: true,
    body: (
      <div className="lone">
        <p className="code">{status}</p>
        <h1>{title}</h1>
        <p>{t(`error.${status}.text`)}</p>
        {reason && <p lang="zh-CN">{reason}</p>}
        {status !== 500 && <SearchBox action={search} t={t} />}
        <p><a href={to.home()}>{t('error.home')}</a></p>
      </div>
    ),
  }
}
