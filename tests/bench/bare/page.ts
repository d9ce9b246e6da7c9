import { bareBody, escape } from './body.ts'
import type { PublicDocument } from '#documents/queries.ts'
import type { Assets } from '#ui/assets.ts'

/** What a page needs beside its document, as the portal gives it. */
export type Setting = Assets & { origin: string; today: string }

const SHELVES = { reply: ['replies', '答复函'], policy: ['policies', '政策文件'], report: ['reports', '报告'], other: ['documents', '全部公文'] } as const

/** The page of a document as a careful person would write it by hand, in Chinese: the same head, links, facts and text, nothing more. */
export function barePage(document: PublicDocument, setting: Setting): string {
  const { district, kind, slug } = document
  const [shelf, shelfName] = SHELVES[kind]
  const home = `/${district.slug}`
  const here = `${home}/${shelf}/${slug}`
  const site = district.identity.siteName ?? `${district.name}卫生健康公文`
  const tabs = [['replies', '答复'], ['policies', '政策'], ['reports', '报告'], ['facilities', '机构'], ['documents', '全部公文'], ['search', '搜索']]
  return `<!DOCTYPE html>
<html lang="zh-CN" class="c-brown">
<head>
${head(document, setting, site, here, shelfName)}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="top">
<a href="${home}">${escape(site)}</a> <a href="/large${here}">长者模式</a> <a href="/en${here}" lang="en" hreflang="en">English</a>
<nav aria-label="栏目"><ul>${tabs.map(([path, name]) => `<li><a href="${home}/${path}"${path === shelf ? ' aria-current="page"' : ''}>${name}</a></li>`).join('')}</ul></nav>
</header>
<main id="main">
<nav class="trail" aria-label="当前位置"><ol><li><a href="/">回音</a></li><li><a href="${home}">${escape(district.name)}</a></li><li><a href="${home}/${shelf}">${shelfName}</a></li></ol></nav>
<article>
${bareBody(document, here, setting.today)}
</article>
</main>
<footer>
<p>主办：${escape(district.identity.host ?? '')}${district.identity.contact ? ` · 联系电话：${escape(district.identity.contact)}` : ''}</p>
<ul><li><a href="/about">关于本站</a></li><li><a href="/accessibility">无障碍说明</a></li><li><a href="/privacy">隐私说明</a></li><li><a href="/site-map">网站地图</a></li><li><a href="/api/open/v1/openapi.json">开放接口</a></li><li><a href="/admin">工作人员登录</a></li></ul>
</footer>
</body>
</html>
`
}

/** The head: the page tags that 国办发〔2017〕47号 asks for, addresses in each language, and facts for machines. */
function head(document: PublicDocument, { origin, styles, script }: Setting, site: string, here: string, shelfName: string): string {
  const { title, number, district, issuerName, issuedOn, publishedAt } = document
  const name = title ?? '（无标题）'
  const tags = [
    ['description', [number, document.case?.title].filter(Boolean).join(' ')], ['SiteName', site], ['SiteDomain', district.identity.siteDomain ?? new URL(origin).host],
    ['SiteIDCode', district.identity.siteIdCode], ['ColumnName', shelfName], ['ColumnDescription', `${district.name}${shelfName}`],
    ['ColumnKeywords', `${district.name},${shelfName}`], ['ColumnType', '信息公开'], ['ArticleTitle', name], ['PubDate', publishedAt],
    ['ContentSource', issuerName], ['Keywords', [number, document.case?.number, district.name, shelfName].filter(Boolean).join(',')],
  ]
  const published = publishedAt && `${publishedAt.replace(' ', 'T')}+08:00`
  const facts = {
    '@context': 'https://schema.org', '@type': 'DigitalDocument', headline: title, identifier: number ?? undefined, dateCreated: issuedOn ?? undefined,
    datePublished: published ?? undefined, publisher: { '@type': 'GovernmentOrganization', name: issuerName },
  }
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(`${name}_${site}`)}</title>
${tags.filter(([, value]) => value).map(([key, value]) => `<meta name="${key}" content="${escape(value!)}">`).join('\n')}
<link rel="stylesheet" href="/${styles.site}">
<link rel="stylesheet" href="/${styles.print}" media="print">
<link rel="icon" href="/favicon.svg">
<link rel="canonical" href="${origin}${here}">
<link rel="alternate" hreflang="zh-CN" href="${origin}${here}">
<link rel="alternate" hreflang="en" href="${origin}/en${here}">
<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
<script src="/${script}" defer></script>`
}
