import type { Paths } from '#config/paths.ts'
import { cautionOf } from '#documents/validity.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Recognised } from '#official-format/authenticity/recognise.ts'

/** What was asked, and what came of it; null before a question. */
export type Verdict =
  | { asked: 'code'; said: string; found: Recognised[] }
  | { asked: 'file'; said: string; sha256: string; found: Recognised[] }
  | { asked: 'nothing'; reason: 'no_code' | 'no_file' | 'too_large' }

type Props = { verdict: Verdict | null; code: string; t: Translate; to: Paths }

/** Two plain forms, by code and by file, and the answer above them. */
export function VerifyPage({ verdict, code, t, to }: Props) {
  return (
    <article className="lone">
      <h1>{t('verify.title')}</h1>
      {verdict && <Answer verdict={verdict} t={t} to={to} />}
      <p className="lead">{t('verify.lead')}</p>
      <form className="search" action={to.verify()}>
        <label htmlFor="code">{t('official.checkCode')}</label>
        <div className="field">
          <input id="code" type="text" name="code" defaultValue={code} maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck={false} aria-describedby="code-hint" required />
          <button>{t('verify.check')}</button>
        </div>
        <p className="hint" id="code-hint">{t('verify.codeHint')}</p>
      </form>
      <form className="search" action={to.verify()} method="post" encType="multipart/form-data">
        <label htmlFor="file">{t('verify.file')}</label>
        <div className="field">
          <input id="file" type="file" name="file" aria-describedby="file-hint" required />
          <button>{t('verify.check')}</button>
        </div>
        <p className="hint" id="file-hint">{t('verify.fileHint')}</p>
      </form>
    </article>
  )
}

function Answer({ verdict, t, to }: { verdict: Verdict; t: Translate; to: Paths }) {
  if (verdict.asked === 'nothing') return <p className="notice" role="status">{t(`verify.reasons.${verdict.reason}`)}</p>
  const { asked, found, said } = verdict
  return (
    <section className="verdict" role="status">
      <h2>{t(found.length > 0 ? 'verify.known' : 'verify.unknown')}</h2>
      <p>{asked === 'code' ? t('verify.askedCode', { code: said }) : t('verify.askedFile', { file: said })}{asked === 'file' && <small> SHA-256 <code>{verdict.sha256}</code></small>}</p>
      {found.length === 0 && <p>{t(asked === 'code' ? 'verify.unknownCode' : 'verify.unknownFile')}</p>}
      {found.length > 0 && <ul>{found.map((one, at) => <Found key={at} found={one} t={t} to={to} />)}</ul>}
    </section>
  )
}

function Found({ found: { as, document, live, publishedAt, takenDown, version }, t, to }: { found: Recognised; t: Translate; to: Paths }) {
  const what = t(`verify.as.${as}`)
  const told = { what, version, minute: publishedAt }
  if (takenDown) return <li>{t(takenDown.replaced ? 'verify.replaced' : 'verify.withdrawn', told)} <a href={to.document(takenDown.district, takenDown.kind, takenDown.slug)}>{t('verify.why')}</a></li>
  if (!document) return null
  const { district, districtName, kind, number, slug, title, validity } = document
  const caution = cautionOf(validity)
  return (
    <li>
      {t(!live ? 'verify.past' : caution ? 'verify.latest' : 'verify.live', told)}
      {caution && <> <b className={`state ${caution}`}>{t(`document.validity.${caution}`)}</b></>}
      <br />
      <span lang="zh-CN">{districtName}　<a href={to.document(district, kind, slug)}>{title}</a>{number && `（${number}）`}</span>
      {' '}<a href={to.authenticity(district, kind, slug)}>{t('authenticity.title')}</a>
    </li>
  )
}
