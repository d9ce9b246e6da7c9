import type { Site } from '#ui/site.ts'

/** 栏目标签 of a list, and of an article within it. */
export type Column = { name: string; description: string; keywords: string; type: string }

/** 内容页标签 of an article. */
export type Article = {
  title: string
  /** `YYYY-MM-DD HH:MM`; null when not known, never a made-up one. */
  published: string | null
  source: string | null
  keywords: string[]
}

/** The page tags that 《政府网站发展指引》 (国办发〔2017〕47号) asks for, under its case-sensitive names. */
export function PageTags({ site, column, article }: { site: Site; column?: Column; article?: Article }) {
  const tags: [string, string | null][] = [['SiteName', site.name], ['SiteDomain', site.domain], ['SiteIDCode', site.idCode]]
  if (column) {
    tags.push(['ColumnName', column.name], ['ColumnDescription', column.description], ['ColumnKeywords', column.keywords], ['ColumnType', column.type])
  }
  if (article) {
    tags.push(['ArticleTitle', article.title], ['PubDate', article.published], ['ContentSource', article.source])
    tags.push(['Keywords', article.keywords.join(',') || null])
  }
  return tags.map(([name, content]) => content !== null && <meta key={name} name={name} content={content} />)
}
